import type { Text } from '../domain/language.ts';
import type { Outcome, Standing } from './decision.ts';
import { rules } from './rules.ts';
import { ruleTexts } from './texts.ts';

/** A rule as a lawyer reads it. */
export interface DescribedRule {
  readonly id: string;
  readonly version: number;
  readonly outcome: Outcome;
  readonly standing?: Standing;
  readonly condition: Text;
  readonly basis: Text;
}

/** The ordered table in words, made from the table itself. */
export const describeRules = (): readonly DescribedRule[] =>
  rules.map(({ id, version, outcome, standing, basis }) => ({
    id,
    version,
    outcome,
    ...(standing === undefined ? {} : { standing }),
    condition: ruleTexts[id]?.when ?? { da: id, en: id },
    basis: basis.words,
  }));
