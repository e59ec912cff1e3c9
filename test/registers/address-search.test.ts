import { beforeAll, describe, expect, it } from 'vitest';
import { found } from '../../src/domain/result.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';
import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import { withImportedAddresses } from '../../src/registers/imported/addresses.ts';
import { noAddresses } from '../../src/registers/unconnected.ts';
import { importedSets, sampleFile } from './imported-sets.ts';

const { imported, take } = importedSets();
const fromFile = withImportedAddresses(imported, noAddresses);
beforeAll(async () => {
  await take('addresses', sampleFile('adresser.csv'));
});

/** Asks the embedded sample and the same addresses imported, which have to rank alike. */
const search = async (query: string, limit = 20): Promise<readonly string[]> => {
  const [ours, theirs] = await Promise.all([
    demoAddresses.search(query, limit),
    fromFile.search(query, limit),
  ]);
  expect(theirs).toEqual(ours);
  return (found(ours) ?? []).map((hit) => hit.text);
};

const astrids = 'Borgm Christiansensg 45, st. th, 2450 København SV';
const emils = 'Brammingevej 10, 1. tv, Bolbro, 5200 Odense V';
const klostervej = 'Klostervej 27A, 1. 2, 5000 Odense C';

describe('one address', () => {
  it.each([
    ['as the register writes it', astrids, astrids],
    ['with the extra town', emils, emils],
    ['in capitals', 'BRAMMINGEVEJ 10, 1. TV', emils],
    ['without punctuation', 'brammingevej 10 1 tv', emils],
    ['floor and door in one word', 'Brammingevej 10 1tv', emils],
    ['floor in words', 'Brammingevej 10, 1. sal til venstre, Odense', emils],
    ['postcode without town', 'Brammingevej 10 1 tv 5200', emils],
    ['town without postcode', 'Brammingevej 10 1 tv, Odense V', emils],
    ['one letter too few', 'Bramingevej 10, 1. tv', emils],
    ['two letters wrong', 'Bramminkavej 10, 1. tv', emils],
    ['two letters swapped', 'Brammignevej 10, 1. tv', emils],
    ['two letters of a short name swapped', 'Gdyen 6', 'Gyden 6, Løve, 4270 Høng'],
    ['an abbreviation written out', 'Borgmester Christiansens Gade 45 st th', astrids],
    ['stuen for st', 'Holmens Kanal 2 stuen', 'Holmens Kanal 2, st., 1060 København K'],
    ['a letter after a blank', 'Klostervej 27 a, 1., 2', klostervej],
    ['a door that is a number', 'Klostervej 27A 1. 2', klostervej],
    [
      'a door with a letter',
      'Vollsmose Alle 40B 1 1b',
      'Vollsmose Allé 40B, 1. 1b, 5240 Odense NØ',
    ],
    ['aa for å', 'Aavnoevej 69', 'Avnøvej 69, Fjelstrup, 6100 Haderslev'],
    ['oe for ø', 'Avnoevej 69 Haderslev', 'Avnøvej 69, Fjelstrup, 6100 Haderslev'],
    ['o for ø', 'Avnovej 69', 'Avnøvej 69, Fjelstrup, 6100 Haderslev'],
    ['a floor that a house does not have', 'Brydevej 11, st.', 'Brydevej 11, 2791 Dragør'],
    ['a misspelled town', 'Brydevej 11 Dragor', 'Brydevej 11, 2791 Dragør'],
  ])('is found %s', async (_how, query, text) => {
    expect(await search(query)).toEqual([text]);
  });

  it('reads å and aa as the same in both directions', async () => {
    const hits = await search('Åsum Bygade');
    expect(hits).toHaveLength(9);
    expect(await search('aasum bygade')).toEqual(hits);
    expect(await search('Åsum Bygade, Åsum')).toEqual(hits);
  });
});

describe('several addresses', () => {
  it('come in the order of the doorplates', async () => {
    expect(await search('Nørregade 44, 2. sal')).toEqual([
      'Nørregade 44, 2., 5000 Odense C',
      'Nørregade 44, 2. 1, 5000 Odense C',
      'Nørregade 44, 2. 2, 5000 Odense C',
      'Nørregade 44, 2. 3, 5000 Odense C',
      'Nørregade 44, 2. 4, 5000 Odense C',
      'Nørregade 44B, 2., 5000 Odense C',
    ]);
  });

  it('come from every town with a street of that name, until one is named', async () => {
    const towns = (hits: readonly string[]) => new Set(hits.map((hit) => hit.split(', ').at(-1)));
    expect(towns(await search('Gyden'))).toEqual(new Set(['4270 Høng', '4370 Store Merløse']));
    expect(towns(await search('Gyden Høng'))).toEqual(new Set(['4270 Høng']));
    expect(towns(await search('Gyden 4370'))).toEqual(new Set(['4370 Store Merløse']));
  });

  it('are those whose number goes on, where no house has the number as it was typed', async () => {
    const hits = await search('nørregade 4', 100);
    expect(hits.length).toBeGreaterThan(5);
    expect(hits.every((text) => text.startsWith('Nørregade 4'))).toBe(true);
    expect(await search('Nørregade 4, 2. 3')).toEqual([]);
    expect(await search('Nørregade 4, 5000 Odense C')).toEqual([]);
  });

  it('are cut at the limit', async () => {
    expect(await search('Brammingevej', 3)).toHaveLength(3);
  });
});

describe('no address', () => {
  it.each([
    ['a town alone', 'Odense'],
    ['a postcode and its town', '5000 Odense C'],
    ['a number that the street lacks', 'Brydevej 999'],
    ['a floor that the house lacks', 'Holmens Kanal 2, 5.'],
    ['another town', 'Brydevej 11, Odense'],
    ['another postcode', 'Brydevej 11, 5000 Odense'],
    ['another street', 'Strandpromenaden 11'],
    ['nothing', '   '],
    ['signs', '<img src=x onerror=alert(1)>'],
    ['a number alone', '12'],
    ['very much', 'a1 '.repeat(2000)],
  ])('is found for %s', async (_what, query) => {
    expect(await demoAddresses.search(query, 10)).toEqual({ state: 'none' });
    expect(await fromFile.search(query, 10)).toEqual({ state: 'none' });
  });
});

it('answers in a few milliseconds', async () => {
  await search('Nørregade');
  const queries = [astrids, 'Nøregade 44 odnse', 'Mellemgade 12', 'Vej', 'åsum bygade 50 1'];
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) for (const query of queries) await search(query);
  expect((performance.now() - started) / (20 * queries.length)).toBeLessThan(5);
});

it('finds by id what the search named', async () => {
  const hit = found(await demoAddresses.search(emils, 1))?.[0];
  const address = found(await demoAddresses.find(hit?.id ?? ''));
  expect(address).toMatchObject({ street: 'Brammingevej', floor: '1', municipality: '0461' });
  expect(await demoAddresses.find('unknown')).toEqual({ state: 'none' });
});

it('ranks every address of the sample alike, however it is cut and misspelled', async () => {
  const all = [...sampleAddresses().values()].filter((_, index) => index % 23 === 0);
  for (const { text, street, number, postcode } of all)
    for (const query of [
      text,
      `${street} ${number}`,
      `${street.slice(0, 4)} ${postcode}`,
      `${street.slice(1)} ${number}`,
      `${street.slice(0, 3)}${street.slice(4)} ${number}, ${postcode}`,
    ])
      await search(query);
});
