import type { Lookup } from '../../domain/result.ts';
import { type Beside, besideFact } from '../beside.ts';
import type { Answers } from './answers.ts';

/** Whether they are on the list now; a register that does not say is no "no". */
export const listedNow: Beside = ({ wish }: Partial<Answers>, { person }) => [
  besideFact(
    { da: 'På Robinsonlisten nu', en: 'On the Robinson list now' },
    listed(person),
    (yes) => (yes ? { da: 'Ja', en: 'Yes' } : { da: 'Nej', en: 'No' }),
    (yes) => (yes === undefined ? undefined : yes === (wish === 'join') ? 'same' : 'change'),
  ),
];

const listed = (person: Lookup<{ readonly marketingProtected?: boolean }>): Lookup<boolean> => {
  if (person.state !== 'found') return person;
  const { marketingProtected } = person.value;
  return marketingProtected === undefined
    ? { state: 'unknown', why: 'the register does not say' }
    : { state: 'found', value: marketingProtected };
};
