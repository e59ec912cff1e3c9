import { describe, expect, it } from 'vitest';
import type { Towns } from '../../src/correspondence/remote-print/postal-address.ts';
import { readPostalAddress } from '../../src/correspondence/remote-print/postal-address.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';

async function kindOf(text: string, towns: Towns = demoAddresses) {
  const address = await readPostalAddress(text, towns);
  return address.ok ? address.value : address.error;
}
const lines = (...each: readonly string[]) => ({ kind: 'lines', lines: each });

describe('what is not surely a Danish dwelling stays lines', () => {
  it.each([
    ['Værelse 12, Nørregade 5, 8000 Aarhus C', ['Værelse 12', 'Nørregade 5', '8000 Aarhus C']],
    ['Nørregade 5, værelse 12, 8000 Aarhus C', ['Nørregade 5', 'værelse 12', '8000 Aarhus C']],
    ['Nørregade 5, kælderen, 8000 Aarhus C', ['Nørregade 5', 'kælderen', '8000 Aarhus C']],
    [
      'Bo og Levested 3, Nørregade 5, 8000 Aarhus C',
      ['Bo og Levested 3', 'Nørregade 5', '8000 Aarhus C'],
    ],
    ['Postboks 12, 8000 Aarhus C', ['Postboks 12', '8000 Aarhus C']],
    ['Post boks 12, 8000 Aarhus C', ['Post boks 12', '8000 Aarhus C']],
    ['P.O. Box 12, 8000 Aarhus C', ['P.O. Box 12', '8000 Aarhus C']],
    ['Lejl. 4, 8000 Aarhus C', ['Lejl. 4', '8000 Aarhus C']],
    ['c/o Bo\nVærelse 12\n8000 Aarhus C', ['c/o Bo', 'Værelse 12', '8000 Aarhus C']],
    ['Hauptstr. 5, 2490 Wien', ['Hauptstr. 5', '2490 Wien']],
    ['Storgata 5, 5003 Bergen', ['Storgata 5', '5003 Bergen']],
    ['Nørregade 5, 8000 Aalborg', ['Nørregade 5', '8000 Aalborg']],
    ['Nørregade 5, 0999 Ingensteds', ['Nørregade 5', '0999 Ingensteds']],
  ])('%j', async (text, parts) => {
    expect(await kindOf(text)).toEqual(lines(...parts));
  });

  it('is so where the name after c/o is too long for its field', async () => {
    const name = `${'Anders '.repeat(5)}And`;
    expect(await kindOf(`c/o ${name}\nNørregade 5\n8000 Aarhus C`)).toMatchObject({
      kind: 'lines',
    });
    const longest = `c/o ${'x'.repeat(34)}\nNørregade 5\n8000 Aarhus C`;
    expect(await kindOf(longest)).toMatchObject({ kind: 'dwelling', careOf: 'x'.repeat(34) });
    const whole = `c/o ${'And '.repeat(38)}\nNørregade 5\n8000 Aarhus C`;
    expect(await kindOf(whole)).toBe('does-not-fit');
  });

  it.each([
    ['is silent', async () => Promise.reject(new Error('down'))],
    ['knows no such postcode', async () => ({ state: 'none' as const })],
  ])('is so while the register of towns %s', async (_, postcode) => {
    expect(await kindOf('Nørregade 5, 8000 Aarhus C', { postcode })).toMatchObject({
      kind: 'lines',
    });
  });
});

it.each([
  'Nørregade 5, 8000 Aarhus C',
  'Nørregade 5, 8000 Århus C.',
  'Nørregade 5, 8000 AARHUS C',
  'Blokhusvej 5, 8000 Aarhus C',
  'Rumvej 5, 8000 Aarhus C',
  'Nr. Bjertvej 5, 8000 Aarhus C',
  'Brummers Plads 12, 8000 Aarhus C',
  'Nørregade 5, st. th, Sønder Lem, 8000 Aarhus C',
  'Gl. Boksvej 5, 8000 Aarhus C',
])('%j is a dwelling all the same', async (text) => {
  expect(await kindOf(text)).toMatchObject({ kind: 'dwelling', postcode: '8000' });
});
