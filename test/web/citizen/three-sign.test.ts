import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { signaturesOf } from '../../../src/cases/signing/signatures.ts';
import { formatCpr } from '../../../src/domain/cpr.ts';
import { hiddenIn } from '../../support/citizen.ts';
import { dayFields } from '../../support/filing.ts';
import { applied, called, loggedIn, signers } from '../../support/housing-case.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { atTheDesk } from '../at-the-desk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const states = async (row: CaseRow) =>
  signaturesOf(await portal.deps.cases.events(row.id)).map(({ state, via }) => [state, via]);

describe('an application that three other adults sign', () => {
  it('has come before anybody signed, and is signed from three sessions, once on paper', async () => {
    const { row, astrid } = await applied(portal);
    expect(row).toMatchObject({ state: 'submitted', service: 'housing-benefit' });
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.filter(({ notice }) => notice === 'signature').map(({ cpr }) => cpr)).toEqual(
      signers.map(({ cpr }) => cpr),
    );
    expect((await astrid.open(`/my-cases/${row.reference}`)).body).toContain('Mangler endnu');

    for (const name of ['Jytte', 'Hanne']) {
      // oxlint-disable-next-line no-await-in-loop -- each in a session of their own, one after the other
      const signer = await loggedIn(portal, name);
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

  it('shows a signer what they sign and for whom, and nothing else of the case', async () => {
    const { row } = await applied(portal);
    const jytte = await loggedIn(portal, 'Jytte');
    const { body } = await jytte.open(`/signatures/${row.reference}`);
    expect(body).toContain('hæfter jeg sammen med de andre voksne');
    expect(body).toContain('Astrid');
    for (const secret of ['240', '300', '6500', 'Hanne', 'Sofie', formatCpr(called('Astrid').cpr)])
      expect(body).not.toContain(secret);
    expect((await jytte.get(`/my-cases/${row.reference}`)).status).toBe(404);
    expect((await jytte.get(`/receipt/${row.reference}`)).status).not.toBe(200);
  });

  it('is not there for anybody else, as one that does not exist is not', async () => {
    const { row } = await applied(portal);
    const stranger = await loggedIn(portal, 'Kasper');
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
    const { row } = await applied(portal, [{ ...jytte, cpr: hanne.cpr }]);
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.map(({ notice }) => notice)).not.toContain('signature');
    expect(row.attention).toBe(true);
    const other = await loggedIn(portal, 'Hanne');
    expect((await other.get(`/signatures/${row.reference}`)).status).toBe(404);
    expect((await other.open('/my-cases')).body).not.toContain(row.reference);
  });

  it('asks again whoever pressed "send" without a word, and lets them decline', async () => {
    const { row } = await applied(portal, [signers[0]!]);
    const jytte = await loggedIn(portal, 'Jytte');
    const at = `/signatures/${row.reference}`;
    expect((await jytte.fill(at, {})).status).toBe(422);
    expect((await jytte.fill(at, { word: 'signature-declined' })).status).toBe(303);
    expect(await states(row)).toEqual([['declined', 'digital']]);
    expect((await jytte.fill(at, { word: 'signed' })).status).toBe(303);
    expect(await states(row)).toEqual([['signed', 'digital']]);
  });
});
