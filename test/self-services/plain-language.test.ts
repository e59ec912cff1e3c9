import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { headlines } from '../../src/eligibility/texts/headlines.ts';
import { ruleTexts } from '../../src/eligibility/texts.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { everyLetter } from './every-letter.ts';
import { lix } from './lix.ts';
import { textsIn } from './texts-in.ts';

const root = path.join(import.meta.dirname, '../..');
const easy = 35;
/** Pages of staff: nobody else reads them. Those of the desk are all its own. */
const isStaffs = (file: string): boolean =>
  file.startsWith('desk') || ['guard.json', 'law.json', 'register.json'].includes(file);
/** From so many words on a text is a paragraph, which reads easily or not by itself; shorter ones do on their page. */
const paragraph = 15;

const measured = new Map<string, number>();
const texts = new Set<string>();
const danish = (value: unknown): readonly string[] => textsIn(value).map(({ da }) => da);

/** What is read together, under a name that the failure and the printed line tell. */
function measure(where: string, read: readonly string[]): number {
  for (const text of read) texts.add(text);
  const index = lix(read.map(filled));
  measured.set(where, Math.max(index, measured.get(where) ?? 0));
  return index;
}

/** What is filled in when it is shown is a name, a day or a number. */
const filled = (text: string): string => text.replaceAll(/\{\{\w+\}\}|\$\{[^}]*\}|\{\w+\}/g, '4');

const isParagraph = (text: string): boolean => text.split(/\s+/).length >= paragraph;

/** The page as a whole, and every paragraph of it by itself. */
function tooHard(where: string, read: readonly string[]): readonly string[] {
  const whole = measure(where, read) > easy ? [where] : [];
  return [...whole, ...read.filter(isParagraph).filter((text) => measure(where, [text]) > easy)];
}

function leaves(group: object): readonly string[] {
  return Object.values(group).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : leaves(value as object),
  );
}

/** Texts as they stand in the code, also those that only some answer brings out. */
const written = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/\bda:\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g),
  ].map(([, plain, template]) => plain ?? template ?? '');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));

afterAll(() => {
  const all = [...measured].toSorted(([, a], [, b]) => b - a);
  const [where = '', highest = 0] = all[0] ?? [];
  const mean = all.reduce((sum, [, index]) => sum + index, 0) / all.length;
  const count = texts.size.toLocaleString('en');
  console.log(
    `LIX: ${count} Danish texts, highest ${highest.toFixed(1)} (${where}), mean ${mean.toFixed(1)}`,
  );
});

describe('every Danish text that a citizen reads is easy (LIX 35 at most)', () => {
  const areas = readdirSync(path.join(root, 'locales/da')).filter((file) => !isStaffs(file));

  it.each(areas)('on the pages of %s', (file) => {
    const area = readFileSync(path.join(root, 'locales/da', file), 'utf8');
    expect(tooHard(file, leaves(JSON.parse(area) as object))).toEqual([]);
  });

  it.each(selfServices.map((service) => [service.id, service] as const))(
    'in the form of %s',
    (id, service) => {
      const { law, ...rest } = service;
      const read = { ...rest, answers: undefined, cites: undefined, values: undefined };
      const ways = { bring: law.bring, waysIn: law.waysIn };
      expect(tooHard(`the form of ${id}`, danish([read, ways]))).toEqual([]);
    },
  );

  it('in what is said about the way in, and why', () => {
    const reasons = Object.values(ruleTexts).map(({ reason }) => reason);
    expect(tooHard('reasons', danish(reasons))).toEqual([]);
    expect(tooHard('headlines', danish(headlines))).toEqual([]);
  });

  // Whole: the name of an act is what it is, and stands among plain words.
  it.each([...Map.groupBy(everyLetter, ([where]) => where)])(
    'in the letter %s',
    (where, letters) => {
      const indices = letters.map(([, { title, paragraphs, facts }]) =>
        measure(`the letter ${where}`, danish([title, paragraphs, facts])),
      );
      expect(Math.max(...indices)).toBeLessThanOrEqual(easy);
    },
  );

  it.each(['src/self-services', 'src/cases'])('in every paragraph written in %s', (folder) => {
    const hard = filesIn(folder)
      .flatMap(written)
      .filter(isParagraph)
      .filter((text) => measure(folder, [text]) > easy);
    expect(hard).toEqual([]);
  });
});
