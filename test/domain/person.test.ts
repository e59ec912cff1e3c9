import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { ageOn, fullName, isProtected, type Person } from '../../src/domain/person.ts';
import { assurances, isEnough } from '../../src/domain/way.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('age in whole years', () => {
  it.each([
    ['2011-11-22', '2026-11-21', 14],
    ['2011-11-22', '2026-11-22', 15],
    ['2011-11-23', '2026-11-22', 14],
    ['2011-12-01', '2026-11-30', 14],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-22', '2026-11-22', 0],
    ['1899-12-31', '2026-01-01', 126],
  ])('born %s, on %s: %i', (born, on, age) => {
    expect(ageOn(born, day(on))).toBe(age);
  });
});

describe('name and address protection', () => {
  const person: Person = {
    cpr: '6204881234' as Cpr,
    name: { given: 'Astrid', middle: '', family: 'Testesen' },
    birthDate: '1988-04-02',
    status: '01',
    municipality: '0101',
    custody: [],
  };

  it('holds to its last day', () => {
    const until = { ...person, protectedUntil: '2026-11-22' };
    expect(isProtected(until, day('2026-11-22'))).toBe(true);
    expect(isProtected(until, day('2026-11-23'))).toBe(false);
    expect(isProtected(person, day('2026-11-22'))).toBe(false);
  });

  it('a name without a middle part has no gap', () => {
    expect(fullName(person.name)).toBe('Astrid Testesen');
    expect(fullName({ ...person.name, middle: 'Holm' })).toBe('Astrid Holm Testesen');
  });
});

it('a login is enough for its own level and every lower one', () => {
  const pairs = assurances.map((has) => assurances.filter((needs) => isEnough(has, needs)).length);
  expect(pairs).toEqual([1, 2, 3, 4]);
});
