import type { IsoDate } from './dated.ts';
import type { MunicipalityCode } from './person.ts';
import type { Coordinates } from './place.ts';

/** A family doctor's practice. `id` is its provider number (ydernummer, six digits), or `unknown` where nobody could look it up. */
export interface Practice {
  readonly id: string;
  readonly name: string;
  /** Its address on one line. */
  readonly address: string;
  readonly municipality: MunicipalityCode;
  readonly at?: Coordinates;
  /** Takes new patients; absent where nobody could say. */
  readonly open?: boolean;
}

/** A person's public health insurance: group 1 has a fixed doctor, group 2 chooses freely and pays part (sundhedsloven § 58). */
export interface HealthInsurance {
  readonly group: 1 | 2;
  /** Since when in this group; absent where it has never changed. */
  readonly groupSince?: IsoDate;
  /** Provider number of the fixed doctor; in group 2 the last one had. */
  readonly practice?: string;
  /** When the newest health card was sent. */
  readonly cardSentOn?: IsoDate;
}
