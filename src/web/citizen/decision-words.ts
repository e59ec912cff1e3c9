import { type Explainable, explain } from '../../eligibility/explain.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import type { Page } from '../page.ts';

/** The decision in the reader's language: one sentence, then each reason with its act and section. */
export function reasonsOf(decision: Explainable, law: ServiceLaw, page: Page) {
  const { headline, reasons } = explain(decision, law);
  return {
    headline: page.say(headline),
    reasons: reasons.map(({ text, citation }) => ({
      text: page.say(text),
      citation: page.say(citation),
    })),
  };
}
