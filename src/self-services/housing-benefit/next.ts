import type { NonEmpty, Text } from '../../domain/language.ts';
import { placesFor } from './adults.ts';
import type { Answers } from './answers.ts';
import { handlingWeeksInWords, phoneInWords } from './limits.ts';

/** What happens once it has been sent; no amount is promised. */
export const next = (answers: Answers): NonEmpty<Text> => [
  {
    da: `Udbetaling Danmark ser på sagen. Du får svar senest ${handlingWeeksInWords} uger efter, at alt er kommet.`,
    en: `Udbetaling Danmark looks at the case. You get an answer no later than ${handlingWeeksInWords} weeks after everything has come.`,
  },
  ...(placesFor(answers).length === 0 ? [] : [signatures]),
  {
    da: 'Får du boligstøtte, kommer pengene på din NemKonto den første hverdag i måneden.',
    en: 'If you get housing benefit, the money comes to your NemKonto on the first working day of the month.',
  },
  {
    da: `Ændrer noget sig, så sig det til Udbetaling Danmark med det samme. Det gælder også, hvis nogen flytter ind eller ud. Ring på ${phoneInWords}. Du kan også ringe, hvis du har spørgsmål.`,
    en: `If anything changes, tell Udbetaling Danmark at once. That also goes for somebody moving in or out. Call ${phoneInWords}. You can also call with questions.`,
  },
];

const signatures: Text = {
  da: 'De andre voksne får et brev og skriver under hver for sig, med MitID eller på papir. Du kan se på sagen, hvem der mangler.',
  en: 'The other adults get a letter and each of them signs, with MitID or on paper. You can see on the case who is missing.',
};
