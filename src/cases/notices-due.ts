import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { deliveryDaysOf } from '../domain/delivery-days.ts';
import { remindOn, remindOnPaper } from './deadlines.ts';
import type { CaseEvent, EventBody } from './events.ts';
import { openRequest } from './open-questions.ts';
import type { CaseRow, CaseState } from './ports/case-store.ts';
import { lapseIn } from './protection-lapse.ts';
import { letterThatAsked, thereOn } from './time-to-answer.ts';

/** Something that a day brings about, and nobody's act: the event that says so. */
export type DueNotice = Extract<EventBody, { kind: 'contact-overdue' | 'day-passed' | 'reminded' }>;

/** A case as its notices are reckoned from. */
export interface Watched {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  /** The citizen has filed the same errand since they were referred: nothing is left to remind of. */
  readonly hasFiled: boolean;
  /** Whole days that the authority reckons a letter on paper to be on its way; the usual ones where it says none. */
  readonly deliveryDays?: number;
  /** Something hides them for longer, or nothing hides them any more: of the lapse nobody is reminded as long as that is so. */
  readonly lapseIsMoot?: boolean;
}

/** What is to be written on that day and was not yet, at most once each. A reminder of a day that has passed is none. */
export const noticesDue = (watched: Watched, today: IsoDate): readonly DueNotice[] =>
  coming(watched)
    .filter(({ from, until }) => from <= today && today <= until)
    .filter(({ notice }) => !(watched.lapseIsMoot === true && isLapse(notice)))
    .map(({ notice }) => notice);

/** The next day on which there may be something to write; undefined where nothing is to be expected. */
export const nextLook = (watched: Watched, today: IsoDate): IsoDate | undefined =>
  coming(watched)
    .filter(({ until }) => today <= until)
    .map(({ from, notice }) =>
      watched.lapseIsMoot === true && isLapse(notice) && from <= today ? dayAfter(today) : from,
    )
    .toSorted()[0];

/**
 * When to look at a row that this event has led to. `before`, as it was until then, is kept where it may be too early: a
 * look that finds nothing sets the right one.
 */
export function lookAfter(
  row: CaseRow,
  event: CaseEvent,
  before?: IsoDate,
  from?: CaseState,
): Pick<CaseRow, 'lookOn'> {
  // What holds for a year is watched on after the case has ended, as `append-work` said when it was carried out.
  if (endedStates.includes(row.state))
    return before !== undefined && from !== undefined && endedStates.includes(from)
      ? { lookOn: before }
      : {};
  if (!watchedStates.includes(row.state)) return {};
  // What is asked by letter is reminded of once that has left: then the store says to look.
  if (event.kind === 'info-requested') return {};
  // Nobody watched it while it was withdrawn: it is looked at once, and gets its day then.
  if (event.kind === 'reopened' || event.kind === 'arrival-corrected')
    return { lookOn: dayOf(event.at) };
  const on =
    event.seq === 1 ? nextLook({ row, events: [event], hasFiled: false }, dayOf(event.at)) : before;
  return on === undefined ? {} : { lookOn: on };
}

/** What makes the notice one, however often it is tried: the same for the same day of the same case. */
export function noticeKey(caseId: string, notice: DueNotice): string {
  const [kind, day] =
    notice.kind === 'reminded' ? [notice.about, notice.day] : [notice.kind, notice.due];
  return `notice:${caseId}:${kind}:${day}`;
}

/** States in which something that was carried out holds on. */
const endedStates: readonly CaseState[] = ['decided', 'carried-out', 'closed'];

/** States in which a day can bring something about. */
const watchedStates: readonly CaseState[] = ['referred', 'contacted', 'awaiting-answer'];

