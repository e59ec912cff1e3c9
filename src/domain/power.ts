import type { IsoDate } from './dated.ts';

/** A power of attorney as the national solution names it, and the services that it reaches here, for a span of days. */
export interface Power {
  /** As it stands in the login's list, e.g. `urn:dk:…`. */
  readonly urn: string;
  /** Ids of self-services. */
  readonly services: readonly string[];
  readonly from: IsoDate;
  /** Last day; absent: still. */
  readonly to?: IsoDate;
  /** Where this was read, or that it is invented. */
  readonly source: string;
}

/** Which of the powers that somebody was given reaches the service on that day; undefined where none does. */
export const powerFor = (
  powers: readonly Power[],
  given: readonly string[],
  service: string,
  on: Temporal.PlainDate,
): string | undefined =>
  powers.find(
    ({ urn, services, from, to }) =>
      given.includes(urn) &&
      services.includes(service) &&
      from <= on.toString() &&
      (to === undefined || on.toString() <= to),
  )?.urn;
