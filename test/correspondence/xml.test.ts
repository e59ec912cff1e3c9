import { expect, it } from 'vitest';
import { readXml } from '../../src/far-side/read-xml.ts';
import { xmlText } from '../../src/correspondence/xml/text.ts';

it('reads elements by local name, texts as they stand', () => {
  const text = '<?xml version="1.0"?><x:a xmlns:x="urn:x"><x:b>007</x:b><b>&amp;</b></x:a>';
  expect(readXml(text)).toMatchObject({ a: { b: ['007', '&amp;'] } });
});

it.each([
  ['a harmless declaration', '<!DOCTYPE a><a>1</a>'],
  ['an entity', '<!doctype a [<!entity b "1">]><a>&b;</a>'],
  ['a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['an unclosed element', '<a><b></a>'],
  ['two roots', '<a/><b/>'],
  ['the same root twice', '<a/><a/>'],
  ['nothing', ''],
])('does not read %s', (_, text) => {
  expect(readXml(text)).toBeUndefined();
});

it('makes a blank of each character that XML cannot carry', () => {
  const all = Array.from({ length: 0x1_10_00 }, (_, code) => String.fromCodePoint(code));
  const kept = all.filter((character) => xmlText(character) === character);
  expect(all.filter((character) => xmlText(character).length !== character.length)).toEqual([]);
  // The production Char of XML 1.0.
  const lawful = (code: number) =>
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x1_00_00;
  const want = all.filter((_, code) => lawful(code));
  expect(kept.join('') === want.join('')).toBe(true);
});
