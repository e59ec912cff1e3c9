import { beforeAll, describe, expect, it } from 'vitest';
import type { Administration } from '../../src/cases/ports/administration.ts';
import type { Imported } from '../../src/cases/ports/imports.ts';
import type { AuthorityRegister } from '../../src/cases/ports/registers.ts';
import { contactOn, regionOn } from '../../src/domain/authority.ts';
import { demoAuthorities } from '../../src/registers/demo/authorities.ts';
import { withImportedAuthorities } from '../../src/registers/imported/authorities.ts';
import { withAdministration } from '../../src/registers/own-administration.ts';
import { importedSets, sampleFile } from './imported-sets.ts';

const served = ['municipality-0101', 'municipality-0390'];
const embedded = demoAuthorities(served);
const filled = importedSets();
const contactsCsv = [
  'myndighed;gyldig_fra;telefon;adresse;kilde;set_den',
  '0217;2026-11-22;49 28 28 28;;;',
  '0326;2026-11-22;59 53 44 00;Klostertorvet 2, 4400 Kalundborg;;',
  '0390;2026-11-22;55 36 36 36;Algade 63, 4760 Vordingborg;Borgerservice Vordingborg;22-11-2026',
].join('\n');
const imported = withImportedAuthorities(embedded, filled.imported);
beforeAll(async () => {
  await filled.take('authorities', sampleFile('kommuner.csv'));
  await filled.takeText('contact-points', contactsCsv);
});

/** A store that says that there is something and then fails. */
const failing = new Proxy(filled.imported, {
  get: (whole, key: keyof Imported) =>
    key === 'rows'
      ? () => {
          throw new Error('disk gone');
        }
      : whole[key],
});

const nothingSet: ReturnType<Administration['standing']> = [];

/** Everybody who answers the port; the last has what lies below what cannot be read. */
const adapters: readonly (readonly [string, AuthorityRegister])[] = [
  ['embedded', embedded],
  ['imported', imported],
  ['administered over imported', withAdministration(imported, { standing: () => nothingSet })],
  ['with a store that fails', withImportedAuthorities(embedded, failing)],
];

const on = (day: string) => Temporal.PlainDate.from(day);

describe.each(adapters)('authorities, %s', (_, register) => {
  const municipality = (code: string) =>
    register.find(`municipality-${code}`) ?? expect.fail(`no ${code}`);

  it('are 98 municipalities, Udbetaling Danmark and appeal bodies, each by its id', () => {
    const all = register.all();
    const kinds = Map.groupBy(all, ({ kind }) => kind);
    expect(kinds.get('municipality')).toHaveLength(98);
    expect(kinds.get('udbetaling-danmark')).toHaveLength(1);
    expect(kinds.get('appeal-body')?.map(({ id }) => id)).toContain('ankestyrelsen');
    for (const each of all) expect(register.find(each.id)).toEqual(each);
    expect(register.find('municipality-0411')).toBeUndefined();
    expect(register.find('')).toBeUndefined();
  });

  it('are the same list until something changes: whole pages are kept by it', () => {
    expect(register.all()).toBe(register.all());
  });

  it('have a Danish and an English name', () => {
    expect(municipality('0101').name).toEqual({
      da: 'Københavns Kommune',
      en: 'København Municipality',
    });
  });

  it('are served as the configuration has it', () => {
    expect(register.all().filter(({ id }) => register.serves(id))).toHaveLength(2);
    expect(register.serves('ankestyrelsen')).toBe(false);
  });

  it('lie in the region of the day', () => {
    const [last, first] = [on('2026-12-31'), on('2027-01-01')];
    expect(regionOn(municipality('0101'), last)?.name).toBe('Region Hovedstaden');
    expect(regionOn(municipality('0390'), last)?.name).toBe('Region Sjælland');
    expect(regionOn(municipality('0101'), first)?.name).toBe('Region Østdanmark');
    expect(regionOn(municipality('0390'), first)?.name).toBe('Region Østdanmark');
    expect(regionOn(municipality('0461'), last)?.name).toBe('Region Syddanmark');
    expect(regionOn(municipality('0461'), first)?.name).toBe('Region Syddanmark');
  });

  it('are reached where that is known, from the day on that it is', () => {
    expect(contactOn(municipality('0390'), on('2026-11-22'))).toMatchObject({
      phone: '55 36 36 36',
      visit: 'Algade 63, 4760 Vordingborg',
    });
    expect(contactOn(municipality('0390'), on('2026-11-21'))).toBeUndefined();
    expect(contactOn(municipality('0101'), on('2026-11-22'))).toBeUndefined();
    expect(municipality('0390').contact[0]?.source).toEqual({
      title: 'Borgerservice Vordingborg',
      checked: '2026-11-22',
    });
  });

  it('keep what others than the file say of them', () => {
    expect(municipality('0370').deliveryDays?.[0]?.value).toBe(6);
  });
});

describe('authorities that are imported', () => {
  it('take the place of all that stood there at the next question, and say where from', async () => {
    const { imported: sets, takeText } = importedSets();
    const register = withImportedAuthorities(embedded, sets);
    const before = register.all();
    expect(before).toBe(embedded.all());
    await takeText(
      'authorities',
      'kommunekode,navn,fuldt_navn,region_2026\n0101,Ny,Ny Kommune,Øst',
    );
    const found = register.find('municipality-0101');
    expect(found?.name).toEqual({ da: 'Ny Kommune', en: 'Ny Municipality' });
    expect(found?.regions).toEqual([
      {
        from: '2026-01-01',
        value: { name: 'Øst' },
        source: { title: 'authorities.csv', checked: '2026-11-04' },
      },
    ]);
    expect(register.find('municipality-0461')).toBeUndefined();
    expect(register.find('udbetaling-danmark')).toBeDefined();
    await takeText('contact-points', 'myndighed,gyldig_fra,telefon\n0101,2026-01-01,12 34 56 78');
    expect(register.find('municipality-0101')?.contact).toEqual([
      {
        from: '2026-01-01',
        value: { phone: '12 34 56 78' },
        source: { title: 'contact-points.csv', checked: '2026-11-04' },
      },
    ]);
  });

  it('keep how appeal bodies are reached, of whom no file says it', async () => {
    const { imported: sets, takeText } = importedSets();
    const register = withImportedAuthorities(embedded, sets);
    const reached = () => register.find('styrelsen-for-patientklager')?.contact;
    const before = reached();
    expect(before).not.toHaveLength(0);
    await takeText('contact-points', 'myndighed,gyldig_fra,telefon\n0101,2026-01-01,12 34 56 78');
    expect(reached()).toEqual(before);
  });

  it('stay as they were last known while the store does not answer', async () => {
    const { store, imported: sets, takeText } = importedSets();
    const register = withImportedAuthorities(embedded, sets);
    await takeText('authorities', 'kommunekode,navn,fuldt_navn\n0101,Ny,Ny Kommune');
    const all = register.all();
    store.close();
    expect(register.all()).toBe(all);
    expect(register.find('municipality-0101')?.name.da).toBe('Ny Kommune');
  });
});
