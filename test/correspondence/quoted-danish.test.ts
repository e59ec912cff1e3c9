import { expect, it } from 'vitest';
import { quoted } from '../../src/cases/case-letter.ts';
import { createPrinter } from '../../src/correspondence/pdf/printer.ts';
import type { Letter } from '../../src/self-services/letter.ts';
import { linesOf } from '../../src/self-services/lines.ts';
import { printed } from './printed-letters.ts';

const why = quoted(undefined, 'Du har MitID.\n– og en telefon');
const letter: Letter = {
  title: { da: 'Brev', en: 'Letter' },
  facts: [],
  paragraphs: linesOf(why) as Letter['paragraphs'],
};
const marks = async (language: 'da' | 'en') => {
  const pdf = await createPrinter().letterPrints.pdf(
    printed({ name: '', kind: 'decision', letter, closed: false }, { languages: [language] }),
  );
  return pdf.toString('latin1').match(/\/S \/(?:P|LBody)\s+\/Lang \(da\)/g)?.length ?? 0;
};

it('what an English letter quotes in Danish is tagged as Danish, to be read aloud so', async () => {
  expect(await marks('en')).toBe(2);
  expect(await marks('da')).toBe(0);
});
