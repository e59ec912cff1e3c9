import { showDay } from '../../domain/dates.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import { cite } from '../../eligibility/cite.ts';
import type { Answers } from './answers.ts';
import { effectDays } from './days.ts';
import { listBasis, marketingBasis } from './law.ts';

/** What happens after the day on which it is sent: when it shows, and what it does not do. */
export const next = (answers: Answers, today: Temporal.PlainDate): NonEmpty<Text> => [
  entered,
  whenItShows(today),
  ...(answers.wish === 'join' ? [notStopped] : []),
  rules,
];

/** The next list and the last day, as dates; where the limits are not known, the municipality tells. */
export function whenItShows(today: Temporal.PlainDate): Text {
  const days = effectDays(today);
  if (days === undefined) return told;
  const [da, en] = [showDay(days.nextList, 'da'), showDay(days.nextList, 'en')];
  const latest = { da: showDay(days.latest, 'da'), en: showDay(days.latest, 'en') };
  return {
    da: `Firmaerne får en ny liste hvert kvartal. Den næste kommer ${da}. Ønsket gælder senest ${latest.da}.`,
    en: `Businesses get a new list every quarter. The next one comes on ${en}. Your wish holds by ${latest.en} at the latest.`,
  };
}

const entered: Text = {
  da: 'Kommunen skriver dit ønske ind i CPR. Det er gratis.',
  en: 'The municipality enters your wish in the CPR register. It is free.',
};

const [list, marketing] = [cite(listBasis), cite(marketingBasis)];

const rules: Text = {
  da: `Reglerne står i ${list.da}, og i ${marketing.da}.`,
  en: `The rules are in ${list.en}, and in ${marketing.en}.`,
};

const told: Text = {
  da: 'Kommunen fortæller dig, hvornår det virker.',
  en: 'The municipality tells you when it takes effect.',
};

const notStopped: Text = {
  da: 'Du får stadig reklamer uden navn, breve fra det offentlige og breve fra firmaer, du har sagt ja til.',
  en: 'You still get flyers without a name, letters from public authorities, and letters from businesses that you have agreed to hear from.',
};
