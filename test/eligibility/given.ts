import { decide } from '../../src/eligibility/decide.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { type Rule, rules } from '../../src/eligibility/rules.ts';

/** Outcome, standing and reasons of a decision under a table; `nothing` where no rule applies. */
export function given(facts: Facts, law: ServiceLaw, table: readonly Rule[] = rules): string {
  if (!table.some((rule) => rule.applies(facts, law))) return 'nothing';
  const decision = decide(facts, law, table);
  const standing = decision.outcome === 'refer' ? ` ${decision.standing}` : '';
  return `${decision.outcome}${standing}: ${decision.reasons.map(({ rule }) => rule).join(', ')}`;
}
