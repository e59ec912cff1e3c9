import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { purposeWords } from '../../src/web/caseworker/purpose-words.ts';
import { samplePage } from '../support/page.ts';

const web = path.join(import.meta.dirname, '../../src/web');

/** Every purpose that the desk writes into the access log as a plain word. */
const written = new Set(
  readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(web, file), 'utf8').matchAll(/purpose: '([a-z-]+)'/g),
    ])
    .map(([, code = '']) => code),
);

it('whatever the log keeps as a code is read in words', () => {
  expect(written.size).toBeGreaterThan(5);
  for (const language of languages)
    for (const code of written) expect(purposeWords(samplePage(language), code)).not.toBe(code);
});
