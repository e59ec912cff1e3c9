import { ask } from '../../cases/ask-register.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { legalDay } from '../../domain/dates.ts';
import { isProtected } from '../../domain/person.ts';
import type { Deps } from '../deps.ts';

/** Whether somebody may be named where they were not looked for by number; `unknown`: the register does not say. */
export type MayBeNamed = 'yes' | 'no' | 'unknown';

/** People who are asked about at once: a list must not take all places of the register. */
const atOnce = 8;

/**
 * Who of these cases may be named as the register has it now: protection may have come after the case did (CPR-loven
 * § 28). Whoever the register does not know is as protected as they were then.
 */
export async function mayBeNamed(
  { registers, clock }: Pick<Deps, 'registers' | 'clock'>,
  rows: readonly CaseRow[],
): Promise<(row: CaseRow) => MayBeNamed> {
  const today = legalDay(clock.now());
  const people = [
    ...new Set(rows.filter(({ findable }) => findable).flatMap(({ principal }) => principal ?? [])),
  ];
  const known = new Map<Cpr, MayBeNamed>();
  const look = async () => {
    for (let cpr = people.pop(); cpr !== undefined; cpr = people.pop()) {
      const asked = cpr;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, in each of few places
      const found = await ask(() => registers.persons.find(asked));
      const isHidden = found.state === 'found' && isProtected(found.value, today);
      known.set(asked, found.state === 'unknown' ? 'unknown' : isHidden ? 'no' : 'yes');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, look));
  return ({ findable, principal }) =>
    findable && principal !== undefined ? (known.get(principal) ?? 'unknown') : 'no';
}
