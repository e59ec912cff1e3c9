import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { Reference } from '../domain/reference.ts';
import { applyEvent, stateAfter } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow, Commit } from './ports/case-store.ts';
import type { StaffIdentity, StaffRole } from './ports/identity.ts';

type Referred = Extract<CaseEvent, { kind: 'referred' }>;

/** A referral that nothing has come of yet. */
export interface OpenReferral {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  readonly referred: Referred;
}

/** Why a filing counts from an earlier day than the one on which it was handed in. */
export type EarlierDay = NonNullable<Extract<CaseEvent, { kind: 'filed' }>['earlierDay']>;

/** The referral, if a filing can still come of it. */
export function openReferral(row: CaseRow, events: readonly CaseEvent[]): OpenReferral | undefined {
  const referred = events.find((event) => event.kind === 'referred');
  return referred !== undefined && stateAfter(row.state, 'became-case') !== undefined
    ? { row, events, referred }
    : undefined;
}

/** The case that a referral became; undefined where it became none. */
export const becameCase = (events: readonly CaseEvent[]): string | undefined =>
  events.findLast((event) => event.kind === 'became-case')?.reference;

/** The days before the filing itself that may count as its day of arrival, each with what it rests on. */
export function earlierDays({
  events,
  referred,
}: Pick<OpenReferral, 'events' | 'referred'>): Readonly<
  Partial<Record<EarlierDay['basis'], IsoDate>>
> {
  const contact = events.find((event) => event.kind === 'contacted');
  return {
    ...(contact && { 'first-contact': contact.on ?? day(contact.at) }),
    ...(referred.attempt && { attempt: day(referred.attempt.at) }),
  };
}

const day = (at: string): IsoDate => legalDay(Temporal.Instant.from(at)).toString();

/** Ends the referral in the new case, in the very commit that makes it. */
export const becomes =
  (
    { row, events }: OpenReferral,
    { staff, role }: { readonly staff: StaffIdentity; readonly role: StaffRole },
    at: Temporal.Instant,
  ) =>
  (reference: Reference): NonNullable<Commit['linked']> => {
    const [birth] = events;
    const event: CaseEvent = {
      id: newId(at),
      seq: row.version + 1,
      v: 1,
      at: at.toString(),
      by: { kind: 'staff', id: staff.id, name: staff.name, role },
      ...(birth?.onBehalfOf && { onBehalfOf: birth.onBehalfOf }),
      kind: 'became-case',
      reference,
    };
    return {
      key: `became:${row.id}`,
      expectedVersion: row.version,
      events: [event],
      row: applyEvent(row, event),
      outbox: [],
      log: [],
    };
  };
