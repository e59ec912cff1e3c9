import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { signaturesOf } from '../../../src/cases/signing/signatures.ts';
import { formatCpr } from '../../../src/domain/cpr.ts';
import { demoCitizens } from '../../../src/registers/demo/citizens.ts';
import { housingBenefit } from '../../../src/self-services/housing-benefit/index.ts';
import { nextStep } from '../../../src/web/caseworker/next-step.ts';
import { Citizen, hiddenIn, pathOf } from '../../support/citizen.ts';
import { walkExample } from '../../support/example-walk.ts';
import { dayFields } from '../../support/filing.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { atTheDesk } from '../at-the-desk.ts';

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
const signers = ['Jytte', 'Hanne', 'Sofie'].map(called);

async function loggedIn(name: string): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  return citizen;
}

/** Astrid applies for a home in which these people live with her. */
async function applied(people = signers): Promise<{ row: CaseRow; astrid: Citizen }> {
  const astrid = await loggedIn('Astrid');
  await astrid.fill('/self-service/housing-benefit', {});
  const [alone] = housingBenefit.examples.accepted;
  const named = people.flatMap(({ name, cpr }, at) => [
    [`adult${at + 1}Name`, name],
    [`adult${at + 1}Cpr`, formatCpr(cpr)],
  ]);
  const answers = {
    ...alone,
    adults: String(people.length),
    othersIncome: '300000',
    ...Object.fromEntries(named),
  };
  const { page, wrong } = await walkExample(astrid, housingBenefit, answers);
  expect(wrong).toEqual([]);
  const sent = await astrid.post('/self-service/housing-benefit/summary', {
    ...hiddenIn(page),
    action: 'send',
  });
  const reference = pathOf(sent).split('/').at(-1) as CaseRow['reference'];
  const row = await portal.deps.cases.byReference(reference);
  if (row === undefined) throw new Error('not sent');
  return { row, astrid };
}

const states = async (row: CaseRow) =>
  signaturesOf(await portal.deps.cases.events(row.id)).map(({ state, via }) => [state, via]);

