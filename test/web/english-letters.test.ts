import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { basisKey } from '../../src/cases/decide-case.ts';
import {
  earliestReportBasis,
  reportDutyBasis,
} from '../../src/self-services/address-change/limits.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const no = {
  result: 'refused',
  decisionReason: 'Der bor andre i boligen',
  bases: basisKey(reportDutyBasis),
};

async function taken(language: 'da' | 'en' = 'en'): Promise<CaseRow> {
  const row = await openSampleCase(portal, submitted({ language }));
  await signe.act(row, 'take');
  return row;
}
async function wordsOn(row: CaseRow, answers: Record<string, string>): Promise<string> {
  await sendSeen(signe, row, answers);
  const [letter] = await portal.deps.outbox.ofCase(row.id);
  expect(letter?.languages).toEqual(['en']);
  return letter?.letter.paragraphs.map(({ en }) => en).join(' ') ?? '';
}

describe('a decision in English', () => {
  it('quotes the reasons where they are in Danish only, and offers help with reading them', async () => {
    const words = await wordsOn(await taken(), no);
    expect(words).toMatch(
      /The reasons are in Danish, as København Municipality wrote them\. If you need help .* “Der bor andre i boligen\.”/,
    );
  });

  it('has the reasons in English where the caseworker wrote them so', async () => {
    const own = { ...no, decisionReasonEnglish: 'Others live in the home' };
    expect(await wordsOn(await taken(), own)).toMatch(
      /This is what counted: Others live in the home\. We have used/,
    );
  });

  it('cites in English what is no paragraph', async () => {
    const words = await wordsOn(await taken(), { ...no, bases: basisKey(earliestReportBasis) });
    expect(words).toContain('on population registration, on reporting a move.');
  });

  it('is the only one for which English reasons are asked', async () => {
    const [row, danish] = [await taken(), await taken('da')];
    expect((await signe.open(row)).body).toContain('name="decisionReasonEnglish"');
    expect((await signe.open(danish)).body).not.toContain('name="decisionReasonEnglish"');
  });
});
