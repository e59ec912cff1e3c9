import { describe, expect, it } from 'vitest';
import { senderIn } from '../../src/cases/ports/dispatch.ts';
import type { PrintedLetter } from '../../src/cases/ports/documents.ts';
import { createLetterPrints } from '../../src/correspondence/pdf/letter.ts';
import { showDay } from '../../src/domain/dates.ts';
import { coverFacts, coverWords } from '../../src/self-services/cover-sheet.ts';
import type { NoticeKind } from '../../src/self-services/define.ts';
import { canReadPdf, oneLine, partLanguages, readAloud, wordsOn } from '../support/pdf.ts';
import { address, largest, printed, variants } from './printed-letters.ts';
import { realLetters } from './real-letters.ts';

const prints = createLetterPrints();

const kinds: readonly NoticeKind[] = [
  'receipt',
  'moved-along',
  'hearing',
  'host-declaration',
  'filed-for-you',
  'payment-demand',
  'exemption-decision',
  'request-for-more',
  'party-hearing',
  'decision',
  'reminder',
  'contact-overdue',
  'grounds-question',
  'channel-decision',
  'exception-decision',
  'assisted',
  'party-decision',
  'outcome',
  'reopened',
  'transfer',
];
const ofKind = kinds.map((kind) => realLetters.find((each) => each.kind === kind)!);

/** All that a letter says in one language, from top to bottom. */
function wordsOf({ letter, from, to, day, languages, large, ...more }: PrintedLetter, at: number) {
  const language = languages[at] ?? 'da';
  const hasWindow = more.address !== undefined && at === 0;
  const said = letter.paragraphs.map((each) => each[language].replace(/^– /, ''));
  // Where a language has fewer lines there is nothing in the last ones.
  const items = said.filter((text) => text !== '');
  const sayDay = showDay(day, language);
  return [
    senderIn(from, language),
    ...(hasWindow
      ? [to, 'Kirkegårds Allé 45, 3. th.', '2450 København SV']
      : [`${language === 'da' ? 'Til' : 'To'} ${to}`]),
    sayDay.charAt(0).toUpperCase() + sayDay.slice(1),
    ...(at === 0 && languages.length > 1 ? ['This letter is also in English, further on.'] : []),
    letter.title[language],
    ...letter.facts.flatMap(({ label, value }) =>
      large ? [`${label[language]}: ${value[language]}`] : [label[language], value[language]],
    ),
    ...items,
  ].map(oneLine);
}

/** The page that goes with a letter that asks, in every language of it. */
const coverOf = ({ letter: { cover }, languages, large }: PrintedLetter): readonly string[] =>
  cover === undefined
    ? []
    : languages.flatMap((language) => [
        coverWords.title[language],
        coverWords.how[language],
        ...coverFacts(cover).flatMap(({ label, value }) =>
          large ? [`${label[language]}: ${value[language]}`] : [label[language], value[language]],
        ),
        coverWords.scan[language],
      ]);

/** All that a rejection has to say takes two sheets. */
const rejection = realLetters.find(({ kind }) => kind === 'channel-decision')!.letter;
const mostSheets = ({ letter }: PrintedLetter): number => (letter === rejection ? 2 : 1);

describe.runIf(canReadPdf)('a letter as PDF', () => {
  const tried: readonly (readonly [string, PrintedLetter])[] = [
    ...ofKind.flatMap((each) =>
      variants.map((variant): readonly [string, PrintedLetter] => [
        `${each.name}: ${variant.name}`,
        printed(each, { ...variant, ...(variant.languages.length > 1 && { address }) }),
      ]),
    ),
    ...realLetters
      .filter((each) => !ofKind.includes(each))
      .map((each): readonly [string, PrintedLetter] => [
        `${each.name}: ${largest.name}`,
        printed(each, { ...largest, address }),
      ]),
  ];

  it.each(tried)('is read in order, whole, on numbered pages: %s', async (_name, letter) => {
    const pdf = await prints.pdf(letter);
    const leaves = readAloud(pdf);
    const said = oneLine(leaves.flatMap(({ text = [] }) => text).join(' '));
    const parts = letter.languages.map((_language, at) => wordsOf(letter, at));
    expect(said).toBe([...parts.flat(), ...coverOf(letter).map(oneLine)].join(' '));

    const tags = leaves.flatMap(({ tag = [] }) => tag);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(letter.languages.length);
    expect(tags.filter((tag) => tag === 'LI').length).toBeGreaterThanOrEqual(
      letter.letter.facts.length * letter.languages.length,
    );
    const covers = letter.letter.cover === undefined ? [] : letter.languages;
    expect(partLanguages(pdf)).toEqual([...letter.languages, ...covers]);

    const pages = wordsOn(pdf);
    expect(pages.length).toBeLessThanOrEqual(
      letter.languages.length * (letter.large ? 3 : mostSheets(letter)) +
        (letter.letter.cover === undefined ? 0 : letter.large ? 2 : 1),
    );
    for (const [at, words] of pages.entries()) {
      const [left, right] = [words.map((each) => each.left), words.map((each) => each.right)];
      expect(Math.min(...left)).toBeGreaterThanOrEqual(54);
      expect(Math.max(...right)).toBeLessThanOrEqual(595.28 - 53);
      expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(842 - 12);
      const foot = words.map(({ text }) => text).join(' ');
      expect(foot).toMatch(new RegExp(`(Side|Page) ${at + 1} (af|of) ${pages.length}$`));
    }
  });
});
