import { showDay } from '../../domain/dates.ts';
import { type Beside, besideFact, partOf, type RegisterNow } from '../beside.ts';
import type { Answers } from './answers.ts';

/** What is known of the card and of what stands on it. */
export const cardNow: Beside = (_answers, now) => [
  sent(now),
  besideFact({ da: 'Gruppe nu', en: 'Group now' }, now.insurance, ({ group }) => ({
    da: `Gruppe ${group}`,
    en: `Group ${group}`,
  })),
  besideFact({ da: 'Læge på kortet', en: 'Doctor on the card' }, now.doctor, (name) => ({
    da: name,
    en: name,
  })),
];

/** The day of the card that was typed, where nobody knew it then. */
export const cardDayNow: Beside = ({ cardFrom }: Partial<Answers>, now) => [
  sent(now, (day) => (cardFrom === undefined ? undefined : day === cardFrom ? 'same' : 'differs')),
];

const sent = (
  { insurance }: RegisterNow,
  stands?: (day: string | undefined) => 'same' | 'differs' | undefined,
) =>
  besideFact(
    { da: 'Nyeste kort sendt', en: 'Newest card sent' },
    partOf(insurance, ({ cardSentOn }) => cardSentOn),
    (day) => ({ da: showDay(day, 'da'), en: showDay(day, 'en') }),
    stands,
  );
