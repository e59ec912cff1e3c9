import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basisKey } from '../../src/cases/decide-case.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const why = 'Der bor andre i boligen.';
const decision = (result: string) => ({
  result,
  decisionReason: why,
  ...(result !== 'granted' && { bases: basisKey(reportDutyBasis) }),
});
const day = { 'answerBy.day': '7', 'answerBy.month': '12', 'answerBy.year': '2026' };
const hearing = { askAs: 'party-hearing', askWhat: why, ...day };

/** Each letter that an act writes, the state that the act begins in, and the state that the case stays in. */
const acts = [
  ['a no', 'decide', decision('refused'), 'in-progress', 'decided'],
  ['half a yes', 'decide', decision('partly'), 'in-progress', 'decided'],
  ['a yes', 'decide', decision('granted'), 'in-progress', 'decided'],
  [
    'that it is taken up again',
    'reopen',
    { reopenBecause: 'our-mistake', reopenReason: why },
    'closed',
    'in-progress',
  ],
  [
    'that another authority has it, elsewhere',
    'transfer',
    { transferTo: 'municipality-0751', transferReason: why },
    'in-progress',
    'carried-out',
  ],
] as const;

async function written(
  verb: 'ask' | 'decide' | 'reopen' | 'transfer',
  answers: Record<string, string>,
  state: CaseRow['state'],
): Promise<CaseRow> {
  const row = await openSampleCase(portal, undefined, { state });
  expect((await sendSeen(signe, row, answers, verb)).sent.status).toBe(303);
  return row;
}
const fail = async (row: CaseRow) => {
  const letter = (await portal.deps.outbox.ofCase(row.id)).at(-1);
  await portal.deps.outbox.gaveUp(letter?.id ?? '', 'no-address', portal.clock.now());
  return letter?.id ?? '';
};
const stateOf = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))?.state;
const isOnTop = (body: string) =>
  body.includes('Et brev kunne ikke sendes') &&
  body.indexOf('id="failed-letters"') < body.indexOf('id="next-step"');

describe.each(acts)('a letter of %s', (_, verb, answers, before, after) => {
  it('that failed stands on top and closes nothing, until it is dealt with', async () => {
    const row = await written(verb, answers, before);
    expect(await stateOf(row)).toBe(after);
    const letter = await fail(row);
    expect(isOnTop((await signe.open(row)).body)).toBe(true);
    if (after === 'in-progress')
      expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(303);
    expect((await signe.act(row, 'close')).status).toBe(409);
    expect(await stateOf(row)).not.toBe('closed');
    await signe.act(row, 'settle-letter', {
      settledLetter: letter,
      settledHow: 'Sagt i telefonen',
    });
    expect((await signe.act(row, 'close')).status).toBe(303);
  });

  it('that is only on its way closes nothing either', async () => {
    const row = await written(verb, answers, before);
    if (after === 'in-progress') await signe.act(row, 'carry-out', carriedOut);
    const early = await signe.act(row, 'close');
    expect(early.status).toBe(409);
    expect(early.body).toContain('er ikke sendt endnu');
    await portal.worker.runOnce();
    expect((await signe.act(row, 'close')).status).toBe(303);
  });
});

describe('a letter by which a party is heard', () => {
  it('that failed has heard nobody: it stands on top, and nothing is decided', async () => {
    const row = await written('ask', hearing, 'in-progress');
    await fail(row);
    const { body } = await signe.open(row);
    expect(isOnTop(body)).toBe(true);
    expect(body).toContain('Så længe kan sagen ikke afgøres');
    const { preview } = await sendSeen(signe, row, decision('granted'));
    expect(preview.status).toBe(409);
    expect(await stateOf(row)).toBe('awaiting-answer');
  });

  it('that left warns whoever wants to decide before the day, and lets nobody', async () => {
    const row = await written('ask', hearing, 'in-progress');
    await portal.worker.runOnce();
    const { body } = await signe.open(row);
    expect(body).toMatch(/Borgeren bliver hørt og har til og med [^<]*december 2026/);
    expect((await sendSeen(signe, row, decision('granted'))).preview.status).toBe(409);
  });
});

it('a case that was sent to another authority is closed there only once the citizen was told', async () => {
  const row = await written(
    'transfer',
    { transferTo: 'municipality-0155', transferReason: why },
    'in-progress',
  );
  await fail(row);
  const helge = await atTheDesk(portal, 'Helge Havnetest');
  expect(isOnTop((await helge.open(row)).body)).toBe(true);
  await helge.act(row, 'take');
  await helge.act(row, 'carry-out', carriedOut);
  expect((await helge.act(row, 'close')).status).toBe(409);
});
