import { bytes, encode } from './shot.ts';

/** Never to be found in a page as it stands here: markup that was let through, and a template that was run. */
export const canaries = { markup: '<xss7', template: '1337004011', text: 'xss7' } as const;

/** Bytes that are no text, halves of characters, signs that nobody types; percent-encoded, some of them wrongly. */
// biome-ignore format: one sign per line would fill a page
export const garbled: readonly string[] = [
  '%FF', '%C0%AF', '%ED%A0%80', '%ED%B0%80', '%F4%90%80%80', '%', '%zz', '%u0041', '%00', 'a%00b',
  '%1B%5B31m', '%7F', '%C2%85', '%EF%BF%BD', '%EF%BF%BF', '%E2%80%AE', '%EF%BB%BF', '%0D%0AX-Own:1',
  '%2541', '%252e%252e%252f', '%E2%80%8B', '%F0%9F%98%80', '%CC%81%CC%81%CC%81', '+', '%2B', '%26',
];

const markup = [
  `"><xss7 onload=alert(1)>`,
  `</title></textarea><xss7>`,
  `<xss7>`,
  `' onfocus=xss7 autofocus='`,
];

/** Words that mean something to a database, a template, a page, a shell, a number or an object. */
export const words: readonly string[] = [
  ...markup,
  ...markup,
  `' OR 1=1 --`,
  `'; DROP TABLE cases; --`,
  '{{191*7000021}}',
  '${191*7000021}',
  '{% include "caseworker/case.njk" %}',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '../../../../etc/passwd',
  '=1+1|xss7',
  '-0',
  '1e309',
  'NaN',
  '9007199254740993',
  '-1',
  ' ',
  'null',
  '[object Object]',
  '__proto__',
  'constructor',
  '{"__proto__":{"polluted":1}}',
  'İıßﬀ',
  '2026-02-30',
  '000000-0000',
  '٣',
];

/** Long, or made for patterns that try too often; `size` signs or so. */
export const long = (size: number): readonly string[] => [
  'A'.repeat(size),
  encode('æ').repeat(size / 6),
  `${'+'.repeat(size)}x`,
  `${'1'.repeat(size)}x`,
  `${'a@'.repeat(size / 2)}!`,
  `${'-+'.repeat(size / 2)}x`,
  encode('(').repeat(size / 3),
  encode('\n').repeat(size / 3),
  '%CC%81'.repeat(size / 6),
];

/** Names that reach for how objects are made, or are no names. */
export const names = (name: string): readonly string[] => [
  '__proto__',
  '__proto__[polluted]',
  '__proto__.polluted',
  'constructor[prototype][polluted]',
  'constructor.prototype.polluted',
  'prototype',
  'toString',
  'hasOwnProperty',
  `${name}[]`,
  `${name}[a][b]`,
  `${name}[__proto__][polluted]`,
  `${name}[0]`,
  `${name}.x`,
  name.toUpperCase(),
  '',
  '%FF',
  '%00',
  '_csrf',
  'action',
  'sentAs',
];

/** Ends of a path that lead elsewhere where a path is put together carelessly. */
export const paths: readonly string[] = [
  '/..',
  '/../..',
  '/%2e%2e/%2e%2e',
  '/%252e%252e%252f',
  '/..%2f..%2fetc%2fpasswd',
  '/%5c..%5c',
  '//',
  '//evil.example',
  '/;x=1',
  '/.git/config',
  '/%00',
  '/%FF',
  '/%ED%A0%80',
  '/%',
  '/.',
  '/%2f',
  bytes('/ø–😀'),
  '/%C3%B8',
  '/%25C3%25B8',
  '/\\',
  '/:step',
  '/*',
  '/__proto__',
  '/constructor',
];
