import type { Cpr } from '../domain/cpr.ts';
import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { Reference } from '../domain/reference.ts';
import { applyEvent, stateAfter } from './case.ts';
import type { Core } from './core.ts';
import type { Actor, CaseEvent } from './events.ts';
import { LinkedCaseChanged, openCase, type Opening } from './open-case.ts';
import type { CaseRow, Commit } from './ports/case-store.ts';

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

/** The newest referral of that person about the same to the same authority that nothing has come of yet. */
export async function referralOf(
  cpr: Cpr,
  { authorityId, service }: Pick<CaseRow, 'authorityId' | 'service'>,
  { cases }: Pick<Core, 'cases'>,
): Promise<OpenReferral | undefined> {
  const rows = await cases.ofPrincipalFor(authorityId, cpr);
  const row = rows.find((each) => each.service === service && isReferral(each));
  return row && openReferral(row, await cases.events(row.id));
}

const isReferral = ({ way, state }: CaseRow): boolean =>
  way === 'self-service' && stateAfter(state, 'became-case') !== undefined;

/** Ends the referral in the new case, in the very commit that makes it. */
export const becomes =
  ({ row, events }: OpenReferral, by: Actor, at: Temporal.Instant) =>
  (reference: Reference): NonNullable<Commit['linked']> => {
    const [birth] = events;
    const event: CaseEvent = {
      id: newId(at),
      seq: row.version + 1,
      v: 1,
      at: at.toString(),
      by,
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

/**
 * Opens the case and ends the referral that led to it. Where somebody acts on that just now it is left as it is:
 * nothing holds up what a citizen sends. Throws StoreUnavailable.
 */
export async function openFrom(
  referral: OpenReferral | undefined,
  opening: Opening,
  at: Temporal.Instant,
  core: Core,
): Promise<CaseRow> {
  if (referral === undefined) return openCase(opening, at, core);
  try {
    return await openCase({ ...opening, linked: becomes(referral, opening.by, at) }, at, core);
  } catch (fault) {
    if (fault instanceof LinkedCaseChanged) return openCase(opening, at, core);
    throw fault;
  }
}
