import { describe, expect, it } from 'vitest';
import { faultyFarSide } from '../support/faulty-far-side.ts';
import { letterTo } from './counter.ts';
import { astrid, bo, departed, open } from './working-outbox.ts';

const { letter } = letterTo(...astrid, 'case');
const facts = (value: string) => [
  { label: { da: 'Sag', en: 'Case' }, value: { da: 'A', en: 'A' } },
  { label: { da: 'Svar senest', en: 'Answer by' }, value: { da: value, en: value } },
  { label: { da: 'Skriv til', en: 'Write to' }, value: { da: 'B', en: 'B' } },
];
/** Sunday 22 November 2026; ten working days later is Friday 4 December. */
const request = (chosen: string) => ({
  notice: 'request-for-more' as const,
  letter: {
    ...letter,
    facts: facts(chosen),
    answer: { days: 10, unit: 'working-days', chosen } as const,
  },
});
const hearing = {
  notice: 'hearing',
  letter: {
    ...letter,
    facts: facts('14 dage efter, at du fik brevet'),
    answer: { days: 14, unit: 'days' },
  },
} as const;

async function withLetter(
  given: Parameters<ReturnType<typeof open>['postThis']>[1],
  who: readonly [string, string] = astrid,
) {
  const far = faultyFarSide();
  const all = open({ dispatch: () => far, receipts: far, patience: 30 });
  await all.postThis(who, given);
  const named = () => far.asked.map(({ letter: sent }) => sent.facts[1]?.value.da);
  const kept = async () =>
    (await all.store.cases.events(all.caseId)).flatMap((one) =>
      one.kind === 'dispatched' ? [one.answerBy] : [],
    );
  return { ...all, far, named, kept };
}

describe('the last day to answer', () => {
  it.each([
    ['the chosen one, in Digital Post', astrid, '2026-12-07', '2026-12-07', 'mandag den 7.'],
    // There on Saturday the 28th; ten working days later is Friday 11 December.
    ['later on paper', bo, '2026-12-07', '2026-12-11', 'fredag den 11.'],
    ['the chosen one on paper, where it is late enough', bo, '2026-12-21', '2026-12-21', 'mandag'],
  ] as const)('is set out and kept when it leaves: %s', async (_, who, chosen, day, words) => {
    const { worker, named, kept, far } = await withLetter(request(chosen), who);
    await worker.runOnce();
    expect(named()).toEqual([expect.stringContaining(words)]);
    expect(await kept()).toEqual([day]);
    // Where it stood, and nothing else changed.
    expect(far.asked[0]?.letter.facts.map(({ label }) => label.da)).toEqual([
      'Sag',
      'Svar senest',
      'Skriv til',
    ]);
  });

  it.each([
    ['in Digital Post', astrid, 'mandag den 7. december 2026'],
    ['on paper', bo, 'mandag den 14. december 2026'],
  ] as const)('is named in a letter that was held, too: %s', async (_, who, words) => {
    const { worker, named, clock } = await withLetter(hearing, who);
    clock.set('2026-11-23T09:00:00Z');
    await worker.runOnce();
    expect(named()).toEqual([words]);
  });

  it('is never one that has passed: the letter goes to the desk unsent', async () => {
    const { worker, clock, far, states, row, store, caseId } = await withLetter(
      request('2026-12-07'),
    );
    clock.set('2026-12-07T23:00:00Z');
    await worker.runOnce();
    expect(far.asked).toEqual([]);
    expect(await states()).toEqual(['dead']);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'day-passed' }]);
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });

  it('is still a day with time enough on the chosen day itself', async () => {
    const { worker, clock, kept } = await withLetter(request('2026-12-07'));
    clock.set('2026-12-07T22:00:00Z');
    await worker.runOnce();
    expect(await kept()).toEqual(['2026-12-21']);
  });

  it('is a new one on paper for what Digital Post could not deliver', async () => {
    const { far, worker, clock, kept, caseId, store } = await withLetter(hearing);
    await worker.runOnce();
    clock.set('2026-12-01T09:00:00Z');
    const [sent] = await store.outbox.ofCase(caseId);
    const at = clock.now().toString();
    far.receipts.push({ id: 'r', letter: sent?.id ?? '', outcome: 'not-delivered', at });
    await worker.readReceipts();
    await worker.runOnce();
    expect(await kept()).toEqual(['2026-12-07', '2026-12-21']);
  });
});

describe('a reminder whose day has come and gone', () => {
  const reminder = { notice: 'reminder', until: '2026-12-07' } as const;

  it('is not sent, and is nobody’s worry', async () => {
    const { worker, clock, far, noted, row, store, caseId } = await withLetter(reminder);
    far.moods.push('500');
    await worker.runOnce();
    clock.set('2026-12-07T23:00:00Z');
    await worker.runOnce();
    expect(far.taken.size).toBe(0);
    expect(await noted()).toEqual(['letter-expired']);
    expect(await row()).not.toHaveProperty('failedLetters');
    expect(await store.outbox.ofCase(caseId)).toMatchObject([
      { state: 'dead', settled: true, expired: true },
    ]);
    await worker.runOnce();
    expect(await noted()).toEqual(['letter-expired']);
  });

  it('leaves on the day itself', async () => {
    const { worker, clock, far } = await withLetter(reminder);
    clock.set('2026-12-07T22:59:00Z');
    await worker.runOnce();
    expect(far.taken.size).toBe(1);
  });

  it('is on the desk where it could not be sent before', async () => {
    const { worker, row } = await withLetter(reminder, departed);
    await worker.runOnce();
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });
});
