import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(path.join('src', file), 'utf8')] as const);

/** Goes through the tables that the file itself lists. */
const namesTables = new Set(['store/inspect.ts']);

const filesWith = (pattern: RegExp): readonly string[] =>
  files.flatMap(([file, text]) => (pattern.test(text) ? [file] : []));

describe('the source', () => {
  it('makes no program out of text', () => {
    expect(filesWith(/\beval\(|new Function\(|node:vm|\bsetTimeout\(\s*['"`]/)).toEqual([]);
  });

  it('puts nothing into SQL but as a parameter', () => {
    expect(filesWith(/\bsql\.raw\b|\bsql\.lit\((?!['\d])/)).toEqual([]);
    const spliced = filesWith(/\.(?:exec|prepare)\(\s*`[^`]*\$\{/);
    expect(spliced.filter((file) => !namesTables.has(file))).toEqual([]);
  });

  it('lets no markup by the escaping', () => {
    expect(filesWith(/autoescape:\s*false|SafeString/)).toEqual(['web/components/html.ts']);
  });
});
