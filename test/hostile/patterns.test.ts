import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** A pattern as it stands in the source; what is put together at run time is made of our own words only. */
const literal =
  /(?:[=(,:[!&|?;{>]|\breturn|^)\s*(\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/)([dgimsuvy]*)/gm;

/** Read nothing but a file that came with the program. */
const ownInput = new Set(['web/dkfds-styles.ts']);

const patterns = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !ownInput.has(file))
  .flatMap((file) => {
    const source = readFileSync(path.join('src', file), 'utf8').replaceAll(
      /^\s*(?:\/\*|\*(?=[\s/]|$)|\/\/).*$/gm,
      '',
    );
    return [...stripTypeScriptTypes(source).matchAll(literal)].map(
      ([, body = '', flags = '']) => [`${body}${flags}`, file, body.slice(1, -1), flags] as const,
    );
  });

/** Parts to repeat, from which patterns that try too often can be made to try. */
// biome-ignore format: one sign per line would fill a page
const pumps = [
  'a', 'A', '0', '1.', ' ', '\t', '\n', '-', '.', '@', 'a@', 'a.', '/', '//', '\\', '"', '<', '<a ', '{', '{}',
  '(', ')', '[', ',', ', ', ';', '; a=', '=', '%', '%2', '*', '/*', '_', ':', '+', 'æ', '\u0301', '&', '?', '#',
];
const size = 20_000;
const patience = 150;

describe('every pattern in the source', () => {
  it('is found by this test', () => expect(patterns.length).toBeGreaterThan(60));

  it.each(patterns)(
    '%s in %s answers at once, whatever it is given',
    (_shown, _file, body, flags) => {
      const pattern = new RegExp(body, flags);
      for (const pump of pumps) {
        for (const text of [
          pump.repeat(size / pump.length),
          `a${pump.repeat(size / pump.length)}\u0000`,
        ]) {
          const isSlow = [1, 2, 3].every(() => time(pattern, text) > patience);
          expect([pump, isSlow]).toEqual([pump, false]);
        }
      }
    },
  );
});

function time(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const began = performance.now();
  pattern.test(text);
  return performance.now() - began;
}
