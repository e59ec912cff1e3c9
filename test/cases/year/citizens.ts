import { appendWork, type WorkRequest } from '../../../src/cases/append-work.ts';
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
import { dayAfter, type Promised } from './told-by-law-and-promise.ts';

/** People who come to the counter, one after the other, and what becomes of them: in the store, and in the model's words. */
export function citizensAt(counter: ReturnType<typeof counterAllYear>) {
  const cases: Case[] = [];

  async function born(day: string): Promise<void> {
    const service = selfServices[cases.length % selfServices.length] as SelfService;
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
      const answerBy = dayAfter(day, 3 + upTo(25));
      const question = { as: 'request-for-more', what: { da: 'x', en: 'x' }, answerBy } as const;
      await work(each, { kind: 'info-requested', ...question });
      promised.state = 'asked';
      promised.asked = { on: day, answerBy };
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
    { row }: Case,
    body: EventBody,
    letters: readonly OutboxItem[] = [],
  ): Promise<void> {
    const desk = counter.desk();
    const now = await desk.cases.byReference(row.reference);
    const request: WorkRequest = {
      staff: clerk,
      role: 'caseworker',
      reference: row.reference,
      expectedVersion: now?.version ?? 0,
      nonce: `${body.kind} ${counter.clock.now().toString()}`,
    };
    const done = await appendWork(desk, request, body, undefined, () => letters);
    if (!done.ok) throw new Error(`${body.kind}: ${done.error.kind}`);
  }

  return { cases, born, act };
}
