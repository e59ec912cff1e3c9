import type { Text } from '../../domain/language.ts';

/**
 * The words of a rule. `when` completes "The rule applies when …" for the table; `reason` is said to the citizen.
 * `{whenExempt}` is filled in by `explain`; the paragraph always stands beside it.
 */
export interface RuleText {
  readonly when: Text;
  readonly reason: Text;
}
export type RuleTexts = Readonly<Record<string, RuleText>>;
