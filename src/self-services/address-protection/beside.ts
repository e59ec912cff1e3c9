import { showDay } from '../../domain/dates.ts';
import { isProtected } from '../../domain/person.ts';
import { type Beside, besideFact, partOf } from '../beside.ts';
import type { Answers } from './answers.ts';

/** Until when they are protected now, and whether the wish would change it. */
export const protectionNow: Beside = ({ wish }: Partial<Answers>, { person, today }) => [
  besideFact(
    { da: 'Beskyttet nu til og med', en: 'Protected now until' },
    partOf(person, (known) => (isProtected(known, today) ? known.protectedUntil : undefined)),
    (day) => ({ da: showDay(day, 'da'), en: showDay(day, 'en') }),
    (day) => ((day === undefined) === (wish === 'lift') ? 'same' : 'change'),
  ),
];
