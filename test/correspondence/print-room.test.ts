import { expect, it } from 'vitest';
import { PrinterBusy } from '../../src/cases/ports/documents.ts';
import type { PrintedFile, PrintedPart } from '../../src/cases/ports/file-print.ts';
import { createPrinter } from '../../src/correspondence/pdf/printer.ts';
import type { Letter } from '../../src/self-services/letter.ts';
import { printed } from './printed-letters.ts';

const letter: Letter = {
  title: { da: 'Brev', en: 'Letter' },
  facts: [],
  paragraphs: [{ da: 'Ord', en: 'Words' }],
};
const content = [{ kind: 'paragraph', text: 'Ord og andre ord. '.repeat(60) }] as const;
const part: PrintedPart = { title: 'Del', sections: [{ content }] };
const file: PrintedFile = {
  language: 'da',
  title: 'Sagen',
  about: 'Skranken',
  day: '2026-11-22',
  cover: [],
  pages: 'Sider',
  notes: [],
  contents: 'Indhold',
  parts: [part, ...Array.from({ length: 60 }, () => part)],
  foot: (number, of) => `${number} af ${of}`,
};

it('a letter waits for no whole file, of which a few wait at most', async () => {
  const { filePrints, letterPrints } = createPrinter();
  const done: string[] = [];
  const files = Array.from({ length: 3 }, () =>
    filePrints.pdf(file).then(() => done.push('a file')),
  );
  await expect(filePrints.pdf(file)).rejects.toThrow(PrinterBusy);
  const given = { name: '', kind: 'decision', letter, closed: false } as const;
  const one = letterPrints.pdf(printed(given, { languages: ['da'] }));
  await Promise.all([...files, one.then(() => done.push('the letter'))]);
  expect(done).toEqual(['the letter', 'a file', 'a file', 'a file']);
});
