import type { IsoDate } from '../domain/dated.ts';
import type { Language, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { cite } from './cite.ts';
import type { Outcome, Reason, Standing } from './decision.ts';
import type { ServiceLaw } from './law.ts';
import { responsibleOn } from './responsible.ts';
import { headlines, ifExempt, responsibleWords, retiredRule } from './texts/headlines.ts';
import { ruleTexts } from './texts.ts';
import { whenExempt } from './when-exempt.ts';

export { cite } from './cite.ts';

/** A decision just made, or one read back from a case. */
export interface Explainable {
  readonly outcome: Outcome;
  readonly standing?: Standing;
  readonly reasons: readonly Reason[];
  readonly facts: { readonly on: Temporal.PlainDate | IsoDate };
}

export interface Explanation {
  readonly headline: Text;
  readonly reasons: readonly {
    readonly rule: string;
    readonly text: Text;
    /** Act and section, e.g. `CPR-loven (…), § 12, stk. 3`. */
    readonly citation: Text;
    readonly basis: LegalBasis;
  }[];
}

/** The decision in plain words, with act and section for every reason. Also for rules that have since been retired. */
export function explain(decision: Explainable, law: ServiceLaw): Explanation {
  const on = Temporal.PlainDate.from(decision.facts.on);
  const authority = responsibleWords[responsibleOn(law, on)];
  const words = { authority, whenExempt: ifExempt[whenExempt(law, on)] };
  const kind =
    decision.outcome === 'refer' ? (decision.standing ?? 'authority-assesses') : decision.outcome;
  return {
    headline: fill(headlines[kind], words),
    reasons: decision.reasons.map(({ rule, basis }) => {
      const text = fill(ruleTexts[rule]?.reason ?? retiredRule, words);
      return { rule, text, citation: cite(basis), basis };
    }),
  };
}

function fill(text: Text, values: Readonly<Record<string, Text>>): Text {
  const say = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.[language] ?? '');
  return { da: say('da'), en: say('en') };
}
