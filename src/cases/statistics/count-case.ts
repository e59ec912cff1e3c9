import type { IsoDate } from '../../domain/dated.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Standing } from '../../eligibility/decision.ts';
import type { CaseEvent } from '../events.ts';
import type { CaseRow } from '../ports/case-store.ts';
import type { CaseCount } from '../ports/statistics.ts';

/** What of a case's row counts. Nothing of it is sealed, and so a case whose key is gone goes on counting. */
export type CountedCase = Pick<
  CaseRow,
  'authorityId' | 'service' | 'way' | 'outcome' | 'state' | 'arrivedAt'
> & { readonly standing?: Standing | null | undefined };

/** What of an event counts; `on`: the legal day that it tells of, where that is not its own. */
export interface CountedEvent {
  readonly kind: CaseEvent['kind'];
  readonly at: string;
  readonly on?: IsoDate | null | undefined;
}

/** The kinds that say anything; all others may be left out. */
export const countedKinds = [
  'submitted',
  'referred',
  'filed',
  'contacted',
  'became-case',
  'decided',
  'exemption-decided',
  'carried-out',
  'channel-accepted',
  'channel-rejected',
] as const satisfies readonly CaseEvent['kind'][];

/** What became of a referral. */
export const fates = ['waiting', 'contacted', 'became-case', 'closed', 'withdrawn'] as const;
export type Fate = (typeof fates)[number];

/** Everything that one case counts for, from its row and its events in order. A case without a beginning counts for nothing. */
export function countsOf(
  row: CountedCase,
  events: readonly CountedEvent[],
  dayOf: (at: string) => IsoDate = dayAt,
): readonly CaseCount[] {
  const [birth] = events;
  if (birth?.kind === 'referred') return referralCounts(row, events, dayOf);
  if (birth?.kind !== 'submitted' && birth?.kind !== 'filed') return [];
  const { authorityId, service } = row;
  const arrived = dayOf(row.arrivedAt);
  const way = birth.kind === 'submitted' ? 'self-service' : row.way;
  const settled = settledIn(row, events, dayOf);
  const channel = birth.kind === 'filed' ? channelOutcome(row, events) : undefined;
  const [year, month] = yearAndMonth(arrived);
  const count = (measure: CaseCount['measure'], value: string, on = { year, month: 0 }) => ({
    authorityId,
    service,
    measure,
    value,
    ...on,
  });
  return [
    count('arrived', way, { year, month }),
    ...(channel === undefined ? [] : [count('channel', channel)]),
    ...(settled === undefined
      ? []
      : [
          count('settled', `${birth.kind === 'submitted' ? 'digital' : 'other'}:${settled.days}`, {
            year: yearAndMonth(settled.on)[0],
            month: 0,
          }),
        ]),
  ];
}

/** On which day an errand was first settled, and how many days that took; undefined where it was not, or is none. */
export function settledIn(
  { arrivedAt }: Pick<CountedCase, 'arrivedAt'>,
  events: readonly CountedEvent[],
  dayOf: (at: string) => IsoDate = dayAt,
): { readonly on: IsoDate; readonly days: number } | undefined {
  const [birth] = events;
  if (birth?.kind !== 'submitted' && birth?.kind !== 'filed') return undefined;
  const settled = events.find(({ kind }) => settling.includes(kind));
  const on = settled && dayOf(settled.at);
  return on === undefined ? undefined : { on, days: daysBetween(dayOf(arrivedAt), on) };
}

function referralCounts(
  row: CountedCase,
  events: readonly CountedEvent[],
  dayOf: (at: string) => IsoDate,
): readonly CaseCount[] {
  const { authorityId, service } = row;
  const arrived = dayOf(row.arrivedAt);
  const standing = row.standing ?? 'help-only';
  const contact = events.find(({ kind }) => kind === 'contacted');
  const contactOn = contact && (contact.on ?? dayOf(contact.at));
  const fate = fateOf(row, events);
  const [year] = yearAndMonth(arrived);
  const referred = { authorityId, service, month: 0, year } as const;
  return [
    { ...referred, measure: 'referred', value: `${standing}:${fate}` },
    ...(contactOn === undefined
      ? []
      : [
          {
            ...referred,
            measure: 'contacted' as const,
            value: `${standing}:${daysBetween(arrived, contactOn)}`,
            year: yearAndMonth(contactOn)[0],
          },
        ]),
  ];
}

/** What settles an errand: a decision, or that it was carried out where nothing has to be decided. */
const settling: readonly CaseEvent['kind'][] = ['decided', 'exemption-decided', 'carried-out'];

function fateOf({ state }: CountedCase, events: readonly CountedEvent[]): Fate {
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'contacted') return 'contacted';
  if (state !== 'closed') return 'waiting';
  return events.some(({ kind }) => kind === 'became-case') ? 'became-case' : 'closed';
}

/** Whether a filing was rejected for the way it came, and whether it was taken all the same in the end. */
function channelOutcome(
  { outcome }: CountedCase,
  events: readonly CountedEvent[],
): 'rejected' | 'taken-after-all' | undefined {
  const words = events.filter(
    ({ kind }) => kind === 'channel-accepted' || kind === 'channel-rejected',
  );
  if (words.length === 0) return outcome === 'reject' ? 'rejected' : undefined;
  if (words.at(-1)?.kind === 'channel-rejected') return 'rejected';
  return words.some(({ kind }) => kind === 'channel-rejected') ? 'taken-after-all' : undefined;
}

const dayAt = (at: string): IsoDate => legalDay(Temporal.Instant.from(at)).toString();

const yearAndMonth = (day: IsoDate) => [Number(day.slice(0, 4)), Number(day.slice(5, 7))] as const;

const mostDays = 990;
const exactDays = 100;
const dayLength = 86_400_000;

/** Whole days up to 100, then in tens, up to 990: so few values are read fast however many cases there are. */
function daysBetween(from: IsoDate, to: IsoDate): number {
  // What was written down for an earlier day took none.
  const days = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayLength));
  return days <= exactDays ? days : Math.min(mostDays, Math.floor(days / 10) * 10);
}
