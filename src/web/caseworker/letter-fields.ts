import { isAnswerable, type OutboxState } from '../../cases/ports/dispatch.ts';
import type { ActCase, ActField } from './act-fields.ts';

/** Letters that wait for a caseworker and could leave. */
export const mayBeReleased = (letter: Pick<OutboxState, 'state' | 'from' | 'letter'>): boolean =>
  letter.state === 'held' && isAnswerable(letter);

/** Where none could leave, the decision to leave them is all there is. */
export const releaseFields = (letters: ActCase['letters']): readonly ActField[] => [
  ...(letters.some(mayBeReleased) ? [{ kind: 'letters', key: 'letters' } as const] : []),
  { kind: 'long-text', key: 'why' },
];

/** Where to is asked only where no register could say. */
export const retryFields = ({
  addressLacks,
}: Pick<ActCase, 'addressLacks'>): readonly ActField[] => [
  { kind: 'failed-letter', key: 'retryLetter' },
  ...(addressLacks === true
    ? [{ kind: 'long-text', key: 'retryAddress', optional: true } as const]
    : []),
];
