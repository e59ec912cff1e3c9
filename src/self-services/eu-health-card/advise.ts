import type { Advice } from '../define.ts';
import type { Answers } from './answers.ts';
import { phoneInWords } from './limits.ts';

/** What somebody should know who goes for more than a short time. It stops nothing. */
export const advise = ({ purpose }: Answers): readonly Advice[] =>
  purpose === 'short-stay' ? [] : [otherRules];

const otherRules: Advice = {
  id: 'other-rules',
  text: {
    da: `Skal du arbejde, studere eller bo i et andet land, kan der gælde andre regler. Du kan sende alligevel. Udbetaling Danmark ser på det. Er du i tvivl, så ring til dem på ${phoneInWords}.`,
    en: `If you will work, study or live in another country, other rules may apply. You can send it all the same. Udbetaling Danmark looks at it. If you are in doubt, call them on ${phoneInWords}.`,
  },
};
