import { describe, expect, it } from 'vitest';
import { regionOn } from '../../src/domain/authority.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { found } from '../../src/domain/result.ts';
import { createDemoRegisters } from '../../src/registers/demo/index.ts';
import { patientComplaints } from '../../src/self-services/patient-complaints.ts';
import { selfServices } from '../../src/self-services/registry.ts';

const registers = createDemoRegisters({
  exemptions: {
    decided: async () => 'not-exempt',
    letterAddress: async () => ({ state: 'none' }),
  },
  exceptions: {
    of: async () => ({ state: 'none' }),
    complaint: async () => ({ state: 'none' }),
  },
  served: ['municipality-0101'],
});
const astrid = '7204880012' as Cpr;

describe('persons', () => {
  it('lists the household with the person first', async () => {
    const household = found(await registers.persons.household(astrid)) ?? [];
    expect(household.map((one) => one.name.given)).toEqual(['Astrid', 'Jonas', 'Ida', 'Villads']);
  });

  it('follows a changed number to the current one', async () => {
    const person = found(await registers.persons.find('9003930147' as Cpr));
    expect(person?.cpr).toBe('9003930146');
    const household = found(await registers.persons.household('9003930147' as Cpr));
    expect(household?.map((one) => one.cpr)).toEqual(['9003930146']);
  });

  it('finds nobody outside the sample', async () => {
    expect(await registers.persons.find('6101010000' as Cpr)).toEqual({ state: 'none' });
    expect(await registers.persons.household('6101010000' as Cpr)).toEqual({ state: 'none' });
  });

  it('does not put people without an address under one roof', async () => {
    const household = found(await registers.persons.household('6702861231' as Cpr)) ?? [];
    expect(household.map((one) => one.cpr)).toEqual(['6702861231']);
  });

  it('names the residents of an address, and none where it is empty', async () => {
    const host = found(await registers.persons.residentsAt('0a3f50b4-75c3-32b8-e044-0003ba298018'));
    expect(host?.map((one) => one.name.given)).toEqual(['Birthe', 'Finn']);
    const empty = await registers.persons.residentsAt('f481e7d5-989e-4372-86a2-58e72cf64e44');
    expect(empty).toEqual({ state: 'found', value: [] });
  });
});

describe('digital post', () => {
  it.each([
    ['tilmeldt', '7204880012', 'registered'],
    ['fritaget', '6309511083', 'not-registered'],
    ['ikke_omfattet', '6901194368', 'not-registered'],
    ['a number that nobody has', '6101010000', 'unknown'],
    ['a former number', '9003930147', 'registered'],
  ])('says of %s no more than the real look-up', async (_what, cpr, answer) => {
    expect(await registers.digitalPost.registration(cpr as Cpr)).toBe(answer);
  });
});

describe('authorities', () => {
  it('knows 98 municipalities and Udbetaling Danmark', () => {
    const all = registers.authorities.all();
    expect(all.filter((one) => one.kind === 'municipality')).toHaveLength(98);
    expect(registers.authorities.find('udbetaling-danmark')).toBeDefined();
    expect(registers.authorities.find('municipality-0411')).toBeUndefined();
  });

  it('serves what the configuration lists and nothing else', () => {
    expect(registers.authorities.serves('municipality-0101')).toBe(true);
    expect(registers.authorities.serves('municipality-0155')).toBe(false);
  });

  it('gives contact points only where one is known, with the day it was read', () => {
    const known = registers.authorities
      .all()
      .filter((one) => one.kind === 'municipality' && one.contact.length > 0);
    expect(known.map((one) => one.municipality)).toEqual(['0217', '0326', '0390']);
    expect(known.every((one) => one.contact[0]?.source.checked === '2026-11-22')).toBe(true);
    expect(known.find((one) => one.municipality === '0217')?.contact[0]?.value).toEqual({
      phone: '49 28 28 28',
    });
  });
});

describe('regions', () => {
  const on = (day: string) => {
    const plain = Temporal.PlainDate.from(day);
    const municipalities = registers.authorities
      .all()
      .filter(({ kind }) => kind === 'municipality');
    return new Map(municipalities.map((each) => [each.municipality, regionOn(each, plain)]));
  };

  it('are five until the last day of 2026', () => {
    const regions = on('2026-12-31');
    expect(regions.get('0101')).toEqual({ name: 'Region Hovedstaden', code: '1084' });
    expect(regions.get('0390')).toEqual({ name: 'Region Sjælland', code: '1085' });
    expect(new Set([...regions.values()].map((region) => region?.name)).size).toBe(5);
  });

  it('are four from 1 January 2027, one of them without a code that anybody knows', () => {
    const regions = on('2027-01-01');
    expect(regions.get('0101')).toEqual({ name: 'Region Østdanmark' });
    expect(regions.get('0390')).toEqual({ name: 'Region Østdanmark' });
    expect(regions.get('0461')).toEqual({ name: 'Region Syddanmark', code: '1083' });
    const names = [...regions.values()].map((region) => region?.name);
    expect(new Set(names).size).toBe(4);
    expect(names.filter((name) => name === 'Region Østdanmark')).toHaveLength(46);
  });

  it('are unknown before there were any', () => {
    expect([...on('2006-12-31').values()].filter((region) => region !== undefined)).toEqual([]);
  });
});

describe('appeal bodies', () => {
  const bodies = registers.authorities.all().filter(({ kind }) => kind === 'appeal-body');

  it('are everybody whom the law of a service names, under the same name', () => {
    const named = selfServices
      .flatMap(({ law }) => law.appeal.map(({ value }) => value.body))
      // Of one service nobody has found who hears complaints: the law data say so and name nobody.
      .filter(({ da }) => !da.startsWith('den instans'));
    expect(named.length).toBeGreaterThan(2);
    for (const body of named) expect(bodies.map(({ name }) => name)).toContainEqual(body);
  });

  it('are reached as the law has it, and take nothing here', () => {
    const agency = registers.authorities.find('styrelsen-for-patientklager');
    const [known] = patientComplaints.contact ?? [];
    expect(agency?.contact[0]?.value).toEqual({
      phone: known?.value.phone,
      postal: known?.value.postal,
    });
    for (const { id } of bodies) expect(registers.authorities.serves(id)).toBe(false);
  });
});

describe('postcodes', () => {
  it('names the town and every municipality it lies in', async () => {
    expect(found(await registers.addresses.postcode('2690'))).toEqual({
      town: 'Karlslunde',
      municipalities: expect.arrayContaining(['0253', '0269']) as string[],
    });
  });

  it('knows no bulk receiver and no unused code', async () => {
    expect(await registers.addresses.postcode('0783')).toEqual({ state: 'none' });
    expect(await registers.addresses.postcode('0001')).toEqual({ state: 'none' });
  });
});
