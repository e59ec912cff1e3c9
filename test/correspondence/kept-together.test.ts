import { describe, expect, it } from 'vitest';
import { createLetterPrints } from '../../src/correspondence/pdf/letter.ts';
import { unbroken } from '../../src/correspondence/pdf/words.ts';
import type { Letter } from '../../src/self-services/letter.ts';
import { canReadPdf, wordsOn } from '../support/pdf.ts';
import { printed } from './printed-letters.ts';

describe('no line ends within', () => {
  it.each([
    'sundhedsloven,| § 10, stk. 4',
    'section 24(3)',
    'fredag| den| 20. november 2026',
    'on| Friday,| 20 November 2026',
    'fra| 2| til| 4 uger',
    'the| last| 6 months',
    'Postboks 999, 0999 Prøveby',
    'Kirkevej| 7,| 2791 Dragør',
    '12 34 56 78',
    'CPR-loven',
    'K7M2P-9QRST',
  ])('%s', (marked) => {
    const parts = unbroken(marked.replaceAll('|', '')).split(/ |(?<=-)/);
    const expected = marked.split('|').map((part) => part.trim());
    const plain = (text: string) => text.replaceAll('\u{a0}', ' ').replaceAll('\u{2011}', '-');
    if (marked.includes('|')) expect(parts.map(plain)).toEqual(expected);
    else expect(parts.map(plain).at(-1)).toBe(marked.split(', ').at(-1));
  });
});

it.runIf(canReadPdf)('words that lead to what follows never end a page', async () => {
  const line = { da: 'Et ord om det hele.', en: '' };
  for (let before = 20; before < 28; before += 1) {
    const lead = { da: 'Så sker der dette:', en: '' };
    const letter: Letter = {
      title: { da: 'Brev', en: '' },
      facts: [],
      paragraphs: [line, ...Array.from({ length: before }, () => line), lead, line, line, line],
    };
    // oxlint-disable-next-line no-await-in-loop -- one length after the other
    const pdf = await createLetterPrints().pdf(
      printed({ name: '', kind: 'receipt', letter, closed: false }, {}),
    );
    for (const words of wordsOn(pdf)) {
      const text = words.map((word) => word.text).join(' ');
      expect(text, String(before)).not.toMatch(/dette: Side/);
    }
  }
});
