import type { CaseEvent } from '../../cases/events.ts';
import { asItLeft } from '../../cases/letter-deadline.ts';
import type { PrintedLetter } from '../../cases/ports/documents.ts';
import { type OutboxState, senderIn } from '../../cases/ports/dispatch.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Markup } from '../components/html.ts';
import { letterSheet } from '../components/letter-sheet.ts';
import type { Deps } from '../deps.ts';
import { texts } from '../locales.ts';
import type { Page } from '../page.ts';
import { casePath, type OwnCase } from './own-case.ts';

/** A letter of the case that was sent to whoever reads it. */
export interface OwnLetter {
  readonly letter: OutboxState;
  /** As legal day. */
  readonly sentOn: Temporal.PlainDate;
  readonly via: 'digital-post' | 'paper';
}

/** The letters that left and were for the reader, the newest first; those to others are nobody's here. */
export async function ownLetters(
  { row, events, me }: OwnCase,
  { outbox }: Pick<Deps, 'outbox'>,
): Promise<readonly OwnLetter[]> {
  const letters = await outbox.ofCase(row.id);
  return letters
    .flatMap((letter): OwnLetter[] => {
      const left = leftAs(letter.id, events);
      if (letter.cpr !== me.cpr || letter.state !== 'sent' || left === undefined) return [];
      return [{ letter, sentOn: legalDay(Temporal.Instant.from(left.at)), via: left.via }];
    })
    .toReversed();
}

const leftAs = (id: string, events: readonly CaseEvent[]) =>
  events.findLast((event) => event.kind === 'dispatched' && event.letter === id) as
    | Extract<CaseEvent, { kind: 'dispatched' }>
    | undefined;

/** In a list: what it is, when and how it was sent, and where it is read. */
export const letterLink = (page: Page, { row }: OwnCase, { letter, sentOn, via }: OwnLetter) => ({
  title: page.say(letter.letter.title),
  href: `${casePath(row)}/letters/${letter.id}`,
  sent: page.t(`mycase:letter.${via}`, { day: showDay(sentOn, page.language) }),
});

/** As it was sent, in each of its languages, whichever one the page is read in. */
export const letterSheets = (
  page: Page,
  { letter: { letter, id, from, to, languages }, sentOn }: OwnLetter,
  events: readonly CaseEvent[],
): readonly { readonly language: Language; readonly sheet: Markup }[] =>
  languages.map((language) => {
    const reader: Page = { ...page, language, t: texts(language), say: (text) => text[language] };
    return {
      language,
      sheet: letterSheet(reader, asItLeft(letter, id, events), {
        from: senderIn(from, language),
        to,
        day: showDay(sentOn, language),
      }),
    };
  });

/** The same for the printer: without the address, which is kept nowhere. */
export function printedLetter(
  { letter: { letter, id, from, to, languages }, sentOn }: OwnLetter,
  events: readonly CaseEvent[],
  large: boolean,
): PrintedLetter {
  const [first = 'da', ...others] = languages;
  return {
    letter: asItLeft(letter, id, events),
    from,
    to,
    day: sentOn.toString(),
    languages: [first, ...others],
    large,
  };
}