interface Coming {
  readonly notice: DueNotice;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

const coming = (watched: Watched): readonly Coming[] =>
  [
    ...overdueContact(watched),
    ...leftLying(watched),
    ...errandsLastDay(watched),
    ...awaitedAnswer(watched),
    ...lapsing(watched),
  ].filter(({ notice }) => !watched.events.some((event) => isSame(event, notice)));

/** The day after the last one on which the promise could be kept. */
function overdueContact({ row, events }: Watched): readonly Coming[] {
  const [first] = events;
  const isReached = events.some((event) => event.kind === 'contacted' || asksGrounds(event));
  if (row.state !== 'referred' || isReached) return [];
  if (first?.kind === 'filed' && first.contactBy !== undefined)
    return onceOver({ kind: 'contact-overdue', due: first.contactBy });
  if (first?.kind !== 'referred' || first.promise !== 'we-contact-you') return [];
  return onceOver({ kind: 'contact-overdue', due: row.due });
}

/** Whoever was asked about grounds has heard from the authority, by letter once it has left. */
export const asksGrounds = (event: CaseEvent): boolean =>
  (event.kind === 'grounds-asked' && event.how !== 'letter') ||
  (event.kind === 'dispatched' && event.notice === 'grounds-question');

/** Nobody was promised anything on that day, but somebody should have looked. */
function leftLying({ row, events: [first], hasFiled }: Watched): readonly Coming[] {
  const { state, due } = row;
  if (first?.kind === 'filed' && (state === 'referred' || state === 'contacted'))
    return onceOver({ kind: 'day-passed', of: 'way-in', due });
  const comes = first?.kind === 'referred' && first.promise === 'you-come' && !hasFiled;
  return comes && state === 'referred'
    ? onceOver({ kind: 'day-passed', of: 'follow-up', due })
    : [];
}

/** From the day after, for as long as it takes. */
const onceOver = (notice: Exclude<DueNotice, { kind: 'reminded' }>): readonly Coming[] => [
  {
    notice,
    from: Temporal.PlainDate.from(notice.due).add({ days: 1 }).toString(),
    until: '9999-12-31',
  },
];

function errandsLastDay({ row, events: [first], hasFiled }: Watched): readonly Coming[] {
  if (row.state !== 'referred' && row.state !== 'contacted') return [];
  if (first?.kind !== 'referred' || hasFiled || !isKnown(row)) return [];
  const { errandsLastDay: day } = first;
  if (day === undefined) return [];
  const from = remindOn(Temporal.PlainDate.from(day)).toString();
  return reminderOf('errands-last-day', { day, from, toldOn: dayOf(first.at) });
}

/** The protection that this case brought about, in time to apply anew (CPR-loven § 28). */
function lapsing({ row, events }: Watched): readonly Coming[] {
  const lapse = lapseIn(events);
  if (lapse === undefined || !endedStates.includes(row.state) || !isKnown(row)) return [];
  const { day, remindFrom: from } = lapse;
  return [{ notice: { kind: 'reminded', about: 'protection-lapses', day }, from, until: day }];
}

const isLapse = (notice: DueNotice): boolean =>
  notice.kind === 'reminded' && notice.about === 'protection-lapses';

const dayAfter = (day: IsoDate): IsoDate =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** Nobody is reminded of a question that has not reached them. */
function awaitedAnswer({ row, events, deliveryDays }: Watched): readonly Coming[] {
  if (row.state !== 'awaiting-answer' || !isKnown(row)) return [];
  const request = openRequest(row, events);
  const asked = request && letterThatAsked(request, events);
  if (asked === undefined) return [];
  const day = Temporal.PlainDate.from(asked.until);
  const toldOn = dayOf(asked.left.at);
  const days = deliveryDays ?? deliveryDaysOf(undefined, Temporal.PlainDate.from(toldOn));
  const from =
    asked.left.via === 'paper'
      ? remindOnPaper(day, thereOn(asked.left, days), days)
      : remindOn(day);
  return reminderOf('answer-by', { day: asked.until, from: from.toString(), toldOn });
}

/** Whoever was told of the day no earlier than the reminder would be written needs none. */
function reminderOf(
  about: 'errands-last-day' | 'answer-by',
  {
    day,
    from,
    toldOn,
  }: { readonly day: IsoDate; readonly from: IsoDate; readonly toldOn: IsoDate },
): readonly Coming[] {
  if (from <= toldOn) return [];
  return [{ notice: { kind: 'reminded', about, day }, from, until: day }];
}

const dayOf = (at: string): IsoDate => legalDay(Temporal.Instant.from(at)).toString();

const isKnown = ({ principal, filer }: CaseRow): boolean =>
  principal !== undefined || filer !== undefined;

const isSame = (event: CaseEvent, notice: DueNotice): boolean =>
  event.kind === 'reminded'
    ? notice.kind === 'reminded' && event.about === notice.about && event.day === notice.day
    : event.kind === notice.kind;
