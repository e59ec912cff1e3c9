import type { LegalBasis } from '../domain/legal-basis.ts';
import { cite, isDecision } from '../eligibility/cite.ts';
import type { Page } from './page.ts';

/** What a text rests on, as a sentence: it follows from a paragraph; a decision of another case is no law, and is seen. */
export const restsOn = ({ t, say }: Page, basis: LegalBasis): string =>
  t(isDecision(basis) ? 'service:seeDecision' : 'service:citation', {
    citation: say(cite(basis)),
  });
