import { appendWork, type WorkRequest } from '../../../src/cases/append-work.ts';
import { askForMore } from '../../../src/cases/ask-for-more.ts';
import { decideCase } from '../../../src/cases/decide-case.ts';
import { retryLetter } from '../../../src/cases/failed-letters.ts';
import type { EventBody } from '../../../src/cases/events.ts';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import type { SelfService } from '../../../src/self-services/define.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import type { OutboxItem } from '../../../src/cases/ports/dispatch.ts';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { aLetter } from '../../store/commits.ts';
import { bodies } from '../every-event.ts';
import { clerk, type counterAllYear } from './counter-all-year.ts';
import { personNumber } from './people.ts';
import { type Act, type Case, oneOf, planFor, upTo } from './plans.ts';
import { afterWorkdays, dayAfter, dayToAnswer, type Promised } from './told-by-law-and-promise.ts';

/** What the counter deals with; errands of Udbetaling Danmark are not its to see. */
export const ours = selfServices.filter(({ law }) =>
  law.responsible.every(({ value }) => value !== 'udbetaling-danmark'),
);

/** People who come to the counter, one after the other, and what becomes of them: in the store, and in the model's words. */
export function citizensAt(counter: ReturnType<typeof counterAllYear>) {
  const cases: Case[] = [];

  async function born(day: string): Promise<void> {
    const service = ours[cases.length % ours.length] as SelfService;
    const person = personNumber(cases.length);
    const kind = oneOf([
      'we-contact',
      'come',
      'paper-looked-at',
      'filed',
      'anonymous',
      'move',
    ] as const);
    if (kind === 'move') {
      const move = selfServices.find(({ id }) => id === 'address-change') as SelfService;
      const movesOn = dayAfter(day, upTo(30) - 3);
      const comes = upTo(2) === 0;
      const row = await counter.referred(move, { person, comes, movesOn });
      // To be told no later than five days after (CPR-loven § 12).
      const lastDay = dayAfter(movesOn, 5);
      return keep(row, { person, kind: comes ? 'come' : 'we-contact', lastDay }, day);
    }
    if (kind === 'filed') return keep(await counter.filed(service, person), { person, kind }, day);
    if (kind === 'paper-looked-at') {
      const row = await counter.onPaper(service, person);
      // An errand that need not be digital is simply taken.
      return keep(row, { person, kind: row.state === 'referred' ? kind : 'filed' }, day);
    }
    if (kind === 'anonymous')
      return keep(await counter.referred(service, { comes: false }), { kind: 'we-contact' }, day);
    const row = await counter.referred(service, { person, comes: kind === 'come' });
    return keep(row, { person, kind }, day);
  }

  function keep(
    row: CaseRow,
    given: Pick<Promised, 'kind' | 'person' | 'lastDay'>,
    on: string,
  ): void {
    const base = { id: row.id, service: row.service, bornOn: on, told: [] };
    const state = given.kind === 'filed' ? 'working' : 'waiting';
    cases.push({ row, promised: { ...base, ...given, state }, plan: planFor(given.kind, on) });
  }

  async function act(day: string, each: Case, what: Act): Promise<void> {
    const { promised } = each;
    const mayBeContacted = promised.state === 'waiting' && promised.kind !== 'filed';
    if (what === 'contact' && mayBeContacted) {
      await work(each, { kind: 'contacted', how: 'phone' });
      promised.state = 'contacted';
    } else if (what === 'close' && (mayBeContacted || promised.state === 'contacted')) {
      await work(each, { kind: 'closed', outcome: 'done' });
      promised.state = 'over';
    } else if (what === 'withdraw' && promised.state !== 'over') {
      await work(each, { kind: 'withdrawn', why: 'x' });
      promised.state = 'over';
    } else if ((what === 'ask' || what === 'ask-again') && promised.state === 'working') {
      await ask(day, each);
    } else if (what === 'mend' && promised.state === 'asked') {
      await mend(day, each);
    } else if (what === 'decide-on-silence' && promised.state === 'asked') {
      const until = promised.asked && dayToAnswer(promised.asked);
      const yes = { result: 'granted', why: 'Det ved vi nok om.', bases: [] } as const;
      const done = await decideCase(counter.desk(), await requestOn(each, what), yes);
      // Nobody has kept silent who was not asked, nor before their time is over.
      const mayBe = until !== undefined && until < day;
      if (done.ok !== mayBe) throw new Error(`decided by silence on ${day}: ${done.ok}`);
      if (done.ok) promised.state = 'over';
    } else if (what === 'decide' && promised.state === 'working') {
      await work(each, { kind: 'assigned', to: clerk.id, toName: clerk.name });
      await work(each, bodies.decided, [aDecision(each)]);
      promised.state = 'over';
      promised.decidedOn = day;
    } else if (what === 'answer' && promised.state === 'asked') {
      await work(each, { kind: 'info-received', from: 'citizen', note: 'x' });
      promised.state = 'working';
    } else if (what === 'file' && promised.person !== undefined) {
      const { person } = promised;
      const service = selfServices.find(({ id }) => id === promised.service) as SelfService;
      keep(await counter.filed(service, person), { person, kind: 'filed' }, day);
    }
  }

  async function ask(day: string, each: Case): Promise<void> {
    const answerBy = dayAfter(afterWorkdays(day, 10), upTo(15));
    const question = { as: 'request-for-more', what: 'Et papir mere', answerBy } as const;
    const done = await askForMore(counter.desk(), await requestOn(each, `ask ${day}`), question);
    if (!done.ok) throw new Error(`ask: ${done.error.kind}`);
    each.promised.state = 'asked';
    each.promised.asked = { letter: (await newestQuestion(each))?.id ?? '', answerBy };
  }

  /** A question that could not be sent is sent again while the chosen day has not passed, else it is asked anew. */
  async function mend(day: string, each: Case): Promise<void> {
    const letter = await newestQuestion(each);
    if (letter?.state !== 'dead') return;
    const request = await requestOn(each, `mend ${day}`);
    const done = await retryLetter(counter.desk(), request, { letter: letter.id });
    const hasPassed = (each.promised.asked?.answerBy ?? '') < day;
    if (done.ok === hasPassed) throw new Error(`sent again on ${day}: ${done.ok}`);
    if (!done.ok) await ask(day, each);
  }

  const newestQuestion = async ({ row }: Case) =>
    (await counter.desk().outbox.ofCase(row.id)).findLast(
      ({ notice }) => notice === 'request-for-more',
    );

  /** The far side's word on which questions have left. */
  function hear(): void {
    for (const { promised } of cases) {
      if (promised.asked === undefined || promised.asked.left !== undefined) continue;
      const left = counter.taken().find(({ id }) => id === promised.asked?.letter);
      if (left !== undefined) promised.asked.left = left;
    }
  }

  /** A letter that can be complained of for four weeks. */
  const aDecision = ({ row, promised }: Case): OutboxItem =>
    aLetter(row.id, {
      notice: 'decision',
      to: { cpr: promised.person as Cpr, name: 'Anna Prøve' },
      letter: {
        title: { da: 'Afgørelse', en: 'Decision' },
        paragraphs: [{ da: 'Nej', en: 'No' }],
        facts: [],
        appeal: { weeks: 4, rule: 'municipality' },
      },
    });

  async function work(
    { row }: Pick<Case, 'row'>,
    body: EventBody,
    letters: readonly OutboxItem[] = [],
  ): Promise<void> {
    const request = await requestOn({ row }, body.kind);
    const done = await appendWork(counter.desk(), request, body, undefined, () => letters);
    if (!done.ok) throw new Error(`${body.kind}: ${done.error.kind}`);
  }

  async function requestOn({ row }: Pick<Case, 'row'>, what: string): Promise<WorkRequest> {
    const now = await counter.desk().cases.byReference(row.reference);
    return {
      staff: clerk,
      role: 'caseworker',
      reference: row.reference,
      expectedVersion: now?.version ?? 0,
      nonce: `${what} ${counter.clock.now().toString()}`,
    };
  }

  return { cases, born, act, hear };
}
