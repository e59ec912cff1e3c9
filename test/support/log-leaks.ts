import { fullName } from '../../src/domain/person.ts';
import { demoStaff } from '../../src/registers/demo/index.ts';
import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import { samplePeople } from '../../src/registers/demo/sample-people.ts';

/**
 * What a log or measures tell of anybody: CPR numbers, names and streets of the sample's people, and what was typed.
 * Each with the words around it; empty where all is well. Lines that are JSON are read, any other text is taken as it is.
 */
export function leaksIn(text: string, typed: Iterable<string> = []): readonly string[] {
  const said = onceEach(text);
  const found = [cprNumber, namesAndStreets()].flatMap((pattern) =>
    [...said.matchAll(pattern)].map((match) => around(said, match.index, match[0])),
  );
  const answers = [...typed].flatMap((answer) => {
    const at = said.indexOf(answer);
    return at < 0 ? [] : [around(said, at, answer)];
  });
  return [...new Set([...found, ...answers])];
}

/** Throws where log lines among what a process has said tell of anybody. The last line may have been cut off. */
export function mustTellNothing(said: string): void {
  const lines = said.split('\n').slice(0, -1);
  const leaks = leaksIn(lines.filter((line) => line.startsWith('{"level"')).join('\n'));
  if (leaks.length > 0) throw new Error(`The log tells of somebody:\n${leaks.join('\n')}`);
}

/** Ten digits as a CPR number is written; the moment of a line has more, and a transaction's parts have letters. */
const cprNumber = /(?<![\w.-])\d{6}[- ]?\d{4}(?![\w-])/g;

/** Whom tests make up themselves. */
const madeUp = ['Kanarie', 'Kanariefugl', 'Fuglesangsen', 'Opdigtsen'];

let pattern: RegExp | undefined;

/** As whole words: `Emil` does not stand in `Emilie`. Two letters are a name too, and part of any trace. */
function namesAndStreets(): RegExp {
  if (pattern !== undefined) return pattern;
  const people = [...samplePeople().values()].map(({ person }) => fullName(person.name));
  const staff = demoStaff().map(({ name }) => name);
  const names = [...people, ...staff].flatMap((name) => name.split(/[ -]/));
  const streets = [...sampleAddresses().values()].map(({ street }) => street);
  const words = new Set([...madeUp, ...names, ...streets].filter(({ length }) => length > 2));
  const either = [...words].map((word) => word.replaceAll(/[.()]/g, '\\$&')).join('|');
  pattern = new RegExp(`(?<![\\p{L}\\d])(?:${either})(?![\\p{L}\\d])`, 'gu');
  return pattern;
}

/** Every name and value of the lines once: most lines differ in nothing but their moment. */
function onceEach(text: string): string {
  const said = new Set<string>();
  const keep = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) said.add(decoded(String(value)));
    else
      for (const [name, each] of Object.entries(value)) {
        said.add(name);
        if (!ofTheLine.has(name)) keep(each);
      }
  };
  for (const line of text.split('\n')) keep(parsed(line));
  return [...said].join('\n');
}

/** Written by pino itself on each line. */
const ofTheLine = new Set(['time', 'pid', 'hostname']);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}

/** As it is, and as it would read if it was part of an address. */
function decoded(value: string): string {
  if (!/[%+]/.test(value)) return value;
  const plain = new URLSearchParams(`v=${value.replaceAll('&', '%26')}`).get('v') ?? '';
  return `${value}\n${plain}`;
}

const around = (said: string, at: number, what: string): string =>
  said.slice(Math.max(0, at - 60), at + what.length + 20).replaceAll('\n', ' · ');
