import type { ActsAs, Assurance, Way } from '../domain/way.ts';

/** All that the decision on the channel may know. No clock, no request, no register: they were asked before. */
export interface Facts {
  /** The day whose law applies: the day of receipt. */
  readonly on: Temporal.PlainDate;
  readonly way: Way;
  readonly wish: 'digital' | 'alternative' | 'unsaid';
  /** All that the look-up can say; `unknown` also when it was never asked or did not answer. */
  readonly digitalPost: 'registered' | 'not-registered' | 'unknown';
  /** `decided`: the municipality's own decision; `says-so`: the citizen's word, which is enough (Lov 603/2023). */
  readonly exempt: 'decided' | 'says-so' | 'unsaid';
  /** That a special circumstance is claimed, never which: the ground does not leave the request. */
  readonly circumstanceClaimed: boolean;
  /** False only where somebody said so; not knowing reads as true and `assurance` tells the rest. */
  readonly hasMitId: boolean;
  /** The level of the actor's login. */
  readonly assurance: Assurance;
  /** All other facts are the principal's. */
  readonly actsAs: ActsAs;
  /** `unknown`, here and below: nobody asked, or the register did not say. */
  readonly status: 'resident' | 'abroad' | 'inactive' | 'unknown';
  readonly age: 'under-15' | '15-17' | 'adult' | 'unknown';
  readonly authority: 'served' | 'other';
  /** An exception that this authority granted for this area. */
  readonly exception?: { readonly scope: 'case' | 'lasting' };
  /** What the authorities themselves decided for this person, an exemption or an exception, could not be looked up. */
  readonly decisionsUnknown?: boolean;
  readonly extraordinary?: { readonly decidedBy: string; readonly why: string };
  readonly guard?: Guard;
  readonly appealPending: boolean;
  /** The digital form cannot carry this errand, e.g. a move abroad: nothing can be held against the citizen. */
  readonly beyondForm?: boolean;
}

/** What must have happened before a filing may be rejected for its channel. Each is a recorded act of staff. */
export interface Guard {
  /** Exemption and circumstances were asked about in the citizen's own channel; none was claimed, or nobody answered in time. */
  readonly groundsAsked: boolean;
  readonly helpOffered: boolean;
  readonly extraordinaryConsidered: boolean;
}
