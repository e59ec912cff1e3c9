import type { DraftLetter } from '../../cases/case-letter.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { asItLeft } from '../../cases/letter-deadline.ts';
import { senderIn, type OutboxState } from '../../cases/ports/dispatch.ts';
import type { Language } from '../../domain/language.ts';
import type { Markup } from '../components/html.ts';
import { letterSheet } from '../components/letter-sheet.ts';
import { badge } from '../components/wayfinding.ts';
import { texts } from '../locales.ts';
import type { Page } from '../page.ts';

/** A letter of the case, so that whoever lets it go has read it. */
export interface CaseLetter {
  readonly id: string;
  readonly notice: string;
  readonly to: string;
  readonly state: Markup;
  readonly sheets: readonly { readonly language: Language; readonly sheet: Markup }[];
}

/** Every letter of the case in each language that it is sent in, whichever one the page is read in. */
export const caseLetters = (
  page: Page,
  letters: readonly OutboxState[],
  events: readonly CaseEvent[],
): readonly CaseLetter[] =>
  letters.map((letter) => ({
    id: letter.id,
    notice: page.t(`desk:notice.${letter.notice}`),
    to: letter.to,
    state: stateOf(page, letter),
    sheets: letter.languages.map((language) => ({
      language,
      sheet: sheet(
        page,
        { ...letter, letter: asItLeft(letter.letter, letter.id, events) },
        language,
      ),
    })),
  }));

/** A letter that nobody has sent yet, exactly as it would be. */
export const draftSheets = (
  page: Page,
  draft: DraftLetter,
  level: 3 | 4,
): Pick<CaseLetter, 'notice' | 'to' | 'sheets'> & { readonly held: boolean } => ({
  notice: page.t(`desk:notice.${draft.notice}`),
  to: draft.to.name,
  held: draft.held === true,
  sheets: draft.languages.map((language) => ({
    language,
    sheet: sheet(page, { ...draft, to: draft.to.name }, language, level),
  })),
});

/** What was dealt with in another way is nobody's worry any more. */
const stateOf = ({ t }: Page, { state, settled, expired }: OutboxState): Markup =>
  expired === true
    ? badge(t('desk:letterState.expired'), 'neutral')
    : settled === true
      ? badge(t('desk:letterState.settled'), 'neutral')
      : badge(t(`desk:letterState.${state}`), kinds[state]);

const kinds: Record<OutboxState['state'], Parameters<typeof badge>[1]> = {
  held: 'warning',
  waiting: 'neutral',
  sent: 'success',
  dead: 'error',
};

function sheet(
  page: Page,
  { letter, from, to }: Pick<OutboxState, 'letter' | 'from' | 'to'>,
  language: Language,
  level: 3 | 4 = 4,
): Markup {
  const reader: Page = { ...page, language, t: texts(language), say: (text) => text[language] };
  return letterSheet(reader, letter, { from: senderIn(from, language), to, level });
}
