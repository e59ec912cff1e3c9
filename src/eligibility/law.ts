import type { Dated, IsoDate, NamedValues, Source } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { ActsAs, Assurance, OtherWay } from '../domain/way.ts';

/** What the area's own law says about the digital duty, for a span of days. */
export interface Duty {
  readonly mandatory: boolean;
  /** Where the duty stands, or where it says that there is none. */
  readonly basis: LegalBasis;
  /** Under which a filing by another way without a ground is rejected. Absent: nothing is ever rejected. */
  readonly rejection?: LegalBasis;
  /** Special circumstances: the authority shall offer another way (`særlige forhold`). */
  readonly circumstances?: LegalBasis;
  /** The authority may refrain from rejecting (`helt ekstraordinært`). */
  readonly extraordinary?: LegalBasis;
}

export type Responsible =
  | 'municipality-of-residence'
  | 'municipality-moved-to'
  | 'udbetaling-danmark';

/** One way in other than the digital one, as the first page lists it. */
export interface WayIn {
  readonly way: OtherWay;
  readonly title: Text;
  /** Who may use it, in plain words. */
  readonly who: Text;
  /** Whether a person without MitID can use it. */
  readonly withoutMitId: boolean;
}

/** How whoever hears complaints is reached. */
export interface AppealContact {
  readonly postal?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Where and when to complain. With neither `weeks` nor `noLimit` nobody knows the limit: then no fee is demanded. */
export interface Appeal {
  readonly body: Text;
  readonly sentTo: Text;
  /** `sentTo` is whoever decided: they look at it once more, and pass it on where they hold on to what they decided. */
  readonly viaAuthority?: true;
  /** Of whom it is sent to; absent where it is not known, never invented. */
  readonly contact?: readonly Dated<AppealContact>[];
  readonly weeks?: number;
  /** Known to have no limit, which is another thing than not known. */
  readonly noLimit?: true;
  readonly basis?: LegalBasis;
}

/** A named administrator's word, given on a day, that a part of the law data as it then was is right. */
export interface Confirmation {
  readonly service: string;
  readonly subject: 'legal-basis' | 'amounts' | 'complaint-guidance';
  readonly by: string;
  readonly on: IsoDate;
  /** Invented for the demonstration; never counts in production. */
  readonly demo: boolean;
}

/** Everything a self-service's law says about ways in: data only, dated and cited. */
export interface ServiceLaw {
  readonly service: string;
  readonly responsible: readonly Dated<Responsible>[];
  readonly duty: readonly Dated<Duty>[];
  /** How far the general deviation act (Lov 603/2023) reaches here. */
  readonly deviation: 'covered' | 'single-filing' | 'not-covered';
  readonly mitId: { readonly needed: boolean; readonly assurance: Assurance };
  /** From which age a person files alone. */
  readonly ownFilingAge: number;
  readonly who: readonly ActsAs[];
  /** People registered as departed may use the digital form too; absent: the authority sees to them. */
  readonly abroadToo?: boolean;
  readonly waysIn: readonly WayIn[];
  readonly bring: readonly Text[];
  readonly appeal: readonly Dated<Appeal>[];
  /** While an appeal over the exception runs, the filing must be processed (lov om UDK § 13(4)). */
  readonly processedDuringAppeal: boolean;
  readonly confirmations: readonly Confirmation[];
  /** Amounts, days and ages of the service, laid over its law by whoever decides: a changed one is changed law. */
  readonly values?: readonly NamedValues[];
  /** When somebody last read the whole of it against the sources. */
  readonly checked: Source;
}
