import { beforeAll, describe, expect, it } from 'vitest';
import type { AddressRegister } from '../../src/cases/ports/registers.ts';
import { found } from '../../src/domain/result.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';
import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import { withImportedAddresses } from '../../src/registers/imported/addresses.ts';
import { withImportedPostcodes } from '../../src/registers/imported/postcodes.ts';
import { noAddresses } from '../../src/registers/unconnected.ts';
import { withFaults } from '../support/faulty-registers.ts';
import { importedSets, sampleFile } from './imported-sets.ts';
import { addressesOverHttp } from './open-addresses.ts';
import { wholeSet } from './open-registers.ts';

const http = addressesOverHttp();
const { imported, take } = importedSets();
const fromFiles = withImportedAddresses(imported, withImportedPostcodes(imported, noAddresses));
beforeAll(async () => {
  await take('addresses', sampleFile('adresser.csv'));
  await take('postcodes', sampleFile('postnumre.csv'));
});

/** Everybody who answers the port, in good order. */
const adapters: readonly (readonly [string, () => AddressRegister])[] = [
  ['embedded', () => demoAddresses],
  ['over HTTP', () => http.addresses],
  ['imported', () => fromFiles],
  ['with faults, at none', () => withFaults(wholeSet(), {}).addresses],
];

const astrids = 'Borgm Christiansensg 45, st. th, 2450 København SV';
const emils = 'Brammingevej 10, 1. tv, Bolbro, 5200 Odense V';
const avnoe = 'Avnøvej 69, Fjelstrup, 6100 Haderslev';

// What follows is agreed with every adapter. How far a misspelling may go, which house comes before which, what an
// abbreviation stands for and whether a town behind a street without a number narrows it, is each far side's own
// affair: of the embedded one it is tested in address-search.test.ts.
describe.each(adapters)('addresses, %s', (_adapter, register) => {
  const search = async (query: string, limit = 20): Promise<readonly string[]> =>
    (found(await register().search(query, limit)) ?? []).map((hit) => hit.text);

  it.each([
    ['as the register writes it', astrids, astrids],
    ['with the extra town', emils, emils],
    ['in capitals', emils.toUpperCase(), emils],
    ['without punctuation', 'brammingevej 10 1 tv', emils],
    ['with a comma and no blank behind it', 'Brammingevej 10,1. tv,5200 Odense V', emils],
    ['by postcode without town', 'Brammingevej 10 1 tv 5200', emils],
    ['by town without postcode', 'Brammingevej 10 1 tv, Odense V', emils],
    ['with one letter too few', 'Bramingevej 10, 1. tv', emils],
    ['with one letter wrong', 'Brammingavej 10, 1. tv', emils],
    ['with oe for ø', 'Avnoevej 69', avnoe],
    ['with oe for ø, in capitals', 'AVNOEVEJ 69', avnoe],
    ['by a letter in its number', 'Klostervej 27A, 1. 2', 'Klostervej 27A, 1. 2, 5000 Odense C'],
  ])('one is found %s', async (_how, query, text) => {
    expect(await search(query)).toEqual([text]);
  });

  it('reads å and aa as the same in both directions', async () => {
    const hits = await search('Åsum Bygade 50');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]).toMatch(/^Åsum Bygade 50/);
    expect(await search('aasum bygade 50')).toEqual(hits);
    expect(await search('AASUM BYGADE 50')).toEqual(hits);
  });

  it('lists the dwellings of a house in the order of their doorplates', async () => {
    const hits = await search('Nørregade 44');
    const house = hits.filter((text) => text.startsWith('Nørregade 44, '));
    const floors = house.map((text) => /, (st|\d+)\./.exec(text)?.[1] ?? '');
    const order = floors.map((floor) => (floor === 'st' ? 0 : Number(floor) || 0));
    expect(house.length).toBeGreaterThan(5);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(await search('Nørregade 44, 2. 3')).toEqual(['Nørregade 44, 2. 3, 5000 Odense C']);
  });

  it('answers a street alone with dwellings in it, in each of its towns until one is named', async () => {
    const towns = (hits: readonly string[]) => new Set(hits.map((hit) => hit.split(', ').at(-1)));
    const hits = await search('Gyden');
    expect(hits.every((text) => text.startsWith('Gyden '))).toBe(true);
    expect(towns(hits)).toEqual(new Set(['4270 Høng', '4370 Store Merløse']));
    expect(towns(await search('Gyden 4370'))).toEqual(new Set(['4370 Store Merløse']));
  });

  it('gives no more than was asked for, and nothing for nothing', async () => {
    expect(await search('Brammingevej', 3)).toHaveLength(3);
    expect(await search('Brammingevej', 1)).toHaveLength(1);
    expect(await search('Brammingevej', 0)).toHaveLength(0);
    expect(await search(emils, 1_000_000)).toEqual([emils]);
  });

  it.each([
    ['a town alone', 'Odense'],
    ['two words of a town', 'København SV'],
    ['a postcode and its town', '5000 Odense C'],
    ['a number that the street lacks', 'Brydevej 999'],
    ['a dwelling in a house that the street lacks', 'Nørregade 4, 2. 3'],
    ['another postcode', 'Brydevej 11, 5000 Odense'],
    ['nothing', '   '],
    ['a number alone', '12'],
    ['signs', '<img src=x onerror=alert(1)>'],
    ['a question of its own', '"}}) { nodes { id } } #&token=x&maksimum=1'],
    ['signs that are not seen', '\u0000\u202E\uFEFF\r\n'],
    ['half a pair', 'Qvxz \uD800'],
    ['very much', 'a1 '.repeat(2000)],
  ])('none is found for %s', async (_what, query) => {
    expect(await register().search(query, 10)).toEqual({ state: 'none' });
  });

  it('finds by id what the search named', async () => {
    const [hit] = found(await register().search(emils, 1)) ?? [];
    const address = found(await register().find(hit?.id ?? ''));
    expect(address).toMatchObject({ text: emils, floor: '1', door: 'tv', municipality: '0461' });
  });

  it('knows every part of a dwelling, and where it lies', async () => {
    const some = [...sampleAddresses().values()].filter((_, index) => index % 60 === 0);
    for (const address of some)
      expect(await register().find(address.id)).toEqual({ state: 'found', value: address });
  });

  it('knows the one whose place nobody noted', async () => {
    const lost = [...sampleAddresses().values()].find(({ at }) => at === undefined);
    expect(found(await register().find(lost?.id ?? ''))).toEqual(lost);
  });

  it.each([
    ['that nobody has', '00000000-0000-0000-0000-000000000000'],
    ['that is none', 'unknown'],
    ['that is empty', ''],
    ['that leads elsewhere', '../husnumre/soeg?tekst=a'],
    ['that asks on', '" } }) { nodes { id } } #'],
    ['that is long', '0'.repeat(100_000)],
  ])('finds none by an id %s', async (_what, id) => {
    expect(await register().find(id)).toEqual({ state: 'none' });
  });

  it('names the town of a postcode and the municipalities it lies in', async () => {
    expect(found(await register().postcode('2690'))).toEqual({
      town: 'Karlslunde',
      municipalities: expect.arrayContaining(['0253', '0269']) as string[],
    });
    for (const code of ['0783', '0001', '9999', '27', 'abcd', ''])
      expect(await register().postcode(code)).toEqual({ state: 'none' });
  });
});
