import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import type { NoticeKind } from '../self-services/letter.ts';
import { arrivalOf } from './case.ts';
import { firstContactDue } from './deadlines.ts';
import { tellsOfWhatFell } from './decision-letters.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { wayDecision } from './way-in.ts';

/** The four clocks of a case, as legal days. Each runs by itself; one that has not begun is absent. */
export interface Clocks {
  /** When the authority first spoke or wrote to the citizen of its own accord: a receipt is none. */
  readonly firstContact?: IsoDate;
  /** When the errand itself had come: when it was available, or when the paper came. A referral is no errand. */
  readonly legalArrival?: IsoDate;
  /** By when the authority promised to make contact. */
  readonly referralDue?: IsoDate;
  /** Last day to complain, as the letter that left names it. A letter that never arrived starts nothing. */
  readonly appealDeadline?: IsoDate;
}

/** Reads the four clocks out of a case's history. */
export function clocksOf(row: Pick<CaseRow, 'arrivedAt'>, events: readonly CaseEvent[]): Clocks {
  const firstContact = events.find(isContact);
  const legalArrival = arrivalDay(row, events);
  const referralDue = promisedDay(events);
  const appealDeadline = lastDayToComplain(events);
  return {
    ...(firstContact && { firstContact: contactDay(firstContact) }),
    ...(legalArrival === undefined ? {} : { legalArrival }),
    ...(referralDue === undefined ? {} : { referralDue }),
    ...(appealDeadline === undefined ? {} : { appealDeadline }),
  };
}

const isContact = (event: CaseEvent): boolean =>
  event.kind === 'contacted' ||
  (event.kind === 'grounds-asked' && event.how !== 'letter') ||
  (event.kind === 'dispatched' && byStaff.includes(event.notice));

/** Letters that somebody decided to write, and whose leaving counts. */
const byStaff: readonly NoticeKind[] = [
  'request-for-more',
  'party-hearing',
  'payment-demand',
  'decision',
  'exemption-decision',
  'grounds-question',
  'channel-decision',
];

function arrivalDay(
  { arrivedAt }: Pick<CaseRow, 'arrivedAt'>,
  events: readonly CaseEvent[],
): IsoDate | undefined {
  const arrival = arrivalOf(events);
  if (arrival === undefined) return undefined;
  return arrival.kind === 'filed' ? arrival.receivedOn : dayOf(arrivedAt);
}

/** What staff wrote down and look into is promised contact in its receipt, long before it has to be decided. */
function promisedDay([first]: readonly CaseEvent[]): IsoDate | undefined {
  if (first?.kind === 'referred') return first.promise === 'we-contact-you' ? first.due : undefined;
  return first?.kind === 'filed' && first.decision.outcome === 'refer'
    ? (first.contactBy ??
        firstContactDue(legalDay(Temporal.Instant.from(first.at)), first.errandsLastDay).toString())
    : undefined;
}

/**
 * Of the newest letter that names one and whose decision stands, which a rejection does not once it was taken, and of
 * those to other parties: the latest, since until then somebody may complain. Sent again, a letter's new day counts; come
 * back, none does.
 */
function lastDayToComplain(events: readonly CaseEvent[]): IsoDate | undefined {
  const isTaken = wayDecision(events)?.kind === 'channel-accepted';
  const naming = events.filter(
    (event): event is Naming =>
      event.kind === 'dispatched' &&
      event.lastDay !== undefined &&
      !tellsOfWhatFell(event, events) &&
      !(isTaken && event.notice === 'channel-decision'),
  );
  const newest = naming.findLast(({ notice }) => notice !== 'party-decision');
  const decided = events.findLast(({ kind }) => kind === 'decided')?.seq ?? 0;
  const toParties = naming.filter(
    ({ notice, seq }) => notice === 'party-decision' && seq > decided,
  );
  const own = newest === undefined ? [] : [newest];
  const asLeftLast = new Map([...own, ...toParties].map((event) => [event.letter, event]));
  return [...asLeftLast.values()]
    .filter((event) => !cameBack(event, events))
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1);
}

type Naming = Extract<CaseEvent, { kind: 'dispatched' }> & { readonly lastDay: IsoDate };

const cameBack = ({ letter, seq }: Naming, events: readonly CaseEvent[]): boolean =>
  events.some(
    (event) => event.kind === 'not-delivered' && event.letter === letter && event.seq > seq,
  );

/** Staff may write down later that they have talked. */
const contactDay = (event: CaseEvent): IsoDate =>
  (event.kind === 'contacted' ? event.on : undefined) ?? dayOf(event.at);

const dayOf = (at: string): IsoDate => legalDay(Temporal.Instant.from(at)).toString();
