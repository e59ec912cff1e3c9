import { showDay } from '../../domain/dates.ts';
import type { Text } from '../../domain/language.ts';
import type { Advice, CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { paidFrom } from './days.ts';
import { paidFromBasis } from './law.ts';

/** From when the benefit would count, and what may stand in its way. It stops nothing. */
export const advise = (answers: Answers, { today }: CheckContext): readonly Advice[] => [
  ...countsFrom(answers, today),
  ...(answers.kitchen === 'yes' ? [] : [kitchen]),
  ...(answers.tenancy === 'other' ? [otherTenancy] : []),
];

function countsFrom({ moveDate }: Answers, today: Temporal.PlainDate): readonly Advice[] {
  const words = countsFromWords({ moveDate }, today);
  if (words === undefined) return [];
  return [
    {
      id: 'counts-from',
      text: {
        da: `Sender du i dag, så gælder dette. ${words.da}`,
        en: `If you send it today, this is so. ${words.en}`,
      },
      sent: words,
      basis: paidFromBasis,
    },
  ];
}

/** From which day a benefit counts that was applied for on that day; no amount, and no promise that there is one. */
export function countsFromWords(
  { moveDate }: Pick<Answers, 'moveDate'>,
  came: Temporal.PlainDate,
): Text | undefined {
  const counts = paidFrom(moveDate, came);
  if (counts === undefined) return undefined;
  const day = {
    da: showDay(counts.from.toString(), 'da'),
    en: showDay(counts.from.toString(), 'en'),
  };
  return counts.inTime
    ? {
        da: `Får du boligstøtte, gælder den fra ${day.da}. Det er din dag for indflytning.`,
        en: `If you get housing benefit, it counts from ${day.en}. That is your day of moving in.`,
      }
    : {
        da: `Får du boligstøtte, gælder den fra ${day.da}. Fristen for at få den fra indflytningen er gået.`,
        en: `If you get housing benefit, it counts from ${day.en}. The time for having it from moving in has passed.`,
      };
}

const kitchen: Advice = {
  id: 'own-kitchen',
  text: {
    da: 'Boligen skal som regel have sit eget køkken. Du kan søge alligevel. Udbetaling Danmark ser på det.',
    en: 'The home must as a rule have a kitchen of its own. You can apply all the same. Udbetaling Danmark looks at it.',
  },
};

const otherTenancy: Advice = {
  id: 'other-tenancy',
  text: {
    da: 'Lejer du ikke boligen, gælder der andre regler. Du kan søge alligevel. Udbetaling Danmark ser på det.',
    en: 'If you do not rent the home, other rules apply. You can apply all the same. Udbetaling Danmark looks at it.',
  },
};
