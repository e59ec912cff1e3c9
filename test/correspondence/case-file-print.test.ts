import { describe, expect, it } from 'vitest';
import type { PrintedFile } from '../../src/cases/ports/file-print.ts';
import { createFilePrints } from '../../src/correspondence/pdf/case-file.ts';
import { canReadPdf, pagesIn, partLanguages, readAloud, wordsOn } from '../support/pdf.ts';

const prints = createFilePrints();
const paragraphs = (count: number, words: string) =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text: words }) as const);
const file = (given: Partial<PrintedFile> = {}): PrintedFile => ({
  language: 'da',
  title: 'Hele sagen ABCDE-FGHJK',
  about: 'Københavns Kommune',
  day: '2026-11-22',
  cover: [{ label: 'Lavet af', value: 'Signe' }],
  pages: 'Sider',
  notes: ['Interne notater er ikke med.'],
  contents: 'Indhold',
  parts: [
    { title: 'Om sagen', sections: [{ content: paragraphs(3, 'Kort.') }] },
    { title: 'Det er der sket', sections: [{ content: paragraphs(60, 'Der skete noget.') }] },
    {
      title: 'Brev 1: Kvittering',
      sections: [
        { content: [{ kind: 'facts', rows: [{ label: 'Fra', value: 'Kommunen' }] }] },
        { language: 'en', content: paragraphs(1, 'Dear citizen') },
      ],
    },
  ],
  foot: (page, of) => `Sag ABCDE-FGHJK · Side ${page} af ${of}`,
  ...given,
});

describe.runIf(canReadPdf)('a case on paper', () => {
  it('says on the cover how many pages there are, and on which page each part begins', async () => {
    const pdf = await prints.pdf(file());
    const pages = wordsOn(pdf).map((words) => words.map(({ text }) => text).join(' '));
    expect(pages).toHaveLength(pagesIn(pdf));
    expect(pages[0]).toContain(`Sider ${pages.length}`);
    expect(pages[0]).toContain('Interne notater er ikke med.');
    for (const { title } of file().parts) {
      const begins = pages.findIndex((words, at) => at > 0 && words.startsWith(title)) + 1;
      expect(begins).toBeGreaterThan(1);
      expect(pages[0]).toContain(`${title} ${begins}`);
    }
    for (const [at, words] of pages.entries())
      expect(words).toContain(`Sag ABCDE-FGHJK · Side ${at + 1} af ${pages.length}`);
  });

  it('is read aloud in order, each letter in its own language', async () => {
    const pdf = await prints.pdf(file());
    const leaves = readAloud(pdf);
    const spoken = leaves.map(({ text = '' }) => text).join(' ');
    expect(spoken.indexOf('Indhold')).toBeLessThan(spoken.indexOf('Kort.'));
    expect(spoken.indexOf('Kort.')).toBeLessThan(spoken.indexOf('Dear citizen'));
    expect(leaves.filter(({ tag }) => tag === 'H1')).toHaveLength(4);
    expect(partLanguages(pdf)).toContain('en');
  });

  it('has its numbers right where the list of contents itself is long', async () => {
    const parts = Array.from({ length: 90 }, (_, at) => ({
      title: `Brev ${at + 1}`,
      sections: [{ content: paragraphs(1, 'Ord.') }],
    }));
    const [first, ...others] = parts;
    const pdf = await prints.pdf(file({ parts: [first!, ...others] }));
    const pages = wordsOn(pdf).map((words) => words.map(({ text }) => text).join(' '));
    const begins = pages.findIndex((words) => words.startsWith('Brev 90 Ord.')) + 1;
    expect(begins).toBe(pages.length);
    expect(pages.slice(0, 4).join(' ')).toContain(`Brev 90 ${begins}`);
  });
});

it('lets others in while it is set, but not at each line: a busy machine would never be done', async () => {
  let turns = 0;
  let isDone = false;
  const others = () => {
    turns += 1;
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  const lines = 4000;
  const content = paragraphs(lines, 'Der skete noget.');
  await prints.pdf(file({ parts: [{ title: 'Langt', sections: [{ content }] }] }));
  isDone = true;
  expect(turns).toBeGreaterThan(3);
  // It is set twice.
  expect(turns).toBeLessThan(lines);
}, 20_000);
