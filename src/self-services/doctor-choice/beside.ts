import { showDay } from '../../domain/dates.ts';
import { type Beside, besideFact, partOf } from '../beside.ts';
import type { Answers } from './answers.ts';

type So = Partial<Answers>;

/** The insurance group now, and since when where the register says so. */
export const groupNow: Beside = ({ group }: So, { insurance }) => [
  besideFact(
    { da: 'Gruppe nu', en: 'Group now' },
    insurance,
    ({ group: now, groupSince }) =>
      groupSince === undefined
        ? { da: `Gruppe ${now}`, en: `Group ${now}` }
        : {
            da: `Gruppe ${now} siden ${showDay(groupSince, 'da')}`,
            en: `Group ${now} since ${showDay(groupSince, 'en')}`,
          },
    (now) => (String(now?.group) === group ? 'same' : 'change'),
  ),
];

/** The doctor now, or in group 2 the last one. */
export const doctorNow: Beside = ({ doctor }: So, { insurance, doctor: name }) => {
  const practice = partOf(insurance, (each) => each.practice);
  return [
    besideFact(
      partOf(insurance, ({ group }) => group === 2 || undefined).state === 'found'
        ? { da: 'Sidste læge', en: 'Last doctor' }
        : { da: 'Egen læge nu', en: 'Own doctor now' },
      name,
      (known) => ({ da: known, en: known }),
      () => (practice.state === 'found' && practice.value === doctor?.id ? 'same' : 'change'),
    ),
  ];
};
