import type { Envelope } from '../../cases/ports/dispatch.ts';
import { legalDay, showDay, showInstant } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Markup } from '../components/html.ts';
import { letterSheet } from '../components/letter-sheet.ts';
import { texts } from '../locales.ts';
import type { Page } from '../page.ts';

/** A letter as its recipient sees it: how and when it came, then its sheet in each of its languages. */
export interface LetterView {
  readonly via: Envelope['via'];
  readonly day: string;
  readonly sheets: readonly { readonly language: Language; readonly sheet: Markup }[];
}

/** The sheets are written in the letter's own languages, whichever one the page is read in. */
export const letterView = (envelope: Envelope, page: Page): LetterView => ({
  via: envelope.via,
  day: showInstant(envelope.at, page.language),
  sheets: envelope.languages.map((language) => ({
    language,
    sheet: sheet(envelope, page, language),
  })),
});

function sheet(envelope: Envelope, page: Page, language: Language): Markup {
  const reader: Page = { ...page, language, t: texts(language), say: (text) => text[language] };
  const address = envelope.address === undefined ? '' : `, ${envelope.address}`;
  return letterSheet(reader, envelope.letter, {
    from: envelope.from,
    to: `${envelope.to.name}${address}`,
    day: showDay(legalDay(Temporal.Instant.from(envelope.at)), language),
  });
}
