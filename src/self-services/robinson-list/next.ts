import { showDay } from '../../domain/dates.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import { cite } from '../../eligibility/cite.ts';
import type { Answers } from './answers.ts';
import { effectDays } from './days.ts';
import { listBasis, marketingBasis } from './law.ts';

/** What happens once it has come: when it shows, and what it does not do. `today`: where it is told of later. */
export const next = (
  answers: Answers,
  came: Temporal.PlainDate,
  today: Temporal.PlainDate = came,
): NonEmpty<Text> => [
  entered,
  whenItShows(came, today),
  ...(answers.wish === 'join' ? [notStopped] : []),
  rules,
];

/** The lists and the last day, as dates; where the limits are not known, the municipality tells. */
export function whenItShows(came: Temporal.PlainDate, today: Temporal.PlainDate = came): Text {
  const days = effectDays(came, today);
  if (days === undefined) return told;
  const { lastList, nextList, latest } = days;
  const [list, last] = [lists(nextList, lastList), lastDay(latest, today)];
  return {
    da: `${quarterly.da} ${list.da} ${last.da}`,
    en: `${quarterly.en} ${list.en} ${last.en}`,
  };
}

const quarterly: Text = {
  da: 'Firmaerne får en ny liste hvert kvartal.',
  en: 'Businesses get a new list every quarter.',
};

const lists = (coming: Temporal.PlainDate, last: Temporal.PlainDate | undefined): Text =>
  last === undefined
    ? {
        da: `Den næste kommer ${showDay(coming, 'da')}.`,
        en: `The next one comes on ${showDay(coming, 'en')}.`,
      }
    : {
        da: `Den seneste kom ${showDay(last, 'da')}, og den næste kommer ${showDay(coming, 'da')}.`,
        en: `The latest came on ${showDay(last, 'en')}. The next one comes on ${showDay(coming, 'en')}.`,
      };

/** Nobody promises a day that has passed. */
const lastDay = (latest: Temporal.PlainDate, today: Temporal.PlainDate): Text =>
  Temporal.PlainDate.compare(latest, today) < 0
    ? {
        da: `Ønsket skulle gælde senest ${showDay(latest, 'da')}. Gør det ikke det, så ring til os.`,
        en: `Your wish should hold by ${showDay(latest, 'en')}. If it does not, call us.`,
      }
    : {
        da: `Ønsket gælder senest ${showDay(latest, 'da')}.`,
        en: `Your wish holds by ${showDay(latest, 'en')} at the latest.`,
      };

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
