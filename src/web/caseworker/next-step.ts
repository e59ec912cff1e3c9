import { isOpen } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import { comesByThemself } from './referral.ts';

/** What a caseworker can do on a case, as the last part of the form's address. */
export const verbs = [
  'take',
  'contact',
  'release',
  'carry-out',
  'close',
  'answer',
  'note',
] as const;
export type Verb = (typeof verbs)[number];

/** The event that each act appends. */
export const eventOf: Record<Verb, CaseEvent['kind']> = {
  take: 'assigned',
  contact: 'contacted',
  release: 'letters-released',
  'carry-out': 'carried-out',
  close: 'closed',
  answer: 'info-received',
  note: 'noted',
};

/** The one thing that the case needs now: a text key under `desk:next`, and the act that does it. */
export interface NextStep {
  readonly text:
    | 'decideLetters'
    | 'take'
    | 'carryOut'
    | 'carryOutOther'
    | 'close'
    | 'contact'
    | 'awaitVisit'
    | 'closeReferral'
    | 'nothing';
  readonly verb?: Verb;
}

/** The first thing to do, most urgent first: whoever has the case decides on held letters before anything is sent on. */
export function nextStep(
  row: CaseRow,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
  staffId: string,
): NextStep {
  if (!isOpen(row.state)) return { text: 'nothing' };
  if (row.state === 'referred')
    return { text: comesByThemself(events) ? 'awaitVisit' : 'contact', verb: 'contact' };
  if (row.state === 'contacted') return { text: 'closeReferral', verb: 'close' };
  if (row.state === 'submitted') return { text: 'take', verb: 'take' };
  if (row.state === 'carried-out') return { text: 'close', verb: 'close' };
  if (isHolding(letters) && !areDecided(events)) return { text: 'decideLetters', verb: 'release' };
  const mine = row.assignedTo === staffId;
  return { text: mine ? 'carryOut' : 'carryOutOther', verb: 'carry-out' };
}

/** Whether letters to third parties wait for a caseworker. */
export const isHolding = (letters: readonly OutboxState[]): boolean =>
  letters.some((letter) => letter.state === 'held');

/** A decision to leave letters held is one, too: it released none of them. */
const areDecided = (events: readonly CaseEvent[]): boolean =>
  events.some((event) => event.kind === 'letters-released');
