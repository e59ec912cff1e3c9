import type { CaseEvent } from '../../cases/events.ts';
import { hasFailed } from '../../cases/failed-letters.ts';
import { isFailed, namelessSender, type OutboxState } from '../../cases/ports/dispatch.ts';
import { answerAwaitedUntil, openRequest } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { PersonRegister } from '../../cases/ports/registers.ts';
import { isAnybodyProtected } from '../../cases/protected-since.ts';
import { earliestAnswerBy } from '../../cases/time-to-answer.ts';
import { showDay } from '../../domain/dates.ts';
import type { Page } from '../page.ts';
import { isHolding, type Verb } from './next-step.ts';

/** What to know before an act is done, by act. None of it stops anybody. */
export type ActWarnings = Readonly<Partial<Record<Verb, readonly string[]>>>;

/** Warns of letters that must not leave or that nobody can answer, and of answers that have not come. */
export async function actWarnings(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
  look: { readonly persons: PersonRegister; readonly on: Temporal.PlainDate },
): Promise<ActWarnings> {
  return {
    release: [...closedLetters(page, letters), ...(await lettersThatLead(page, letters, look))],
    'carry-out': unanswered(page, events, letters),
    decide: [...stillAwaited(page, row, events), ...unanswered(page, events, letters)],
    'write-grounds': hurriesWith(page, events, look.on),
    close: hasFailed(letters) ? [page.t('desk:failedLetter.beforeClosing')] : [],
  };
}

/** A letter leaves little time, or none, where the errand has a last day of its own: a call is quicker. */
function hurriesWith(
  { t, language }: Page,
  events: readonly CaseEvent[],
  today: Temporal.PlainDate,
): readonly string[] {
  const [filed] = events;
  const own = filed?.kind === 'filed' ? filed.errandsLastDay : undefined;
  // What has passed cannot be met any more.
  if (own === undefined || own < today.toString()) return [];
  if (own > earliestAnswerBy(today).toString()) return [];
  const day = showDay(own, language);
  return [t(own > today.toString() ? 'guard:hurry' : 'guard:tooLate', { day })];
}

/** Whoever was asked, or is heard, has until a day to answer: until then nothing is decided (forvaltningsloven § 19). */
function stillAwaited(
  { t, language }: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly string[] {
  const asked = openRequest(row, events);
  if (asked === undefined) return [];
  const until = answerAwaitedUntil(row, events);
  return [
    until === undefined
      ? t('desk-work:awaited.notSent')
      : t(`desk-work:awaited.${asked.as}`, { day: showDay(until, language) }),
  ];
}

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

/** Of those that could lead to somebody who is protected by now: they would not leave. */
async function lettersThatLead(
  { t }: Page,
  letters: readonly OutboxState[],
  { persons, on }: { readonly persons: PersonRegister; readonly on: Temporal.PlainDate },
): Promise<readonly string[]> {
  const held = letters.filter(({ state, about }) => state === 'held' && about !== undefined);
  const warnings = await Promise.all(
    held.map(async ({ to, about }) => {
      const hidden = await isAnybodyProtected(about, persons, on);
      return hidden === 'no' ? [] : [t(`desk:protectedSince.${hidden}`, { to })];
    }),
  );
  return warnings.flat();
}

function unanswered(
  { t }: Page,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
): readonly string[] {
  // What could not be sent has asked nobody, until somebody was asked in another way.
  const asked = (notice: OutboxState['notice']) =>
    letters.filter(
      (letter) => letter.notice === notice && letter.state !== 'held' && !isFailed(letter),
    ).length;
  const isUnasked = letters.some((letter) => asking.includes(letter.notice) && isFailed(letter));
  const answers = (from: string) =>
    events.filter((event) => event.kind === 'info-received' && event.from === from).length;
  return [
    isHolding(letters) && t('desk:stillHeld'),
    isUnasked && t('desk:unanswered.notAsked'),
    asked('hearing') > answers('other-parent') && t('desk:unanswered.hearing'),
    // One adult's answer is enough for the whole home.
    asked('host-declaration') > 0 && answers('host') === 0 && t('desk:unanswered.host'),
  ].filter((warning) => warning !== false);
}

const asking: readonly OutboxState['notice'][] = ['hearing', 'host-declaration', 'moved-along'];
