import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCpr } from '../../src/domain/cpr.ts';
import { showReference } from '../../src/domain/reference.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { canReadPdf, oneLine, pagesIn, wordsOn } from '../support/pdf.ts';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
let bodil: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  laust = await atTheDesk(portal, 'Laust Ledersen');
  bodil = await atTheDesk(portal, 'Bodil Borgersen');
});
afterAll(() => portal.close());

const letters = [
  { notice: 'receipt', held: false, to: sampleCitizen.name, words: 'Kære borger' },
  { notice: 'hearing', held: false, to: 'Anden Forælder', words: 'Kære anden' },
  { notice: 'host-declaration', held: true, to: 'En Vært', words: 'Kære vært' },
] as const;

/** A case with a letter to the citizen and one to another sent, one held, a note and why the letters were let go. */
async function fullCase(): Promise<CaseRow> {
  const [own, other] = [citizenCpr(portal, 'Astrid'), citizenCpr(portal, 'Sofie')];
  const row = await openSampleCase(
    portal,
    submitted({ flags: ['protected'] }),
    { principal: own },
    letters.map((each) => ({ ...each, cpr: each.notice === 'receipt' ? own : other })),
  );
  await portal.worker.runOnce();
  await signe.act(row, 'note', { note: 'Ordet mellem kolleger' });
  await signe.act(row, 'release', { why: 'Forælderen er beskyttet' });
  return row;
}

const file = async (desk: AtTheDesk, row: CaseRow, choices: Record<string, string> = {}) =>
  desk.send(row, 'file/pdf', { ...(await desk.form(row)), purpose: 'complaint', ...choices });

/** The words of the PDF that was sent. */
const wordsIn = (body: string): string =>
  oneLine(
    wordsOn(Buffer.from(body, 'latin1'))
      .flat()
      .map(({ text }) => text)
      .join(' '),
  );

describe('the whole case as one PDF', () => {
  it('is sent as a file that is named by the number alone, and kept nowhere', async () => {
    const row = await fullCase();
    const { status, headers } = await file(signe, row);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${showReference(row.reference)}.pdf"`,
    );
  });

  it('is in the log, with what it is for and what is in it, before it is made', async () => {
    const row = await fullCase();
    const last = async () => (await portal.deps.cases.accessLog('municipality-0101', 1))[0];
    await file(laust, row);
    expect(await last()).toMatchObject({
      who: 'Laust Ledersen (staff-0101-lead)',
      action: 'view',
      caseId: row.id,
      purpose: 'case-file for=complaint notes=yes others=yes',
    });
    await file(signe, row, { purpose: 'access', 'include[]': 'notes' });
    expect((await last())?.purpose).toBe('case-file for=access notes=yes others=no');
    const auditor = await atTheDesk(portal, 'Tage Tilsynsen');
    const { body } = await auditor.get('/caseworker/log');
    expect(body).toContain('Hele sagen som PDF, Aktindsigt, med interne notater, uden breve til');
  });

  it('is not made where nobody says what it is for: the form asks again', async () => {
    const row = await openSampleCase(portal);
    const answer = await file(signe, row, { purpose: 'because' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Vælg, hvad PDF’en skal bruges til.');
    expect(answer.body).toContain(sampleCitizen.name);
  });

  it('is not for the counter, nor is it offered there', async () => {
    const row = await openSampleCase(portal);
    expect((await bodil.open(row)).body).not.toContain(`${row.reference}/file`);
    expect((await file(bodil, row)).status).toBe(403);
    expect((await signe.open(row)).body).toContain(`${row.reference}/file`);
  });
});

describe.runIf(canReadPdf)('what is in it', () => {
  it('everything, for whoever hears a complaint', async () => {
    const row = await fullCase();
    const { body } = await file(signe, row);
    const words = wordsIn(body);
    for (const part of [
      'Københavns Kommune',
      `Hele sagen ${showReference(row.reference)}`,
      'En klageinstans',
      'Signe Skrankesen',
      formatCpr(citizenCpr(portal, 'Astrid')),
      `Sider ${pagesIn(Buffer.from(body, 'latin1'))}`,
      'Hvor flytter du hen?',
      'Prøvevej 7 &lt;img src=x onerror=alert(1)&gt;',
      'CPR-loven, § 12, stk. 1',
      'Ordet mellem kolleger',
      'Kære borger',
      'Kære anden',
      'Kære vært',
      'Forælderen er beskyttet',
    ])
      expect(words).toContain(part);
  });

  it('only what was sent, and to the citizen, for access to documents; the cover says so', async () => {
    const words = wordsIn((await file(signe, await fullCase(), { purpose: 'access' })).body);
    expect(words).toContain('Kære borger');
    for (const part of ['Ordet mellem', 'Kære anden', 'Kære vært', 'beskyttet', 'Anden Forælder'])
      expect(words).not.toContain(part);
    expect(words).toContain('Interne notater er ikke med.');
    expect(words).toContain(
      'Breve til andre, deres svar og oplysninger om deres beskyttelse er ikke med.',
    );
  });

  it('each of the rest by choice', async () => {
    const row = await fullCase();
    const access = async (include: string) =>
      wordsIn((await file(signe, row, { purpose: 'access', 'include[]': include })).body);
    const withNotes = await access('notes');
    expect(withNotes).toContain('Ordet mellem kolleger');
    expect(withNotes).not.toContain('Kære anden');
    const withOthers = await access('others');
    expect(withOthers).toContain('Kære anden');
    expect(withOthers).not.toContain('Ordet mellem');
    // What has not left is no letter yet.
    expect(withOthers).not.toContain('Kære vært');
  });

  it('what others answered only by choice, and what the citizen did always', async () => {
    const row = await fullCase();
    const said = { from: 'other-parent', answer: 'Jeg bor på Hemmelig Allé' };
    expect((await signe.act(row, 'answer', said)).status).toBe(303);
    const own = { from: 'citizen', answer: 'Her er min kontrakt' };
    expect((await signe.act(row, 'answer', own)).status).toBe(303);
    const without = wordsIn((await file(signe, row, { purpose: 'access' })).body);
    expect(without).not.toContain('Hemmelig Allé');
    expect(without).toContain('Her er min kontrakt');
    const all = { purpose: 'access', 'include[]': 'others' };
    expect(wordsIn((await file(signe, row, all)).body)).toContain('Hemmelig Allé');
  });

  it('in English where that was chosen, with the letters as they were sent', async () => {
    const words = wordsIn((await file(signe, await fullCase(), { language: 'en' })).body);
    expect(words).toContain('The whole case');
    expect(words).toContain('Where do you move?');
    expect(words).toContain('Kære borger');
  });
});
