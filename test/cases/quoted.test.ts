import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/cases/case-letter.ts';
import type { Language } from '../../src/domain/language.ts';
import { letterBlocks } from '../../src/self-services/letter-blocks.ts';
import type { Letter } from '../../src/self-services/letter.ts';
import { linesOf } from '../../src/self-services/lines.ts';
import { letterSheet } from '../../src/web/components/letter-sheet.ts';
import { samplePage } from '../support/page.ts';

const city = { name: { da: 'Prøvens Kommune', en: 'Prøven Municipality' } };
const danish = 'Du mangler:\n– din lejekontrakt\n– dit pas\n\nKom forbi';

describe('what a caseworker wrote', () => {
  it('stands as whole sentences, and the items of a list all alike', () => {
    expect(quoted(city, danish).da).toBe('Du mangler:\n– din lejekontrakt\n– dit pas\nKom forbi.');
  });

  it('is quoted line by line in an English letter, which says that it is Danish', () => {
    const [intro, ...lines] = quoted(city, danish).en.split('\n');
    expect(intro).toBe(
      'The reasons are in Danish, as Prøven Municipality wrote them. If you need help with reading them, ask us.',
    );
    expect(lines).toEqual(['“Du mangler:”', '– “din lejekontrakt”', '– “dit pas”', '“Kom forbi.”']);
  });

  it('stands in English where it was written so too, and is quoted no more', () => {
    expect(quoted(city, 'Andre bor der', { english: 'Others live there\n- two' })).toEqual({
      da: 'Andre bor der.',
      en: 'Others live there.\n- two',
    });
  });

  it('is marked as Danish where an English letter quotes it, on the page and in print', () => {
    const letter = {
      title: city.name,
      facts: [],
      paragraphs: linesOf(quoted(city, danish)) as Letter['paragraphs'],
    };
    const languages = (language: Language) =>
      letterBlocks(letter, language).map((block) => [block.kind, block.language]);
    expect(languages('da').every(([, other]) => other === undefined)).toBe(true);
    expect(languages('en')).toEqual([
      ['paragraph', undefined],
      ['paragraph', 'da'],
      ['list', 'da'],
      ['paragraph', 'da'],
    ]);
    expect(letterSheet(samplePage('en'), letter).toString()).toContain(
      '<p lang="da">“Du mangler:”</p>',
    );
  });

  it('is no reasons where it is a question', () => {
    expect(quoted(undefined, 'Et pas', { as: 'question' }).en).toBe(
      'The next lines are in Danish, as the municipality wrote them. If you need help with reading them, ask us.\n“Et pas.”',
    );
  });
});
