import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { cite } from '../eligibility/cite.ts';
import type { ChargeDecision } from './charge.ts';
import type { Letter } from './letter.ts';
import { linesOf } from './lines.ts';
import { appealOf, closing, complaintWords } from './plain-letters.ts';
import { type AboutCase, caseFacts, inWords, reachFacts } from './waiting-letters.ts';

export const decisionResults = ['granted', 'partly', 'refused'] as const;
export type DecisionResult = (typeof decisionResults)[number];

/** A decision on an errand, as its letter tells it. */
export interface DecidedCase extends AboutCase {
  readonly result: DecisionResult;
  /** The service's own words on what was decided; absent: the plain ones. */
  readonly words?: Text;
  /** The main considerations, as the caseworker wrote them (forvaltningsloven § 24). */
  readonly why: Text;
  readonly bases: readonly LegalBasis[];
  /** Absent where everything was granted (forvaltningsloven § 25, stk. 1). */
  readonly complaint?: ChargeDecision['complaint'];
  /** The day of the decision that this one takes the place of. */
  readonly insteadOf?: IsoDate;
}

/** What was decided, why, on which paragraphs, and where and until when to complain (forvaltningsloven §§ 22-25). */
export const decisionLetter = (decided: DecidedCase): Letter => ({
  title: titles[decided.result],
  facts: [...caseFacts(decided), ...reachFacts(decided.authority)],
  paragraphs: [
    whatWasDecided(decided),
    ...(decided.insteadOf === undefined ? [] : [takesThePlaceOf(decided.insteadOf)]),
    { da: 'Vi har lagt vægt på dette:', en: 'This is what counted:' },
    ...linesOf(decided.why),
    ...(decided.bases.length > 0 ? [restsOn(decided.bases)] : []),
    ...complaintWords(decided.complaint),
    ...(decided.result === 'granted' ? [] : [explain]),
    ...closing(decided),
  ],
  ...appealOf(decided.complaint, decided.authority),
});

const titles: Readonly<Record<DecisionResult, Text>> = {
  granted: { da: 'Vi har sagt ja', en: 'We have said yes' },
  partly: { da: 'Vi har sagt ja til noget af det', en: 'We have said yes to some of it' },
  refused: { da: 'Vi har sagt nej', en: 'We have said no' },
};

const whatWasDecided = ({ words, result }: DecidedCase): Text => {
  const own = words ?? plain[result];
  return {
    da: `Vi har afgjort din sag. ${own.da}`,
    en: `We have decided your case. ${own.en}`,
  };
};

const takesThePlaceOf = (day: IsoDate): Text => ({
  da: `Det gælder nu i stedet for det, vi afgjorde ${inWords(day).da}.`,
  en: `It now holds instead of what we decided on ${inWords(day).en}.`,
});

const plain: Readonly<Record<DecisionResult, Text>> = {
  granted: { da: 'Du får det, du bad om.', en: 'You get what you asked for.' },
  partly: {
    da: 'Du får noget af det, du bad om, men ikke det hele.',
    en: 'You get some of what you asked for, but not all of it.',
  },
  refused: { da: 'Du får ikke det, du bad om.', en: 'You do not get what you asked for.' },
};

/** The rules that the decision rests on. */
export const restsOn = (bases: readonly LegalBasis[]): Text => {
  const cited = bases.map((basis) => cite(basis));
  return {
    da: `Vi har brugt disse regler: ${cited.map(({ da }) => da).join('; ')}.`,
    en: `We have used these rules: ${cited.map(({ en }) => en).join('; ')}.`,
  };
};

/** That somebody explains the letter. */
export const explain: Text = {
  da: 'Er der noget i brevet, du ikke forstår, så ring til os. Vi forklarer det gerne.',
  en: 'If there is anything in this letter that you do not understand, call us. We are glad to explain.',
};
