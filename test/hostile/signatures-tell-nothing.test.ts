import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { formatCpr } from '../../src/domain/cpr.ts';
import { demoCitizens } from '../../src/registers/demo/citizens.ts';
import { housingBenefit } from '../../src/self-services/housing-benefit/index.ts';
import { Citizen, hiddenIn, pathOf, sameBytes } from '../support/citizen.ts';
import { walkExample } from '../support/example-walk.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from '../web/at-the-desk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const called = (name: string) => {
  const citizen = demoCitizens().find((each) => each.name.startsWith(name));
  if (citizen === undefined) throw new Error(`nobody is called ${name}`);
  return citizen;
};

/** Somebody applies for a home and names one more adult, by a name and a number. */
async function applied(by: string, { name, cpr }: ReturnType<typeof called>) {
  const citizen = new Citizen(portal);
  await citizen.logIn(by);
  await citizen.fill('/self-service/housing-benefit', {});
  const { page } = await walkExample(citizen, housingBenefit, {
    ...housingBenefit.examples.accepted[0],
    adults: '1',
    othersIncome: '300000',
    adult1Name: name,
    adult1Cpr: formatCpr(cpr),
  });
  const sent = await citizen.post('/self-service/housing-benefit/summary', {
    ...hiddenIn(page),
    action: 'send',
  });
  const reference = pathOf(sent).split('/').at(-1) as CaseRow['reference'];
  const row = await portal.deps.cases.byReference(reference);
  if (row === undefined) throw new Error('not sent');
  return { citizen, row };
}

/** What is each case's own: hash, check code, the ids of its letters, and the number that was typed. */
const own =
  /[0-9a-f]{8}(?: [0-9a-f]{8}){7}|(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}|letters\/[\w-]+|\d{6}-••••/g;

describe('whoever names somebody to sign', () => {
  it.each([
    ['an adult', 'Jytte'],
    ['one who is protected', 'Hanne'],
  ])('learns nowhere whether name and number of %s fit', async (_who, name) => {
    const somebody = called(name);
    const guesses = [somebody, { ...somebody, cpr: called('Sofie').cpr }];
    const told = [];
    for (const guess of guesses) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { citizen, row } = await applied('Astrid', guess);
      // oxlint-disable-next-line no-await-in-loop
      while ((await portal.worker.runOnce()) > 0);
      const at = `/my-cases/${row.reference}`;
      const shown = row.reference.replace(/^(.{5})/, '$1-');
      // oxlint-disable-next-line no-await-in-loop
      const pages = await Promise.all(
        [at, `${at}/withdraw`, `${at}/contact`, `/receipt/${row.reference}`].map((path) =>
          citizen.open(path),
        ),
      );
      // oxlint-disable-next-line no-await-in-loop
      const data = await citizen.post('/my-data/json', hiddenIn(await citizen.open('/my-data')));
      const { cases } = JSON.parse(data.body) as {
        cases: { reference: string; events: { what: string }[]; letters: object[] }[];
      };
      const mine = cases.find((each) => each.reference.replace('-', '') === row.reference);
      told.push({
        pages: pages
          .map((page) => sameBytes(page, row.reference, shown, mine?.reference ?? ''))
          .map((body) => body.replaceAll(own, 'own')),
        events: mine?.events.map(({ what }) => what),
        letters: mine?.letters.length,
      });
    }
    expect(told[0]?.events?.length).toBeGreaterThan(1);
    expect(told[1]).toEqual(told[0]);
  });
});

describe('somebody whose name is protected', () => {
  it('is named to whoever is to sign once a caseworker has let the letter go, and not before', async () => {
    const { row } = await applied('Hanne', called('Jytte'));
    const jytte = new Citizen(portal);
    const before = await jytte.logIn('Jytte');
    const at = `/signatures/${row.reference}`;
    expect(before.body).not.toContain(row.reference);
    expect(before.body).not.toContain('Hanne');
    expect((await jytte.get(at)).status).toBe(404);
    const page = { ...hiddenIn(before), word: 'signed' };
    expect((await jytte.post(at, page)).status).toBe(404);
    const ulla = await atTheDesk(portal, 'Ulla Udbetalingsen');
    const [letter] = (await portal.deps.outbox.ofCase(row.id)).filter(
      ({ notice }) => notice === 'signature',
    );
    expect(letter?.state).toBe('held');
    const released = await ulla.act(row, 'release', {
      why: 'De bor sammen.',
      letters: letter?.id ?? '',
    });
    expect(released.status).toBe(303);
    expect((await jytte.open('/my-cases')).body).toContain(at);
    expect((await jytte.open(at)).body).toContain('Hanne');
  });
});
