import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/web/locales.ts';

const root = path.join(import.meta.dirname, '../..');
const plural = /_(?:zero|one|two|few|many|other)$/;

const areas = (language: string) => readdirSync(path.join(root, 'locales', language)).toSorted();
const keys = (language: string, file: string) =>
  flatten(JSON.parse(readFileSync(path.join(root, 'locales', language, file), 'utf8')) as object);

function flatten(group: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(group).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[before + name, value] as const]
        : [...flatten(value as object, `${before}${name}.`)],
    ),
  );
}

function sources(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

const source = [...sources('src', /\.(?:ts|njk)$/), ...sources('views', /\.njk$/)].join('\n');
/** Keys as they are written out. */
const used = new Set(source.match(/\b[a-z][a-zA-Z-]*:[a-z][a-zA-Z0-9.-]*/g));
/** Beginnings of keys that are put together: `area:group.${…}` or `'area:group.' ~ …`. */
const begun = [...source.matchAll(/\b([a-z][a-zA-Z-]*:[a-zA-Z0-9.-]*)(?:\$\{|['"`]\s*[+~])/g)].map(
  ([, start = '']) => start,
);

describe('locales', () => {
  it('have the same areas in every language', () => {
    expect(areas('en')).toEqual(areas('da'));
  });

  describe.each(areas('da'))('%s', (file) => {
    const danish = keys('da', file);
    const english = keys('en', file);

    it('has the same keys, in the same words for what is filled in', () => {
      const shape = (all: Map<string, string>) =>
        [...all]
          .map(([key, text]) => [key, ...(text.match(/\{\{\s*\w+/g) ?? []).toSorted()].join(' '))
          .toSorted();
      expect(shape(english)).toEqual(shape(danish));
    });

    it('has no empty text', () => {
      expect([...danish, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it('has no key that nobody uses', () => {
      const area = file.replace('.json', '');
      const unused = [...danish.keys()].filter((key) => {
        const full = `${area}:${key.replace(plural, '')}`;
        return !used.has(full) && !begun.some((start) => full.startsWith(start));
      });
      expect(unused).toEqual([]);
    });
  });

  it('has every key that the source asks for', () => {
    const known = new Set(
      areas('da').flatMap((file) =>
        [...keys('da', file).keys()].map(
          (key) => `${file.replace('.json', '')}:${key.replace(plural, '')}`,
        ),
      ),
    );
    const ours = new Set(areas('da').map((file) => file.replace('.json', '')));
    const asked = [...source.matchAll(/\bt\(\s*['"`]([a-z-]+):([a-zA-Z0-9.-]+)['"`]\s*[,)]/gi)].map(
      ([, area = '', key = '']) => ({ area, full: `${area}:${key}` }),
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(({ full }) => !known.has(full)).map(({ full }) => full)).toEqual([]);
    expect(asked.filter(({ area }) => !ours.has(area))).toEqual([]);
  });

  it('never show a key instead of a text', () => {
    expect(() => texts('da')('layout:doesNotExist')).toThrow('layout:doesNotExist');
    expect(() => texts('en')('nowhere:skip')).toThrow('nowhere:skip');
  });
});
