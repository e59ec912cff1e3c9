import { describe, expect, it } from 'vitest';
import { createLetterPrints } from '../../src/correspondence/pdf/letter.ts';
import { canReadPdf, oneLine, pagesIn, readAloud, wordsOn } from '../support/pdf.ts';
import { address, largest, printed } from './printed-letters.ts';
import { realLetters } from './real-letters.ts';

const prints = createLetterPrints();
const millimetre = 72 / 25.4;

describe.runIf(canReadPdf)('a letter in its envelope', () => {
  it('shows the address, and nothing else, in the window of the envelope', async () => {
    for (const large of [false, true]) {
      const [first = []] = wordsOn(await prints.pdf(printed(realLetters[0]!, { large, address })));
      const seen = first.filter(
        ({ top, bottom }) => bottom > 40 * millimetre && top < 80 * millimetre,
      );
      expect(seen.map(({ text }) => text).join(' ')).toBe(
        oneLine(`Gunnar Gammeltest ${address.replace(', 2450', ' 2450')}`),
      );
      for (const { left, top, right, bottom } of seen) {
        expect(left).toBeGreaterThan(18 * millimetre);
        expect(right).toBeLessThan(105 * millimetre);
        expect(top).toBeGreaterThan(44 * millimetre);
        expect(bottom).toBeLessThan(65 * millimetre);
      }
    }
  });

  it('fits a long name and address into the window', async () => {
    const to = 'Wilhelmina Alexandrine Ærlighøj-Ødegård-Vandborg von Schmettau-Rosenkrantz';
    const long =
      'c/o Ærlighøj-Ødegård, Sønder Boulevard Syd for Kanalen 145A, 12. mf., 2450 København SV';
    const letter = printed(realLetters[0]!, { to, address: long });
    const [first = []] = wordsOn(await prints.pdf(letter));
    const seen = first.filter(({ top }) => top > 44 * millimetre && top < 80 * millimetre);
    expect(seen.map(({ text }) => text).join(' ')).toContain('2450 København SV');
    for (const { right, bottom } of seen) {
      expect(right).toBeLessThan(105 * millimetre);
      expect(bottom).toBeLessThan(65 * millimetre);
    }
  });

  it('names neither authority nor address where the letter must not', async () => {
    const closed = realLetters.filter((each) => each.closed);
    expect(closed.length).toBeGreaterThan(2);
    for (const each of closed) {
      const pdf = await prints.pdf(printed(each, { ...largest }));
      const said = wordsOn(pdf)
        .flat()
        .map(({ text }) => text)
        .join(' ');
      expect(said).toContain('Kommunen');
      expect(said).not.toMatch(/Dragør|Eksempelvej|Gammelvej|2791/);
      expect(pdf.includes('Drag')).toBe(false);
    }
  });

  it('sets paragraphs that begin with a dash as one list', async () => {
    const missing = realLetters.find(({ name }) => name === 'what is missing')!;
    const tags = readAloud(await prints.pdf(printed(missing, {}))).flatMap(({ tag = [] }) => tag);
    const facts = missing.letter.facts.flatMap(() => ['LI', 'LBody', 'P', 'P']);
    expect(tags.join(' ')).toContain(
      ['H1', 'L', ...facts, 'P', 'P', 'L', 'LI', 'LBody', 'LI', 'LBody', 'P'].join(' '),
    );
  });
});

describe.runIf(canReadPdf)('a reference', () => {
  it('is never torn at its hyphens, wherever on a line it comes, and is still copied as it is', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => {
      const text = `${'a'.repeat(at + 1)} FA1KR-EP03J eller 4KTT-MRAX-XWBA`;
      return { da: text, en: text };
    });
    const paragraphs = lines as [(typeof lines)[number], ...typeof lines];
    for (const large of [true, false]) {
      const letter = {
        ...realLetters[0]!.letter,
        facts: [],
        paragraphs,
      } as const;
      const pdf = await prints.pdf({ ...printed(realLetters[0]!, { large }), letter });
      const words = wordsOn(pdf).flatMap((page) => page.map(({ text }) => text));
      for (const whole of ['FA1KR-EP03J', '4KTT-MRAX-XWBA'])
        expect(words.filter((word) => word === whole)).toHaveLength(lines.length);
      expect(words.some((word) => /-$|\u2011/u.test(word))).toBe(false);
    }
  });
});

describe('the document', () => {
  it('says its title and language, is tagged, and carries its fonts along', async () => {
    const letter = printed(realLetters[0]!, {});
    const pdf = await prints.pdf(letter);
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    for (const sign of ['/Marked true', '/Lang (da)', '/DisplayDocTitle true', 'pdfuaid:part'])
      expect(text).toContain(sign);
    expect(text).toContain(`/Title (${letter.letter.title.da})`);
    expect(text).toMatch(/\/BaseFont \/[A-Z]+\+IBMPlexSans\b/);
    expect(text).not.toContain('Helvetica');
    expect(text).not.toMatch(/\/(?:JavaScript|JS|OpenAction|Launch|URI)\b/);
  });

  it('is the same bytes each time, so that the far side can know it again', async () => {
    const letter = printed(realLetters[0]!, { address });
    expect((await prints.pdf(letter)).equals(await prints.pdf(letter))).toBe(true);
  });

  it('bears a text of any length, on more pages', async () => {
    const real = realLetters[0]!;
    const long = { da: 'Ord og atter ord. '.repeat(600), en: 'Words. '.repeat(600) };
    const letter = {
      ...real.letter,
      paragraphs: [long, ...real.letter.paragraphs] as const,
      facts: [...real.letter.facts, { label: { da: 'Langt', en: 'Long' }, value: long }],
    };
    const pdf = await prints.pdf(printed({ ...real, letter }, { large: true }));
    expect(pagesIn(pdf)).toBeGreaterThan(10);
    if (!canReadPdf) return;
    const said = wordsOn(pdf)
      .flat()
      .map(({ text }) => text)
      .join(' ');
    expect(said.match(/Ord og atter ord\./g)?.length).toBeGreaterThan(1150);
    expect(said).toContain('Venlig hilsen');
  });
});
