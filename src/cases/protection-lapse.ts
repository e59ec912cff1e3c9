import type { IsoDate } from '../domain/dated.ts';
import { isProtected } from '../domain/person.ts';
import { ask } from './ask-register.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { PersonRegister } from './ports/registers.ts';
import { lapsesOn, type Protecting } from './protecting.ts';

/** The last day of what a case brought about, and from when whoever filed it is reminded. */
export interface Lapse {
  readonly day: IsoDate;
  readonly remindFrom: IsoDate;
}

/** Whom the case protects, or is to protect no longer, as it was filed; undefined for every other errand. */
export function protectingIn([birth]: readonly CaseEvent[]): Protecting | undefined {
  return birth !== undefined && 'protects' in birth ? birth.protects : undefined;
}

/** When the protection lapses that the case brought about (CPR-loven § 28); undefined before it is carried out. */
export function lapseIn(events: readonly CaseEvent[]): Lapse | undefined {
  const protects = protectingIn(events);
  const done = events.findLast((event) => event.kind === 'carried-out');
  if (protects?.wish !== 'protect' || done?.kind !== 'carried-out') return undefined;
  const isUndone = events.some(
    (event) => event.seq > done.seq && event.kind === 'decided' && event.result === 'refused',
  );
  if (isUndone) return undefined;
  const day = lapsesOn(done.on, protects.months);
  const remindFrom = Temporal.PlainDate.from(day).subtract({ days: protects.remindDays });
  return { day, remindFrom: remindFrom.toString() };
}

/** The row with the day on which somebody looks whether to remind of the lapse: the case may have ended long before. */
export function watchedForLapse(row: CaseRow, events: readonly CaseEvent[]): CaseRow {
  const lapse = lapseIn(events);
  return lapse === undefined ? row : { ...row, lookOn: lapse.remindFrom };
}

/**
 * Whether the lapse is nobody's worry just now: each of them is protected for longer, or not at all any more. Throws
 * where the register does not say.
 */
export async function isLapseMoot(
  events: readonly CaseEvent[],
  persons: Pick<PersonRegister, 'find'>,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const lapse = lapseIn(events);
  if (lapse === undefined) return false;
  const asked = protectingIn(events)?.people ?? [];
  const people = await Promise.all(asked.map(({ cpr }) => ask(() => persons.find(cpr))));
  if (people.some(({ state }) => state === 'unknown')) throw new Error('the register is silent');
  return !people.some(
    (each) =>
      each.state === 'found' &&
      isProtected(each.value, today) &&
      (each.value.protectedUntil ?? '') <= lapse.day,
  );
}
