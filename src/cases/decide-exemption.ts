import type { Cpr } from '../domain/cpr.ts';
import { legalDay } from '../domain/dates.ts';
import type { Result } from '../domain/result.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import type { CaseRow } from './ports/case-store.ts';

/** How a person can show at the counter who they are. */
export const idKinds = [
  'passport',
  'driving-licence',
  'other-photo-id',
  'questions-answered',
] as const;

export interface ExemptionDecision {
  /** False: they come back to Digital Post. */
  readonly exempt: boolean;
  /** Of the person whose identity was seen, which need not be the number that the case came with. */
  readonly cpr: Cpr;
  readonly idSeen: (typeof idKinds)[number];
  /** Who came for them with their authority. */
  readonly representedBy?: string;
  readonly forwardUnopened: boolean;
}

/**
 * The municipality's own decision on Digital Post (lov om Digital Post § 5). It is in the case and in the register of
 * exemptions in one transaction, and holds from today.
 */
export const decideExemption = (
  desk: Desk,
  request: WorkRequest,
  decision: ExemptionDecision,
  /** Where paper letters go instead of home, as long as it holds. */
  readonly postalAddress?: string;
): Promise<Result<CaseRow, WorkProblem>> =>
  appendWork(desk, request, {
    kind: 'exemption-decided',
    on: legalDay(desk.clock.now()).toString(),
    ...decision,
  });
