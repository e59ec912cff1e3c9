import { expect } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import type { Confirmation } from '../../src/eligibility/law.ts';

type Kind = CaseEvent['kind'];
const of = <K extends Kind>(events: readonly CaseEvent[], kind: K) =>
  events.filter((event): event is Extract<CaseEvent, { kind: K }> => event.kind === kind);
const dayOf = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString();

/**
 * What has to hold of every history of a filing, read off its events alone and without any rule of the portal. Returns
 * how often it was rejected.
 */
export function expectLawful(events: readonly CaseEvent[], words: readonly Confirmation[]): number {
  for (const [at, event] of events.entries()) {
    const before = events.slice(0, at);
    if (event.kind === 'channel-rejected') expectGuarded(event, before, words);
    if (event.kind === 'channel-accepted') expectTaken(event, before);
    if (event.kind === 'closed') expectNotPutAway(before, event);
    // At the citizen's wish: their own hand, or that of staff who write it down.
    if (event.kind === 'withdrawn' && !isDecided(before))
      expect(['staff', 'citizen']).toContain(event.by.kind);
  }
  return of(events, 'channel-rejected').length;
}

/** Everything that must have happened before a rejection, and nothing that forbids it. */
function expectGuarded(
  { decision, by, at }: Extract<CaseEvent, { kind: 'channel-rejected' }>,
  before: readonly CaseEvent[],
  words: readonly Confirmation[],
): void {
  const [filed] = before;
  if (filed?.kind !== 'filed') throw new Error('rejected what nobody filed');
  expect(filed.decision.facts).toMatchObject({
    exempt: 'unsaid',
    circumstanceClaimed: false,
    hasMitId: true,
  });
  const answers = of(before, 'grounds-answered');
  expect(answers.filter(({ claimed }) => claimed !== 'none')).toEqual([]);
  if (answers.length === 0) expectSilence(before, dayOf(at));
  expect(of(before, 'help-offered').at(-1)?.accepted).toBe(false);
  expect(of(before, 'extraordinary-considered').at(-1)?.granted).toBe(false);

  const word = before.findLast(({ kind }) =>
    [
      'rejection-proposed',
      'rejection-sent-back',
      'withdrawn',
      'arrival-corrected',
      'transferred',
    ].includes(kind),
  );
  expect(word?.kind).toBe('rejection-proposed');
  if (by.kind !== 'staff' || word?.by.kind !== 'staff') throw new Error('rejected by no person');
  expect(by.id).not.toBe(word.by.id);
  expect(['caseworker', 'lead']).toContain(by.role);

  const rights = before.findLast(
    ({ kind }) => kind === 'exception-granted' || kind === 'exception-withdrawn',
  );
  expect(rights?.kind).not.toBe('exception-granted');
  expect(isDecided(before)).toBe(false);
  const ended = before.findLast(({ kind }) => kind === 'withdrawn' || kind === 'reopened');
  expect(ended?.kind).not.toBe('withdrawn');

  const came = of(before, 'arrival-corrected').at(-1)?.receivedOn ?? filed.receivedOn;
  expect(decision.outcome).toBe('reject');
  expect(String(decision.facts.on)).toBe(came);
  expect(Object.values(decision.facts.guard ?? {})).toEqual([true, true, true]);
  for (const subject of ['legal-basis', 'complaint-guidance'])
    expect(words.some((each) => each.subject === subject && each.on <= came)).toBe(true);
}

/** Asked by a letter that left, did not come back, and gave the days that it names. */
function expectSilence(before: readonly CaseEvent[], today: string): void {
  const asked = of(before, 'grounds-asked').at(-1);
  expect(asked?.how).toBe('letter');
  const left = of(before, 'dispatched').findLast(
    ({ notice, seq }) => notice === 'grounds-question' && seq > (asked?.seq ?? 0),
  );
  const back = of(before, 'not-delivered').some(({ letter }) => letter === left?.letter);
  expect(left !== undefined && !back && (left.answerBy ?? '9999') < today).toBe(true);
}

/** Taken on something, with the day that the paper came. */
function expectTaken(
  { decision }: Extract<CaseEvent, { kind: 'channel-accepted' }>,
  before: readonly CaseEvent[],
): void {
  const [filed] = before;
  if (filed?.kind !== 'filed') throw new Error('taken what nobody filed');
  const came = of(before, 'arrival-corrected').at(-1)?.receivedOn ?? filed.receivedOn;
  expect(decision.outcome).toBe('accept-alternative');
  expect(String(decision.facts.on)).toBe(came);
  expect(decision.reasons.length).toBeGreaterThan(0);
}

/** Nothing is put away instead of being taken or rejected. */
function expectNotPutAway(
  before: readonly CaseEvent[],
  { sentAs }: Extract<CaseEvent, { kind: 'closed' }>,
): void {
  if (before[0]?.kind === 'filed' && !isDecided(before)) expect(sentAs).toBeDefined();
}

/** Taken, at once or later, or rejected. */
const isDecided = (events: readonly CaseEvent[]): boolean =>
  events.some(
    (event) =>
      event.kind === 'channel-accepted' ||
      event.kind === 'channel-rejected' ||
      (event.kind === 'filed' && event.decision.outcome !== 'refer'),
  );
