import { canaries, garbled, long, names, paths, words } from './payloads.ts';
import type { Random } from './random.ts';
import { bodyOf, encode, type Pair, type Shot } from './shot.ts';

type Mutation = (shot: Shot, random: Random) => void;

/** Bends a request in one to three ways; returns their names. */
export function bend(shot: Shot, random: Random): readonly string[] {
  const chosen = Array.from({ length: 1 + random.below(3) }, () => random.pick(weighed));
  for (const name of chosen) mutations[name]?.(shot, random);
  return chosen;
}

/** The parameters that a request has: its form, or its query where it has none. */
const parameters = (shot: Shot): Pair[] =>
  shot.body && shot.body.length > 0 ? shot.body : shot.query;

/** Spares the token mostly: without it a request goes no further. */
function one(shot: Shot, random: Random): Pair | undefined {
  const all = parameters(shot);
  const open = all.filter(([name]) => name !== '_csrf');
  const from = random.chance(0.9) ? open : all;
  return from.length > 0 ? random.pick(from) : undefined;
}

const setValue = (value: (random: Random) => string): Mutation => {
  return (shot, random) => {
    const pair = one(shot, random);
    if (pair) pair[1] = random.chance(0.8) ? value(random) : pair[1] + value(random);
    else shot.query.push(['returnTo', value(random)]);
  };
};

const word = (random: Random) => encode(random.pick(words));
const garble = (random: Random) => random.pick(garbled);
const something = (random: Random) => (random.chance(0.5) ? word(random) : garble(random));

const mutations: Readonly<Record<string, Mutation>> = {
  word: setValue(word),
  garbled: setValue(garble),
  long: setValue((random) => random.pick(long(random.pick([120, 3000, 30_000])))),
  empty: setValue(() => ''),
  renamed(shot, random) {
    const pair = one(shot, random);
    if (pair) pair[0] = random.pick(names(pair[0]));
  },
  added(shot, random) {
    parameters(shot).push([random.pick(names('note')), something(random)]);
  },
  doubled(shot, random) {
    const pair = one(shot, random);
    if (!pair) return;
    const name = random.pick([pair[0], `${pair[0]}[]`, `${pair[0]}[a]`]);
    parameters(shot).push([name, something(random)], [...pair]);
  },
  dropped(shot, random) {
    const all = parameters(shot);
    if (all.length > 0) all.splice(random.below(all.length), 1);
  },
  many(shot, random) {
    const count = random.pick([50, 290, 400]);
    for (let i = 0; i < count; i += 1) parameters(shot).push([`f${i}[${i}]`, '1']);
  },
  type(shot, random) {
    shot.headers['content-type'] = random.pick(types);
  },
  body(shot, random) {
    shot.raw = random.pick([
      '{"__proto__":{"polluted":1}}',
      'a',
      '=',
      '&&&&',
      '%',
      '<x/>',
      `${bodyOf(shot)}&pad=${'p'.repeat(random.pick([1000, 100_001, 400_000]))}`,
      bodyOf(shot).slice(0, 20),
    ]);
  },
  method(shot, random) {
    shot.method = random.pick([
      'PUT',
      'DELETE',
      'PATCH',
      'OPTIONS',
      'HEAD',
      'TRACE',
      'QUERY',
      'POST',
    ]);
  },
  path(shot, random) {
    const parts = shot.path.split('/');
    const at = random.chance(0.5) ? parts.length - 1 : 1 + random.below(parts.length - 1);
    if (random.chance(0.3)) shot.path += random.pick(paths);
    else if (random.chance(0.2)) shot.path = random.pick(paths) + shot.path;
    else shot.path = parts.with(at, pathPart(random)).join('/');
  },
  cookies(shot, random) {
    shot.cookies = random.pick<Pair[]>([
      [],
      [['skranken', something(random)]],
      [['skranken-staff', 's%3Ax.y']],
      [['skranken-draft', random.pick(['', 'd'.repeat(43), 'x'.repeat(5000)])]],
      [['skranken-citizen-login', 'AAAA']],
      [['lang', 'xx'], ['skranken-slip', garble(random)], ...shot.cookies],
      [...shot.cookies, ...shot.cookies],
      [['__proto__', 'x'], ['', ''], ...shot.cookies],
    ]);
  },
  forged(shot, random) {
    const all = [...shot.cookies, ...parameters(shot).filter(([name]) => isToken(name))];
    if (all.length === 0) return;
    const pair = random.pick(all);
    const at = random.below(pair[1].length + 1);
    pair[1] = `${pair[1].slice(0, at)}${random.pick(['A', 'b', '-', '.', ''])}${pair[1].slice(at + 1)}`;
  },
  header(shot, random) {
    const [name, value] = random.pick(headers);
    shot.headers[name] = value;
  },
  longHeader(shot, random) {
    shot.headers[random.pick(['x-long', 'accept-language', 'user-agent'])] = 'q,'.repeat(
      random.pick([500, 3500, 9000]),
    );
  },
};

/** What is refused at the door teaches little: most requests are bent further in. */
const seldom = new Set(['type', 'method', 'longHeader', 'many', 'body', 'cookies', 'forged']);
const weighed = Object.keys(mutations).flatMap((name) =>
  seldom.has(name) ? [name] : [name, name, name],
);

const isToken = (name: string) => ['_csrf', 'nonce', 'draft', 'code', 'state'].includes(name);

const pathPart = (random: Random): string =>
  random.pick([
    () => something(random),
    () => random.pick(['A', '1', '%C3%A6']).repeat(random.pick([40, 300, 4000])),
    () => encode(`${canaries.markup}>`),
    () => encode(encode(random.pick(words))),
  ])();

const types = [
  'application/json',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/x-www-form-urlencoded; charset=utf-16',
  'application/x-www-form-urlencoded; charset=x',
  'application/X-WWW-form-urlencoded;;',
  'application/xml',
  'x',
  '',
];

const headers: readonly Pair[] = [
  ['accept-language', '*;q=0, xx;q=9, %%%'],
  ['accept-encoding', 'br;q=0, \u00ff, gzip'],
  ['accept', '\u00ff/*;q=x'],
  ['range', 'bytes=0-0,9-1,-5'],
  ['if-none-match', '*'],
  ['if-modified-since', 'never'],
  ['expect', '100-continue'],
  ['expect', 'something'],
  ['upgrade', 'websocket'],
  ['transfer-encoding', 'chunked'],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'br'],
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-dest', 'script'],
  ['origin', 'null'],
  ['host', 'evil.example'],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'https, http'],
  ['x-forwarded-for', "::1, '; DROP TABLE cases; --"],
  ['x-forwarded-for', '\u00ff'],
  ['x-http-method-override', 'DELETE'],
  ['x-original-url', '/caseworker'],
  ['authorization', 'Basic %%%'],
  ['authorization', `Bearer ${'e30.'.repeat(50)}`],
  ['referer', 'javascript:alert(1)'],
  ['cookie2', '$Version=1'],
];
