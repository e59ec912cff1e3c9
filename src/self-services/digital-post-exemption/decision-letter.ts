import { showDay } from '../../domain/dates.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import { cite } from '../../eligibility/cite.ts';
import type { DecidedExemption, Letter } from '../define.ts';
import { appealOf, closing, complaintWords, reference } from '../plain-letters.ts';
import { decidingBasis, exemptionBasis } from './law.ts';
import { monthsBack } from './limits.ts';

/** What was decided, from when, what happens then, how to undo it and where to complain (lov om Digital Post § 5). */
export const decisionLetter = (decided: DecidedExemption): Letter => ({
  title: decided.exempt ? titles.exempt : titles.ended,
  facts: [
    reference(decided),
    {
      label: { da: 'Gælder fra', en: 'Holds from' },
      value: { da: showDay(decided.from, 'da'), en: showDay(decided.from, 'en') },
    },
  ],
  paragraphs: [
    ...(decided.exempt ? exempt(decided) : ended),
    ...complaintWords(decided.complaint),
    ...closing(decided),
  ],
  ...appealOf(decided.complaint, decided.authority),
});

const titles = {
  exempt: { da: 'Du er nu fritaget for Digital Post', en: 'You are now exempt from Digital Post' },
  ended: {
    da: 'Du er ikke længere fritaget for Digital Post',
    en: 'You are no longer exempt from Digital Post',
  },
} as const;

const exempt = ({ forwardUnopened }: DecidedExemption): NonEmpty<Text> => [
  {
    da: `Vi har afgjort, at du er fri for Digital Post. Det står i ${cite(exemptionBasis).da}.`,
    en: `We have decided that you are exempt from Digital Post. It is in ${cite(exemptionBasis).en}.`,
  },
  {
    da: 'Fra den dag får du breve fra det offentlige på papir.',
    en: 'From that day you get letters from public authorities on paper.',
  },
  ...(forwardUnopened ? [forwarded] : []),
  {
    da: 'Det gælder, til du selv vil tilbage. Du kan altid komme tilbage til Digital Post. Så skal du bare sige det til os.',
    en: 'It holds until you want to come back. You can come back to Digital Post at any time. You only have to tell us.',
  },
];

const forwarded: Text = {
  da: `Vi sørger også for, at du på papir får de breve fra de sidste ${monthsBack} måneder, som du ikke har åbnet.`,
  en: `We also see to it that you get the letters of the last ${monthsBack} months that you have not opened on paper.`,
};

const ended: NonEmpty<Text> = [
  {
    da: `Vi har afgjort, at du ikke længere er fri for Digital Post. Vi afgør det efter ${cite(decidingBasis).da}.`,
    en: `We have decided that you are no longer exempt from Digital Post. We decide it under ${cite(decidingBasis).en}.`,
  },
  {
    da: 'Fra den dag får du igen breve fra det offentlige i Digital Post. Husk at læse dem.',
    en: 'From that day you get letters from public authorities in Digital Post again. Remember to read them.',
  },
  {
    da: 'Vil du være fri igen, kan du altid bede om det. Det kan du få, hvis en af lovens grunde gælder for dig.',
    en: 'If you want to be exempt again, you can ask at any time. You can be if one of the grounds in the law applies to you.',
  },
];
