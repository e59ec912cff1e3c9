import type { CaseEvent } from '../../cases/events.ts';
import { hasFailed } from '../../cases/failed-letters.ts';
import { namelessSender, type OutboxState } from '../../cases/ports/dispatch.ts';
import type { Page } from '../page.ts';
import { isHolding, type Verb } from './next-step.ts';

/** What to know before an act is done, by act. None of it stops anybody. */
export type ActWarnings = Readonly<Partial<Record<Verb, readonly string[]>>>;

/** Warns of letters that nobody can answer, and of answers that have not come. */
export const actWarnings = (
  page: Page,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
): ActWarnings => ({
  release: closedLetters(page, letters),
  'carry-out': unanswered(page, events, letters),
  decide: unanswered(page, events, letters),
  close: hasFailed(letters) ? [page.t('desk:failedLetter.beforeClosing')] : [],
});

/** What becomes of letters that name no authority: where they are answered, or that they stay. */
const closedLetters = ({ t }: Page, letters: readonly OutboxState[]): readonly string[] =>
  letters
    .filter(({ state, from }) => state === 'held' && from === namelessSender)
    .map(({ to, letter: { answerTo: place } }) =>
      place === undefined
        ? t('desk:closedLetter.stays', { to })
        : t('desk:closedLetter.goes', {
            to,
            place: [place.phone, place.postal].filter((part) => part !== undefined).join(', '),
          }),
    );

function unanswered(
  { t }: Page,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
): readonly string[] {
  const asked = (notice: OutboxState['notice']) =>
    letters.filter((letter) => letter.notice === notice && letter.state !== 'held').length;
  const answers = (from: string) =>
    events.filter((event) => event.kind === 'info-received' && event.from === from).length;
  return [
    isHolding(letters) && t('desk:stillHeld'),
    asked('hearing') > answers('other-parent') && t('desk:unanswered.hearing'),
    // One adult's answer is enough for the whole home.
    asked('host-declaration') > 0 && answers('host') === 0 && t('desk:unanswered.host'),
  ].filter((warning) => warning !== false);
}
