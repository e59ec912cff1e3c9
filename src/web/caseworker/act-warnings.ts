import { answerOr } from '../../cases/ask-register.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { hasFailed } from '../../cases/failed-letters.ts';
import { namelessSender, type OutboxState } from '../../cases/ports/dispatch.ts';
import type { DigitalPostRegister } from '../../cases/ports/registers.ts';
import type { Page } from '../page.ts';
import { isHolding, type Verb } from './next-step.ts';

/** What to know before an act is done, by act. None of it stops anybody. */
export type ActWarnings = Readonly<Partial<Record<Verb, readonly string[]>>>;

/** Warns of letters that nobody can answer, and of answers that have not come. A register that is down is told. */
export async function actWarnings(
  page: Page,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
  digitalPost: DigitalPostRegister,
): Promise<ActWarnings> {
  return {
    release: await unreachable(page, letters, digitalPost),
    'carry-out': unanswered(page, events, letters),
    close: hasFailed(letters) ? [page.t('desk:failedLetter.beforeClosing')] : [],
  };
}

/** A letter that names no authority can be answered in Digital Post only. */
async function unreachable(
  { t }: Page,
  letters: readonly OutboxState[],
  digitalPost: DigitalPostRegister,
): Promise<readonly string[]> {
  const closed = letters.filter(({ state, from }) => state === 'held' && from === namelessSender);
  const recipients = new Map(closed.map(({ cpr, to }) => [cpr, to]));
  const warnings = await Promise.all(
    [...recipients].map(async ([cpr, to]) => {
      const found = await answerOr(() => digitalPost.registration(cpr), 'unknown');
      if (found === 'registered') return [];
      return [t(`desk:noReply.${found}`, { to })];
    }),
  );
  return warnings.flat();
}

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