describe('an application that three other adults sign', () => {
  it('has come before anybody signed, and is signed from three sessions, once on paper', async () => {
    const { row, astrid } = await applied();
    expect(row).toMatchObject({ state: 'submitted', service: 'housing-benefit' });
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.filter(({ notice }) => notice === 'signature').map(({ cpr }) => cpr)).toEqual(
      signers.map(({ cpr }) => cpr),
    );
    expect((await astrid.open(`/my-cases/${row.reference}`)).body).toContain('Mangler endnu');

    for (const name of ['Jytte', 'Hanne']) {
      // oxlint-disable-next-line no-await-in-loop -- each in a session of their own, one after the other
      const signer = await loggedIn(name);
      // oxlint-disable-next-line no-await-in-loop
      const mine = await signer.open('/my-cases');
      expect(mine.body).toContain(`/signatures/${row.reference}`);
      // oxlint-disable-next-line no-await-in-loop
      const sent = await signer.fill(`/signatures/${row.reference}`, { word: 'signed' });
      expect(sent.status).toBe(303);
      // oxlint-disable-next-line no-await-in-loop
      expect((await signer.follow(sent)).body).toContain('Din underskrift er kommet');
      // oxlint-disable-next-line no-await-in-loop
      const after = await signer.open('/my-cases');
      expect(after.body).not.toContain('Venter på din underskrift');
      // What they put their name to stays theirs to read.
      expect(after.body).toContain('Din underskrift er kommet');
    }

    const ulla = await atTheDesk(portal, 'Ulla Udbetalingsen');
    const { id } = signaturesOf(await portal.deps.cases.events(row.id))[2]!;
    const paper = {
      signer: id,
      signatureWord: 'has-signed',
      ...dayFields('signatureOn', '2026-11-22'),
    };
    const recorded = await ulla.act(row, 'record-signature', paper);
    expect(recorded.status).toBe(303);
    expect(await states(row)).toEqual([
      ['signed', 'digital'],
      ['signed', 'digital'],
      ['signed', 'paper'],
    ]);
    expect((await astrid.open(`/my-cases/${row.reference}`)).body).not.toContain('Mangler endnu');
  });

  it('shows no whole number of others once it is sent, neither on the case nor on paper', async () => {
    const { row, astrid } = await applied();
    const pages = [`/my-cases/${row.reference}`, `/receipt/${row.reference}`];
    for (const path of pages) {
      // oxlint-disable-next-line no-await-in-loop -- two
      const { body } = await astrid.open(path);
      for (const { cpr } of signers) {
        expect(body).not.toContain(formatCpr(cpr));
        expect(body).toContain(`${cpr.slice(0, 6)}-••••`);
      }
    }
  });

  it('is not seen before others for signatures as long as nobody has worked on it', async () => {
    const { row } = await applied([signers[0]!]);
    const jytte = await loggedIn('Jytte');
    await jytte.fill(`/signatures/${row.reference}`, { word: 'signature-declined' });
    const now = await portal.deps.cases.byReference(row.reference);
    expect([row.attention, now?.attention]).toEqual([false, false]);
  });

  it('tells whoever works on it to wait for signatures, then for the lease, and then to carry it out', async () => {
    const { row } = await applied([signers[0]!]);
    const ulla = await atTheDesk(portal, 'Ulla Udbetalingsen');
    await ulla.act(row, 'take');
    const next = async () => {
      const now = (await portal.deps.cases.byReference(row.reference))!;
      return nextStep(now, await portal.deps.cases.events(row.id), [], 'staff')?.text;
    };
    expect(await next()).toBe('awaitSigners');
    const jytte = await loggedIn('Jytte');
    await jytte.fill(`/signatures/${row.reference}`, { word: 'signed' });
    expect(await next()).toBe('awaitDocuments');
    const list = await ulla.get('/caseworker?show=attention');
    expect(list.body).toContain('Alle har skrevet under');
  });

  it('shows a signer what they sign and for whom, and nothing else of the case', async () => {
    const { row } = await applied();
    const jytte = await loggedIn('Jytte');
    const { body } = await jytte.open(`/signatures/${row.reference}`);
    expect(body).toContain('hæfter jeg sammen med de andre voksne');
    expect(body).toContain('Astrid');
    for (const secret of ['240', '300', '6500', 'Hanne', 'Sofie', formatCpr(called('Astrid').cpr)])
      expect(body).not.toContain(secret);
    expect((await jytte.get(`/my-cases/${row.reference}`)).status).toBe(404);
    expect((await jytte.get(`/receipt/${row.reference}`)).status).not.toBe(200);
  });

  it('is not there for anybody else, as one that does not exist is not', async () => {
    const { row } = await applied();
    const stranger = await loggedIn('Kasper');
    const theirs = await stranger.get(`/signatures/${row.reference}`);
    const nobodys = await stranger.get('/signatures/4K7PM2X9WD');
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    const sent = await stranger.post(`/signatures/${row.reference}`, {
      ...hiddenIn(await stranger.open('/my-cases')),
      word: 'signed',
    });
    expect(sent.status).toBe(404);
    expect(await states(row)).toEqual(signers.map(() => ['asked', undefined]));
  });

  it('writes to nobody whose number is not the name’s, and shows them nothing', async () => {
    const [jytte, hanne] = signers as [(typeof signers)[0], (typeof signers)[0]];
    const { row } = await applied([{ ...jytte, cpr: hanne.cpr }]);
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.map(({ notice }) => notice)).not.toContain('signature');
    expect(row.attention).toBe(true);
    const other = await loggedIn('Hanne');
    expect((await other.get(`/signatures/${row.reference}`)).status).toBe(404);
    expect((await other.open('/my-cases')).body).not.toContain(row.reference);
  });

  it('is seen first where a letter that asks waits for a caseworker, and tells nobody why', async () => {
    const { row, astrid } = await applied([called('Hanne')]);
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.find(({ notice }) => notice === 'signature')?.state).toBe('held');
    expect(row.attention).toBe(true);
    expect((await astrid.open(`/my-cases/${row.reference}`)).body).not.toContain('beskyt');
  });

  it('asks again whoever pressed "send" without a word, and lets them decline', async () => {
    const { row } = await applied([signers[0]!]);
    const jytte = await loggedIn('Jytte');
    const at = `/signatures/${row.reference}`;
    expect((await jytte.fill(at, {})).status).toBe(422);
    expect((await jytte.fill(at, { word: 'signature-declined' })).status).toBe(303);
    expect(await states(row)).toEqual([['declined', 'digital']]);
    expect((await jytte.fill(at, { word: 'signed' })).status).toBe(303);
    expect(await states(row)).toEqual([['signed', 'digital']]);
  });
});
