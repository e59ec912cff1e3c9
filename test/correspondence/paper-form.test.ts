import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createPaperForms } from '../../src/correspondence/pdf/paper-form.ts';
import { languages } from '../../src/domain/language.ts';
import { newReference } from '../../src/domain/reference.ts';
import { paperFormOf } from '../../src/self-services/paper-form.ts';
import { selfServices } from '../../src/self-services/registry.ts';

const forms = createPaperForms();
const on = Temporal.PlainDate.from('2026-11-22');
const formOf = (index = 0, language: 'da' | 'en' = 'da') =>
  paperFormOf(selfServices[index]!, language, { number: newReference(), on });
const plain = (bytes: Buffer): string => bytes.toString('latin1');
/** Text in a PDF's dictionaries with letters beyond ASCII. */
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe.each(languages)('a paper form as PDF in %s', (language) => {
  it('is tagged, and says its language and title', async () => {
    const form = formOf(0, language);
    const bytes = await forms.pdf(form, { large: false });
    const text = plain(bytes);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(text).toContain('/Marked true');
    expect(text).toContain(`/Lang (${language})`);
    expect(text).toContain('/DisplayDocTitle true');
    expect(bytes.includes(wide(form.title))).toBe(true);
    expect(text).toContain('pdfuaid:part');
  });

  it('has a tree of headings and lists, and a bookmark for each heading', async () => {
    const form = formOf(0, language);
    const text = plain(await forms.pdf(form, { large: false }));
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody'])
      expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(text.match(/\/S \/H2\b/g)).toHaveLength(form.parts.length);
    expect(text.match(/\/Dest \[/g)).toHaveLength(form.parts.length + 1);
  });

  it('carries its fonts along', async () => {
    const text = plain(await forms.pdf(formOf(0, language), { large: false }));
    expect(text).toMatch(/\/BaseFont \/[A-Z]+\+IBMPlexSans\b/);
    expect(text).toMatch(/\/BaseFont \/[A-Z]+\+IBMPlexSans-SemiBold\b/);
    expect(text).not.toContain('Helvetica');
  });
});

it('takes more pages in large print', async () => {
  const form = formOf();
  const pages = async (large: boolean) =>
    plain(await forms.pdf(form, { large })).match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(await pages(true)).toBeGreaterThan(await pages(false));
});

it.each(selfServices.map(({ id }, index) => [id, index] as const))(
  'is small and soon made: %s',
  async (_id, index) => {
    await forms.pdf(formOf(index), { large: true });
    const began = performance.now();
    const { length } = await forms.pdf(formOf(index), { large: true });
    expect(performance.now() - began).toBeLessThan(1500);
    expect(length).toBeLessThan(120_000);
  },
);

it
  .runIf(spawnSync('pdftotext', ['-v']).status === 0)
  .each(selfServices.map(({ id }, index) => [id, index] as const))(
  'keeps signature with declaration and heading with answers in large print: %s',
  async (_id, index) => {
    const form = formOf(index);
    const input = await forms.pdf(form, { large: true });
    const read = execFileSync('pdftotext', ['-layout', '-', '-'], { input }).toString();
    const pages = read.split('\f').map((page) => page.replaceAll(/\s+/g, ''));
    const packed = (text = '') => text.replaceAll(/\s/g, '');
    for (const part of form.parts.filter(({ questions }) => questions.length > 0)) {
      const first = pages.filter((page) => page.includes(packed(part.questions[0]?.label)));
      expect(
        first.some((page) => page.includes(packed(part.heading))),
        part.heading,
      ).toBe(true);
    }
    const signed = pages.find((page) => page.includes('Dinunderskrift'));
    expect(signed).toContain(packed(form.parts.at(-1)?.paragraphs[0]));
  },
);
