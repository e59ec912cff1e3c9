import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/cases/ask-register.ts';
import type { PracticeRegister } from '../../src/cases/ports/registers.ts';
import { distanceKm } from '../../src/domain/place.ts';
import { found } from '../../src/domain/result.ts';
import { demoPractices, samplePractices } from '../../src/registers/demo/practices.ts';
import { withImportedPractices } from '../../src/registers/imported/practices.ts';
import { noPractices } from '../../src/registers/unconnected.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import { importedSets, practicesCsv } from './imported-sets.ts';
import { wholeSet } from './open-registers.ts';

const filled = importedSets();
const empty = importedSets();
const fromFile = withImportedPractices(filled.imported, noPractices);
beforeAll(async () => {
  await filled.takeText('practices', practicesCsv());
});

/** Everybody who answers the port, in good order. */
const adapters: readonly (readonly [string, PracticeRegister])[] = [
  ['embedded', demoPractices],
  ['imported', fromFile],
  ['with faults, at none', withFaults(wholeSet(), {}).practices],
];

const odense = { lat: 55.3957, lon: 10.3883 };
const [some] = [...samplePractices().values()];
if (some === undefined) throw new Error('no sample');

describe.each(adapters)('practices, %s', (_, register) => {
  const search = async (...asked: Parameters<PracticeRegister['search']>) =>
    found(await register.search(...asked)) ?? [];

  it('knows each by its provider number, whole', async () => {
    for (const practice of samplePractices().values())
      expect(await register.find(practice.id)).toEqual({ state: 'found', value: practice });
    expect(await register.find('000000')).toEqual({ state: 'none' });
    expect(await register.find('')).toEqual({ state: 'none' });
  });

  it('finds by every word of name and address, however they are written', async () => {
    expect(await search(some.name.toUpperCase(), 5)).toContainEqual(some);
    expect(await search(`${some.name} ${some.address}`, 5)).toEqual([some]);
    expect(await register.search(`${some.name} qvxz`, 5)).toEqual({ state: 'none' });
  });

  it('lists the nearest first, and no more than were asked for', async () => {
    const hits = await search('', 10, odense);
    const away = hits.map(({ at }) => (at === undefined ? Infinity : distanceKm(odense, at)));
    expect(hits).toHaveLength(10);
    expect(away).toEqual(away.toSorted((one, other) => one - other));
  });

  it('leaves those out that take nobody, where that is asked', async () => {
    const all = await search('', 1000, odense);
    const open = await search('', 1000, odense, true);
    expect(all).toHaveLength(samplePractices().size);
    expect(open).toEqual(all.filter((practice) => practice.open === true));
    expect(open.length).toBeLessThan(all.length);
  });
});

describe('practices that nobody knows', () => {
  it('are unknown before any were imported, never none', async () => {
    const register = withImportedPractices(empty.imported, noPractices);
    expect(await register.search('', 5)).toMatchObject({ state: 'unknown' });
    expect(await register.find(some.id)).toMatchObject({ state: 'unknown' });
  });

  it.each<Fault>(['down', 'slow', 'garbage'])('are unknown in time when %s', async (fault) => {
    const { practices, healthInsurance } = withFaults(wholeSet(), {
      practices: fault,
      healthInsurance: fault,
    });
    const answers = await Promise.all([
      ask(() => practices.search('', 5)),
      ask(() => practices.find(some.id)),
      ask(() => healthInsurance.of('7204880012' as never)),
    ]);
    expect(answers.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('come after those whose place is known', async () => {
    const { imported, takeText } = empty;
    await takeText(
      'practices',
      'ydernummer,navn,adresse,kommunekode,aaben,breddegrad,laengdegrad\n' +
        '100001,Et sted,Vej 1,0461,,,\n100002,Et andet sted,Vej 2,0461,,,\n100003,Tæt på,Vej 3,0461,ja,"55,4","10,4"\n',
    );
    const register = withImportedPractices(imported, noPractices);
    const hits = found(await register.search('', 5, odense)) ?? [];
    expect(hits.map(({ id }) => id)).toEqual(['100003', '100001', '100002']);
    expect(hits[1]).not.toHaveProperty('open');
    expect(hits[0]).toMatchObject({ open: true, at: { lat: 55.4, lon: 10.4 } });
  });

  it('are those of the last import, in the place of all before', async () => {
    const { imported, takeText } = empty;
    const register = withImportedPractices(imported, noPractices);
    await takeText('practices', practicesCsv());
    expect(await register.find('100001')).toEqual({ state: 'none' });
    expect(await register.find(some.id)).toMatchObject({ state: 'found' });
  });
});
