import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may look into; `entry` is what lies directly in src and in src/config. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  eligibility: ['domain'],
  'self-services': ['domain', 'eligibility'],
  cases: ['domain', 'eligibility', 'self-services'],
  'far-side': ['domain'],
  registers: ['domain', 'eligibility', 'self-services', 'cases', 'far-side'],
  identity: ['domain', 'eligibility', 'self-services', 'cases', 'far-side'],
  correspondence: ['domain', 'eligibility', 'self-services', 'cases', 'far-side'],
  store: ['domain', 'eligibility', 'self-services', 'cases'],
  scanning: ['cases'],
  web: ['domain', 'eligibility', 'self-services', 'cases'],
  // Counts what it is told of; nobody but the entries knows that it is there.
  metrics: ['domain', 'cases'],
};
const rooms = Object.keys(mayImport);

/** Where a library may be imported. What is not listed must not be imported at all. */
const libraries: Readonly<Record<string, RegExp>> = {
  express: /^src\/(web\/|app\.ts)/,
  nunjucks: /^src\/(web\/|app\.ts)/,
  helmet: /^src\/(web\/|app\.ts)/,
  'express-session': /^src\/(web\/|app\.ts)/,
  'express-rate-limit': /^src\/(web\/|app\.ts)/,
  multer: /^src\/web\//,
  i18next: /^src\/web\//,
  'better-sqlite3': /^src\/(store|registers\/demo)\//,
  kysely: /^src\/(store|registers\/demo)\//,
  'openid-client': /^src\/identity\//,
  pdfkit: /^src\/correspondence\/pdf\//,
  xmlbuilder2: /^src\/correspondence\/xml\//,
  'fast-xml-parser': /^src\/far-side\//,
  'prom-client': /^src\/metrics\//,
  'oidc-provider': /^src\/identity\/demo\//,
  pino: /^src\/(web|correspondence)\/|^src\/[^/]+\.ts/,
  uqr: /^src\/(web\/components|correspondence\/pdf)\//,
  zod: /^src\//,
};

/** Only these ask the real clock or read the environment. */
const entries = /^src\/(server|cli|seed|wire|config)\.ts$/;

const sources = filesBelow('src', '.ts').map((file) => ({
  file,
  room: rooms.find((room) => file.startsWith(`src/${room}/`)) ?? 'entry',
  text: readFileSync(file, 'utf8'),
}));

describe('the import rule', () => {
  it('sees the whole house', () => {
    expect(sources.length).toBeGreaterThan(100);
    for (const room of rooms) expect(sources.map((one) => one.room)).toContain(room);
  });

  it.each(rooms)('%s looks only leftwards', (room) => {
    const wrong = ofRoom(room).flatMap(({ file, text }) =>
      importsOf(text)
        .filter((from) => from.startsWith('.'))
        .map((from) => roomOf(path.join(path.dirname(file), from)))
        .filter((other) => other !== room && !mayImport[room]?.includes(other))
        .map((other) => `${file} imports from ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps self-services apart from each other', () => {
    const wrong = ofRoom('self-services').flatMap(({ file, text }) => {
      const own = serviceOf(file);
      const others = importsOf(text)
        .filter((from) => from.startsWith('.'))
        .map((from) => serviceOf(path.join(path.dirname(file), from)));
      return own === undefined
        ? []
        : others.filter((other) => other && other !== own).map(() => file);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every library in its room', () => {
    const wrong = sources.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((from) => !from.startsWith('.') && !from.startsWith('node:'))
        .filter((from) => !libraries[packageOf(from)]?.test(file))
        .map((from) => `${file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never reaches outside src', () => {
    const wrong = sources.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((from) => from.startsWith('.'))
        .filter((from) => !path.join(path.dirname(file), from).startsWith('src/'))
        .map((from) => `${file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('time and environment', () => {
  it.each([
    ['the clock', /\bTemporal\.Now\b|\bDate\.now\(|\bnew Date\(\)|\bplain(Date|DateTime)ISO\(\)/],
    ['the environment', /\bprocess\.env\b/],
  ])('%s is read by the entries only', (_, read) => {
    const wrong = sources.filter(({ file, text }) => !entries.test(file) && read.test(code(text)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('files stay short', () => {
  const lengths = (files: readonly string[]) =>
    files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));

  it('at most 200 lines', () => {
    const all = ['src', 'test', 'bin'].flatMap((folder) => filesBelow(folder, '.ts', '.mjs'));
    expect(lengths(all).filter(({ lines }) => lines > 200)).toEqual([]);
  });

  it('with a median of at most 60 in src', () => {
    const sorted = lengths(sources.map(({ file }) => file))
      .map(({ lines }) => lines)
      .toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });
});

describe('a self-service is one folder and one line', () => {
  it('is imported by the registry alone', () => {
    const wrong = sources
      .filter(({ file }) => file !== 'src/self-services/registry.ts')
      .filter(({ file }) => serviceOf(file) === undefined)
      .filter(({ file, text }) =>
        importsOf(text).some(
          (from) => serviceOf(path.join(path.dirname(file), from)) !== undefined,
        ),
      );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

const ofRoom = (room: string) => sources.filter((one) => one.room === room);
const roomOf = (file: string) => rooms.find((room) => file.startsWith(`src/${room}/`)) ?? 'entry';
const serviceOf = (file: string) => /^src\/self-services\/([^/]+)\//.exec(file)?.[1];
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/** The code without its comments. */
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');

/** Whatever is imported, exported on or loaded later. */
function importsOf(text: string): readonly string[] {
  const statements =
    /^(?:import|export)\b[^'"]*?\bfrom\s*'([^'\n]+)'|^import\s*'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/gm;
  return [...code(text).matchAll(statements)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

function filesBelow(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => path.posix.join(folder, file));
}
