import { describe, expect, it } from 'vitest';
import { birthDate, parseCpr } from '../../src/domain/cpr.ts';
import { ageOn, fullName } from '../../src/domain/person.ts';
import { csvFile } from '../../src/registers/demo/data-files.ts';
import { demoCitizens, demoExemptions, demoStaff } from '../../src/registers/demo/index.ts';
import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import { changedNumbers, samplePeople } from '../../src/registers/demo/sample-people.ts';

const people = [...samplePeople().values()].map((one) => one.person);
const today = Temporal.PlainDate.from('2026-11-22');

describe('nobody in the sample can be a real person', () => {
  const numbers = [...people.map((one) => one.cpr), ...changedNumbers().keys()];

  it('has only numbers with 60 added to the day, each once', () => {
    expect(people).toHaveLength(43);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((cpr) => Number(cpr.slice(0, 2)) < 61)).toEqual([]);
  });

  it('is read by the demonstration and refused in production', () => {
    expect(numbers.filter((cpr) => !parseCpr(cpr, { demo: true }).ok)).toEqual([]);
    expect(numbers.filter((cpr) => parseCpr(cpr, { demo: false }).ok)).toEqual([]);
  });
});

describe('the sample holds together', () => {
  it('gives the birthdays that the numbers carry', () => {
    expect(people.filter((one) => one.birthDate !== birthDate(one.cpr)?.toString())).toEqual([]);
  });

  it('houses everybody at an address of the sample, in its municipality', () => {
    const housed = people.filter((one) => one.address !== undefined);
    expect(housed.length).toBeGreaterThan(35);
    for (const { address, municipality } of housed) {
      expect(sampleAddresses().get(address?.id ?? '')).toBe(address);
      expect(municipality).toBe(address?.municipality);
    }
  });

  it('uses status codes of the register', () => {
    const codes = csvFile('cpr-statuskoder.csv', ['kode']).map((row) => row.kode);
    expect(people.filter((one) => !codes.includes(one.status))).toEqual([]);
  });

  it('gives custody of minors, and only of them, to adults of the sample', () => {
    for (const child of people.filter((one) => one.custody.length > 0)) {
      expect(ageOn(child.birthDate, today)).toBeLessThan(18);
      for (const holder of child.custody) {
        const parent = samplePeople().get(holder)?.person;
        expect(ageOn(parent?.birthDate ?? '2026-01-01', today)).toBeGreaterThanOrEqual(18);
      }
    }
    const minors = people.filter((one) => ageOn(one.birthDate, today) < 18);
    expect(minors.filter((one) => one.custody.length === 0)).toEqual([]);
  });

  it('leads every former number to a person', () => {
    for (const current of changedNumbers().values()) expect(samplePeople().has(current)).toBe(true);
  });
});

describe('the lists of the demonstration', () => {
  it('tells the situation of every citizen in both languages', () => {
    const citizens = demoCitizens();
    expect(citizens.length).toBeGreaterThanOrEqual(24);
    expect(citizens.filter((one) => one.situation.da === '' || one.situation.en === '')).toEqual(
      [],
    );
    const told = new Set(citizens.map((one) => one.cpr));
    const mute = [...samplePeople().values()].filter(
      (one) => one.mitId !== 'none' && !told.has(one.person.cpr),
    );
    expect(mute.map((one) => fullName(one.person.name))).toEqual([]);
  });

  it('seeds a decision for every exempt person', () => {
    const exempt = demoExemptions();
    expect(exempt).toContainEqual({ cpr: '6309511083', municipality: '0155' });
    expect(exempt.filter((one) => !/^\d{4}$/.test(one.municipality))).toEqual([]);
  });

  it('has a caseworker in every municipality of the demonstration, and every role in København', () => {
    const staff = demoStaff();
    const served = ['0101', '0155', '0185', '0253', '0326', '0461', '0751'];
    const without = served.filter(
      (code) =>
        !staff.some(
          (one) => one.authorityId === `municipality-${code}` && one.roles.includes('caseworker'),
        ),
    );
    expect(without).toEqual([]);
    const roles = staff
      .filter((one) => one.authorityId === 'municipality-0101')
      .flatMap((one) => one.roles);
    expect(new Set(roles)).toEqual(
      new Set(['caseworker', 'lead', 'counter', 'auditor', 'administrator']),
    );
    expect(new Set(staff.map((one) => one.id)).size).toBe(staff.length);
  });
});
