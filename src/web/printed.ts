import type { Printed } from '../cases/ports/documents.ts';
import type { ContactPoint } from '../domain/authority.ts';
import { closedWords } from './closed-words.ts';
import type { Page } from './page.ts';

/** A paragraph, and what it rests on after it. */
export const printedWords = (text: string, basis?: string): Printed => ({
  kind: 'paragraph',
  text: basis === undefined ? text : `${text} ${basis}`,
});

/** Labels and values as on the page; several lines become one. */
export const printedFacts = (
  rows: readonly { readonly label: string; readonly value: string | readonly string[] }[],
): Printed => ({
  kind: 'facts',
  rows: rows.map(({ label, value }) => ({ label, value: [value].flat().join(', ') })),
});

/** What is printed only where there is something to say. */
export const printedIf = <T>(
  given: T | undefined | false,
  printed: (given: T) => readonly Printed[],
): readonly Printed[] => (given === undefined || given === false ? [] : printed(given));

/** How to reach an authority, as far as it is known, as the page says it. */
export function printedContact(
  page: Page,
  { name, contact }: { readonly name: string; readonly contact: ContactPoint },
): readonly Printed[] {
  const { t, say } = page;
  const { phone, visit, openingHours, website, postal, closed = [] } = contact;
  const known = [
    phone === undefined
      ? `${t('layout:help.phoneUnknown')} ${t('layout:help.phoneUnknownLink')}.`
      : `${t('layout:help.phone')} ${phone}`,
    openingHours && `${t('layout:help.openingHours')} ${say(openingHours)}`,
    ...closed.map((each) => closedWords(each, page)),
    visit && `${t('layout:help.visit')} ${visit}`,
    postal && `${t('components:postal')} ${postal}`,
    website && `${t('layout:help.website')} ${website}`,
  ].filter((each) => each !== undefined);
  return [
    { kind: 'paragraph', text: name, bold: true },
    known.length > 1 ? { kind: 'list', items: known } : { kind: 'paragraph', text: known.join('') },
  ];
}
