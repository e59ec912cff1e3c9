import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basisKey } from '../../src/cases/decide-case.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { dayFields } from '../support/filing.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const on = (key: string, day: string) => dayFields(key, day) as Record<string, string>;
const complaint = {
  ...on('appealOn', '2026-11-22'),
  appealNote: 'Borgeren mener, at dagen er forkert.',
};
const ended = (appealResult: string, day = '2026-11-22') => ({
  ...on('appealEndedOn', day),
  appealResult,
});

/** Reads the letter first, and then sends it. */
async function refuse(row: CaseRow) {
  const fields = {
    result: 'refused',
    decisionReason: 'Der bor andre i boligen.',
    bases: basisKey(reportDutyBasis),
  };
  const shown = await signe.act(row, 'decide', { ...fields, do: 'preview' });
  const mark = /name="letter.seen" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
  const form = await signe.form(row, fields);
  return signe.send(row, 'decide', { ...form, do: 'send', 'letter.seen': mark });
}

async function refused(): Promise<CaseRow> {
  const row = await openSampleCase(portal, submitted());
  await signe.act(row, 'take');
  expect((await refuse(row)).status).toBe(303);
  await portal.worker.runOnce();
  return row;
}
const now = async (row: CaseRow) => {
  const read = await portal.deps.cases.byReference(row.reference);
  if (read === undefined) throw new Error('gone');
  return read;
};
const lineOf = async (row: CaseRow, view = 'open') =>
  (await signe.get(`/caseworker?view=${view}`)).body
    .split('<tr>')
    .find((line) => line.includes(row.reference));

describe('a complaint', () => {
  it('is recorded on what was decided, and seen on the case and in the list until it has ended', async () => {
    const row = await refused();
    expect((await signe.act(row, 'close')).status).toBe(303);
    expect((await signe.act(row, 'appeal', complaint)).status).toBe(303);
    expect(await now(row)).toMatchObject({ state: 'closed', appeal: true });
    const { body } = await signe.open(row);
    expect(body).toContain('Klagen er ikke afgjort endnu');
    expect(body).toContain('Skriv her, når klagen er afgjort');
    expect(body).toContain('Borgeren mener, at dagen er forkert.');
    expect(await lineOf(row)).toContain('Klage fra ');
    expect(await lineOf(row, 'first')).toContain('Klage');

    expect((await signe.act(row, 'appeal-end', ended('upheld'))).status).toBe(303);
    expect((await now(row)).appeal).toBeUndefined();
    expect(await lineOf(row)).toBeUndefined();
    expect(await lineOf(row, 'closed')).not.toContain('Klage');
    expect((await signe.open(row)).body).toContain('Sagen er slut');
  });

  it('cannot be about nothing, nor twice at once, nor end before it came', async () => {
    const fresh = await openSampleCase(portal, submitted());
    expect((await signe.open(fresh)).body).not.toContain('/appeal"');
    expect((await signe.act(fresh, 'appeal', complaint)).status).toBe(409);
    const row = await refused();
    expect((await signe.act(row, 'appeal-end', ended('upheld'))).status).toBe(409);
    const late = { ...complaint, ...on('appealOn', '2026-11-23') };
    expect((await signe.act(row, 'appeal', late)).status).toBe(422);
    expect((await signe.act(row, 'appeal', complaint)).status).toBe(303);
    expect((await signe.act(row, 'appeal', complaint)).status).toBe(409);
    const early = await signe.act(row, 'appeal-end', ended('upheld', '2026-11-21'));
    expect(early.status).toBe(409);
  });

  it('that was right leads to a new decision, and only it does', async () => {
    const row = await refused();
    await signe.act(row, 'close');
    expect((await refuse(row)).status).toBe(409);
    await signe.act(row, 'appeal', complaint);
    expect((await refuse(row)).status).toBe(409);
    await signe.act(row, 'appeal-end', ended('overturned'));
    const { body } = await signe.open(row);
    expect(body).toContain('Tag sagen op igen');
    expect(await lineOf(row)).toContain('Medhold i klage');
    expect(body).toMatch(/id="next-step"[^]*?\/decide"/);
    expect((await refuse(row)).status).toBe(303);
    expect((await now(row)).state).toBe('decided');
    expect((await signe.open(row)).body).not.toContain('Tag sagen op igen');
    expect((await refuse(row)).status).toBe(409);
  });
});
