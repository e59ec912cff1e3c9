import type { Text } from '../domain/language.ts';
import type { Outcome, Standing } from './decision.ts';
import { type Rule, ruleGroups } from './rules.ts';
import { ruleTexts } from './texts.ts';

export type RuleGroup = keyof typeof ruleGroups;

/** A rule as a lawyer reads it. */
export interface DescribedRule {
  /** The part of the table that it stands in. */
  readonly group: RuleGroup;
  readonly id: string;
  readonly version: number;
  readonly outcome: Outcome;
  readonly standing?: Standing;
  readonly condition: Text;
  readonly basis: Text;
}

/** The ordered table in words, made from the table itself. */
export const describeRules = (): readonly DescribedRule[] =>
  (Object.keys(ruleGroups) as RuleGroup[]).flatMap((group) =>
    ruleGroups[group].map((rule) => described(rule, group)),
  );

const described = (
  { id, version, outcome, standing, basis }: Rule,
  group: RuleGroup,
): DescribedRule => ({
  group,
  id,
  version,
  outcome,
  ...(standing === undefined ? {} : { standing }),
  condition: ruleTexts[id]?.when ?? { da: id, en: id },
  basis: basis.words,
});
