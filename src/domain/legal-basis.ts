import type { IsoDate, Source } from './dated.ts';
import type { Text } from './language.ts';

/** A paragraph of an act, for the days it was or is in force. */
export interface LegalBasis {
  /** As it stands within a sentence: no capital of its own, and with its article in English. */
  readonly act: Text;
  /** As a Danish lawyer cites it, e.g. `§ 12, stk. 3`. */
  readonly section: string;
  /** In English, where it is words and no paragraph. */
  readonly sectionEn?: string;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly source: Source;
  /** `inferred`: read out of a cross-reference; nothing may be denied on it until an administrator confirms. */
  readonly certainty: 'verified' | 'inferred';
}

/** Whether the paragraph is in force on the day. */
export function isInForce(basis: LegalBasis, on: Temporal.PlainDate): boolean {
  const day = on.toString();
  return basis.from <= day && (basis.until === undefined || day <= basis.until);
}
