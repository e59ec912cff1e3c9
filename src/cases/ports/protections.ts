import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';

/** Somebody is hidden; `last`: the last day of it. */
export interface Hidden {
  readonly last?: IsoDate;
}

/**
 * Whom something that was filed here hides (CPR-loven § 28): from the moment it was sent until it is refused, withdrawn,
 * ended or lapsed, whatever the register of persons says. Throws StoreUnavailable.
 */
export interface Protections {
  /** That they are hidden, with the last day; without one as long as nothing ends it. Undefined: not hidden. */
  until(cpr: Cpr, on: Temporal.PlainDate): Hidden | undefined;
  /** Whether the key stands for somebody who is hidden, as forms of their household name them. */
  hides(member: string, on: Temporal.PlainDate): boolean;
}
