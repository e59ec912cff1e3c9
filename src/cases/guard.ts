import type { IsoDate } from '../domain/dated.ts';
import type { Guard } from '../eligibility/facts.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { earliestAnswerBy, letterThatAsked, thereOn } from './time-to-answer.ts';

type Happened<Kind extends CaseEvent['kind']> = Extract<CaseEvent, { kind: Kind }>;

/** What has still to happen before a filing may be rejected for the way it came. */
export type GuardLack = 'grounds' | 'answer' | 'help' | 'extraordinary';

/** How far the guard has come: each part as it stands now, by whom and when. */
export interface GuardState {
  readonly guard: Guard;
  readonly lacks: readonly GuardLack[];
  readonly asked?: Happened<'grounds-asked'>;
  readonly answered?: Happened<'grounds-answered'>;
  /** Last day on which an answer to a letter is waited for; absent as long as the letter has not left. */
  readonly waitsUntil?: IsoDate;
  readonly help?: Happened<'help-offered'>;
  readonly extraordinary?: Happened<'extraordinary-considered'>;
}

/** What the citizen has claimed since the filing was registered. A claim once made stands. */
export interface Claims {
  readonly exempt: boolean;
  readonly circumstance: boolean;
  readonly noMitId: boolean;
}

/**
 * Reads the guard out of a case's history. Grounds count as asked once nobody names one: by word, or by silence after a
 * letter that left, for as many days as the law of the house gives. Help that was accepted is still to be given.
 */
export function guardOf(events: readonly CaseEvent[], today: Temporal.PlainDate): GuardState {
  const asked = last(events, 'grounds-asked');
  const answered = asked && last(after(events, asked), 'grounds-answered');
  const waitsUntil = asked && lastDayToAnswer(asked, events);
  const help = last(events, 'help-offered');
  const extraordinary = last(events, 'extraordinary-considered');
  const isSilent =
    answered === undefined && waitsUntil !== undefined && waitsUntil < today.toString();
  const guard = {
    groundsAsked: answered?.claimed === 'none' || isSilent,
    helpOffered: help?.accepted === false,
    extraordinaryConsidered: extraordinary !== undefined,
  };
  const waits = asked !== undefined && answered === undefined;
  return {
    guard,
    lacks: [
      ...(guard.groundsAsked ? [] : [waits ? ('answer' as const) : ('grounds' as const)]),
      ...(guard.helpOffered ? [] : ['help' as const]),
      ...(guard.extraordinaryConsidered ? [] : ['extraordinary' as const]),
    ],
    ...(asked && { asked }),
    ...(answered && { answered }),
    ...(waitsUntil !== undefined && { waitsUntil }),
    ...(help && { help }),
    ...(extraordinary && { extraordinary }),
  };
}

/** What was claimed, by the answers to the question; what was said at the filing stands in its own event. */
export function claimsIn(events: readonly CaseEvent[]): Claims {
  const claimed = new Set(
    events.flatMap((event) => (event.kind === 'grounds-answered' ? [event.claimed] : [])),
  );
  return {
    exempt: claimed.has('exempt'),
    circumstance: claimed.has('circumstance'),
    noMitId: claimed.has('no-mitid'),
  };
}

/** The rejection that waits for a second person; undefined where none does. */
export function proposalIn(
  events: readonly CaseEvent[],
): Happened<'rejection-proposed'> | undefined {
  const word = events.findLast(({ kind }) => endProposal.includes(kind));
  return word?.kind === 'rejection-proposed' ? word : undefined;
}

const endProposal: readonly CaseEvent['kind'][] = [
  'rejection-proposed',
  'rejection-sent-back',
  // What was weighed is not what there is now.
  'withdrawn',
  'arrival-corrected',
  'channel-accepted',
  'channel-rejected',
  // Whoever has it now rejects with two of their own, or not at all.
  'transferred',
];

/** Whether the citizen has said yes to help with the digital form. */
export const wantedHelp = (events: readonly CaseEvent[]): boolean =>
  events.some((event) => event.kind === 'help-offered' && event.accepted);

/** Whether staff registered the filing and its way in has not been decided yet. */
export const isLookedInto = (
  { state }: Pick<CaseRow, 'state'>,
  [first]: readonly CaseEvent[],
): boolean => first?.kind === 'filed' && (state === 'referred' || state === 'contacted');

/**
 * By word of mouth an answer comes at once, and silence says nothing. A letter that did not leave, or came back, asked
 * nobody; one that left late gives the same days all the same. Who was asked to hurry for the sake of the errand's own
 * last day is not silent before those days are over.
 */
function lastDayToAnswer(
  asked: Happened<'grounds-asked'>,
  events: readonly CaseEvent[],
): IsoDate | undefined {
  const letter = asked.how === 'letter' ? letterThatAsked(asked, events) : undefined;
  if (letter === undefined || asked.notAfter === undefined) return letter?.until;
  const enough = earliestAnswerBy(thereOn(letter.left)).toString();
  return letter.until < enough ? enough : letter.until;
}

const after = (events: readonly CaseEvent[], { seq }: CaseEvent): readonly CaseEvent[] =>
  events.filter((event) => event.seq > seq);

const last = <Kind extends CaseEvent['kind']>(
  events: readonly CaseEvent[],
  kind: Kind,
): Happened<Kind> | undefined =>
  events.findLast((event): event is Happened<Kind> => event.kind === kind);
