import type { Text } from '../../domain/language.ts';

/**
 * The words of a rule. `when` completes "The rule applies when …" for the table; `reason` is said to the citizen.
 * `{citation}` and `{authority}` are filled in by `explain`.
 */
export interface RuleText {
  readonly when: Text;
  readonly reason: Text;
}
export type RuleTexts = Readonly<Record<string, RuleText>>;
