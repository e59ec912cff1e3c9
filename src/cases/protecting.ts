import { type Cpr } from '../domain/cpr.ts';
import { legalDay } from '../domain/dates.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Person } from '../domain/person.ts';
import type { SelfService } from '../self-services/define.ts';
import type { Protects } from '../self-services/protects.ts';
import type { CaseEvent } from './events.ts';
import type { Secrets } from './ports/secrets.ts';
import { memberKey } from './household.ts';

/** Whom a filing is to protect, or to protect no longer; stands on the event that began the case. */
export interface Protecting extends Protects {
  readonly people: readonly {
    readonly cpr: Cpr;
    /** The key that stands for them in the forms of those they live with. */
    readonly member: string;
  }[];
}

/** The part of a first event that says so; empty for every errand that protects nobody. */
export function protecting(
  service: Pick<SelfService, 'protects'>,
  answers: Readonly<Record<string, unknown>>,
  people: readonly Person[],
  on: Temporal.PlainDate,
  secrets: Secrets,
): { readonly protects?: Protecting } {
  const protects = service.protects?.(answers, on);
  if (protects === undefined || people.length === 0) return {};
  return {
    protects: {
      ...protects,
      people: people.map(({ cpr }) => ({ cpr, member: memberKey(cpr, secrets) })),
    },
  };
}

/** The people of an errand as they are from the moment it is sent: whom it protects is protected. */
export function hiddenFromNow<
  P extends {
    readonly applicant: Person;
    readonly principals: readonly Person[];
    readonly movers: readonly Person[];
    readonly today: Temporal.PlainDate;
  },
>(
  people: P,
  service: Pick<SelfService, 'protects'>,
  answers: Readonly<Record<string, unknown>>,
): P {
  const protects = service.protects?.(answers, people.today);
  if (protects?.wish !== 'protect') return people;
  const until = people.today.add({ months: protects.months }).toString();
  const whom = new Set(people.principals.map(({ cpr }) => cpr));
  const hide = (person: Person): Person =>
    whom.has(person.cpr)
      ? { ...person, protectedUntil: later(person.protectedUntil, until) }
      : person;
  return {
    ...people,
    applicant: hide(people.applicant),
    principals: people.principals.map(hide),
    movers: people.movers.map(hide),
  };
}

/** The later of two last days; the second where the first is not known. */
export const later = (one: IsoDate | undefined, other: IsoDate): IsoDate =>
  one !== undefined && one > other ? one : other;

/**
 * Until when whoever the case hides stays hidden after this event: a last day, or null where nothing ends it; undefined
 * where the event says nothing of it. What is refused or withdrawn still hides on that day.
 */
export function hiddenAfter(
  event: CaseEvent,
  months: number,
  { isOpen, isReferral }: { readonly isOpen: boolean; readonly isReferral: boolean },
): { readonly ends: IsoDate | null } | undefined {
  const today = legalDay(Temporal.Instant.from(event.at));
  const onlyToday = { ends: today.toString() };
  // Nobody watches over it any more: it lapses as if it had been entered today.
  const fromToday = { ends: today.add({ months }).toString() };
  switch (event.kind) {
    case 'carried-out':
      return { ends: lapsesOn(event.on, months) };
    case 'handed-over':
      return fromToday;
    case 'decided':
      return event.result === 'refused' ? onlyToday : { ends: null };
    case 'withdrawn':
    case 'became-case':
    case 'channel-rejected':
      return onlyToday;
    case 'closed':
      if (!isOpen) return undefined;
      return isReferral ? onlyToday : fromToday;
    case 'reopened':
    case 'channel-accepted':
      return { ends: null };
    default:
      return undefined;
  }
}

/** The last day of a protection that was entered on that day. */
export const lapsesOn = (entered: IsoDate, months: number): IsoDate =>
  Temporal.PlainDate.from(entered).add({ months }).toString();
