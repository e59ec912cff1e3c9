import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMunicipalities } from '../../src/config/demo.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { Citizen, hiddenIn, pathOf } from '../support/citizen.ts';
import { fixedClock } from '../support/clock.ts';
import { walkExample } from '../support/example-walk.ts';
import { type Broker, openBroker, queueName } from '../support/sf1601/broker.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import { type FarSide, openFarSide } from '../support/sf1601/far-side.ts';
import type { Taken } from '../support/sf1601/kombi-service.ts';
import { handlings, postStatus } from '../support/sf1601/post-status-xml.ts';
import { at } from '../support/sf1601/xml-tree.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let certificates: Certificates;
let farSide: FarSide;
let broker: Broker;
let portal: TestApp;

beforeAll(async () => {
  const clock = fixedClock();
  certificates = makeCertificates();
  farSide = await openFarSide({ clock, certificates });
  broker = await openBroker(certificates);
  portal = await testApp({
    clock,
    env: {
      SERVED: [...demoMunicipalities, 'udbetaling-danmark'].join(','),
      LETTERS: 'sf1601',
      SF1601_URL: farSide.at('kombi').href,
      SF1601_CVR: [
        ...demoMunicipalities.map((code) => `${code}:1234${code}`),
        'udbetaling-danmark:12349999',
      ].join(','),
      SF1601_PRINT_TYPE: '265',
      STS_URL: farSide.at('sts').href,
      TOKEN_URL: farSide.at('token').href,
      CLIENT_CERTIFICATE: certificates.client.cert,
      CLIENT_KEY: certificates.client.key,
      SF1601_CA: certificates.ca,
      RECEIPTS_URL: broker.url.href,
      RECEIPTS_QUEUE: queueName,
      RECEIPTS_ENTITY_ID: 'urn:receipts',
    },
  });
});
afterAll(async () => {
  await portal.close();
  await Promise.all([farSide.close(), broker.close()]);
  certificates.remove();
});

/** The first accepted example of each service, sent as a citizen would. */
async function sent(service: (typeof selfServices)[number]): Promise<string> {
  const citizen = new Citizen(portal);
  if (service.law.mitId.needed) await citizen.logIn('Astrid');
  await citizen.fill(`/self-service/${service.id}`, {});
  const { page } = await walkExample(citizen, service, service.examples.accepted[0]);
  const summary = `/self-service/${service.id}/summary`;
  const answer = await citizen.post(summary, { ...hiddenIn(page), action: 'send' });
  const row = await portal.deps.cases.byReference(pathOf(answer).split('/').at(-1) as never);
  if (row === undefined) throw new Error(`no case at ${pathOf(answer)}`);
  return row.id;
}

async function handedOver(): Promise<readonly Taken[]> {
  const before = farSide.taken.length;
  while ((await portal.worker.runOnce()) > 0);
  return farSide.taken.slice(before);
}

/** Whoever asks without login is written to only once papers were seen. */
const known = selfServices.filter(({ law }) => law.mitId.needed);

describe.each(known.map((service) => [service.id, service] as const))('%s', (_, service) => {
  it('has its receipt at the far side, and knows that it was delivered', async () => {
    const caseId = await sent(service);
    const letters = await handedOver();
    const wanted = await portal.deps.outbox.ofCase(caseId);
    const due = wanted.filter(({ state }) => state !== 'held');
    expect(due.map(({ state }) => state)).toEqual(due.map(() => 'sent'));
    expect(due.map(({ notice }) => notice)).toContain('receipt');
    expect(letters.map(({ id }) => id).toSorted()).toEqual(due.map(({ id }) => id).toSorted());
    for (const { id, letter } of due) {
      const taken = letters.find((one) => one.id === id);
      expect(taken && subjectOf(taken)).toBe(letter.title.da);
      expect(taken?.pdf.subarray(-6).toString()).toContain('%%EOF');
    }

    broker.lay(...letters.map(delivered));
    expect(await portal.worker.readReceipts()).toBe(letters.length);
    expect(broker.waiting).toEqual([]);
    const events = await portal.deps.cases.events(caseId);
    const told = events.filter(({ kind }) => kind === 'delivered');
    expect(told).toHaveLength(letters.length);
  });
});

const delivered = ({ id, channel }: Taken): string =>
  channel === 'Digital Post'
    ? postStatus({ handling: handlings.inMailbox, digital: id })
    : postStatus({ handling: handlings.posted, paper: id });

/** What the citizen sees in the list of letters, or what stands on the shipment. */
const subjectOf = ({ channel, root }: Taken): string =>
  channel === 'Digital Post'
    ? at(root, 'Message', 'MessageHeader', 'label').text
    : at(root, 'ForsendelseISamling', 'ForsendelseI', 'DokumentParametre', 'TitelTekst').text;

it('told nobody’s number, name or answers to the log', () => {
  const log = portal.logged();
  expect(log).toContain('letter handed to SF1601');
  expect(log).not.toMatch(/7204880012|Astrid|Holder-of-key/);
  expect(log).not.toMatch(/letter not (?:dispatched|taken over)/);
});
