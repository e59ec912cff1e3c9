import type { PrintedLetter } from '../../cases/ports/documents.ts';
import { type Envelope, senderIn } from '../../cases/ports/dispatch.ts';
import { legalDay, showDay, showInstant } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { addressLines } from '../../domain/person.ts';
import type { Markup } from '../components/html.ts';
import { letterSheet } from '../components/letter-sheet.ts';
import { texts } from '../locales.ts';
import type { Page } from '../page.ts';

/** A letter as its recipient sees it: how and when it came, then its sheet in each of its languages. */
export interface LetterView {
  readonly via: Envelope['via'];
  readonly day: string;
  readonly title: string;
  /** Where it stands alone; with `/pdf`, its print. */
  readonly path: string;
  readonly large: boolean;
  readonly sheets: readonly { readonly language: Language; readonly sheet: Markup }[];
}

/** The sheets are written in the letter's own languages, whichever one the page is read in. */
export const letterView = (envelope: Envelope, key: string, page: Page): LetterView => ({
  via: envelope.via,
  day: showInstant(envelope.at, page.language),
  title: page.say(envelope.letter.title),
  path: `/demo/mailbox/${key}/${envelope.id}`,
  large: envelope.large === true,
  sheets: envelope.languages.map((language) => ({
    language,
    sheet: sheet(envelope, page, language),
  })),
});

/** As it lay in the envelope, or as it is fetched from the mailbox. Throws for a letter in no language. */
export function printed(envelope: Envelope, large: boolean): PrintedLetter {
  const { letter, from, to, address, at } = envelope;
  const [first, ...others] = envelope.languages;
  if (first === undefined) throw new Error('a letter in no language');
  return {
    letter,
    from,
    to: to.name,
    ...(address === undefined ? {} : { address }),
    day: legalDay(Temporal.Instant.from(at)).toString(),
    languages: [first, ...others],
    large,
  };
}

function sheet(envelope: Envelope, page: Page, language: Language): Markup {
  const reader: Page = { ...page, language, t: texts(language), say: (text) => text[language] };
  const { from, to, address } = envelope;
  const day = showDay(legalDay(Temporal.Instant.from(envelope.at)), language);
  return letterSheet(reader, envelope.letter, {
    from: senderIn(from, language),
    day,
    ...(address === undefined ? { to: to.name } : { window: [to.name, ...addressLines(address)] }),
  });
}
