import type { Decision } from '../eligibility/decision.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { StoredDecision } from './events.ts';

/** The decision as plain data: outcome, reasons, facts and the law's version, without the brand. */
export function storedDecision(decision: Decision): StoredDecision {
  return {
    outcome: decision.outcome,
    ...(decision.outcome === 'refer' ? { standing: decision.standing } : {}),
    reasons: decision.reasons,
    facts: { ...decision.facts, on: decision.facts.on.toString() },
    lawVersion: decision.lawVersion,
  };
}

/** What was claimed, for the case's row: never which circumstance. */
export function claimOf(decision: Decision): CaseRow['claim'] {
  if (decision.facts.exempt !== 'unsaid') return 'exempt';
  return decision.facts.circumstanceClaimed ? 'circumstance' : 'none';
}
