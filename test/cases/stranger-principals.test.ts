import { describe, expect, it } from 'vitest';
import { principalsOf } from '../../src/cases/principals.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Person } from '../../src/domain/person.ts';
import type { CheckContext } from '../../src/self-services/define.ts';
import { doctorChoice } from '../../src/self-services/doctor-choice/index.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';
import { onPaper } from './filing.ts';

const person = (given: string, cpr: string, born: string, custody: readonly string[]): Person => ({
  cpr: cpr as Cpr,
  name: { given, middle: '', family: 'Testesen' },
  birthDate: born,
  status: '01',
  municipality: '0155',
  custody: custody as readonly Cpr[],
});
const mother = person('Astrid', '7204880012', '1988-04-12', []);
const household = [
  mother,
  person('Jonas', '8310860417', '1986-10-23', []),
  person('Ida', '6107170001', '2017-07-01', [mother.cpr, '8310860417']),
  person('Vera', '6211110001', '2011-11-22', [mother.cpr]),
  person('Adult', '6211080001', '2008-11-22', [mother.cpr]),
  person('Villads', '6107190001', '2019-07-01', ['8310860417']),
];
const context: CheckContext = {
  today: Temporal.PlainDate.from('2026-11-22'),
  applicant: mother,
  household: {
    state: 'found',
    value: household.map((each, at) => ({
      key: at === 0 ? 'self' : each.name.given,
      person: each,
    })),
  },
};
const names = (people: readonly Person[]) => people.map(({ name }) => name.given);
const asked = (service: typeof healthCard, ...keys: readonly string[]) =>
  service === healthCard ? { whom: keys[0] } : { people: keys };

describe('whom an errand is for', () => {
  it.each([
    [healthCard.id, 'Ida', 'Ida', healthCard],
    [healthCard.id, 'Vera', 'Astrid', healthCard],
    [healthCard.id, 'Jonas', 'Astrid', healthCard],
    [healthCard.id, 'Villads', 'Astrid', healthCard],
    [doctorChoice.id, 'Ida', 'Ida', doctorChoice],
    [doctorChoice.id, 'Vera', 'Astrid', doctorChoice],
    [doctorChoice.id, 'Jonas', 'Astrid', doctorChoice],
    [doctorChoice.id, 'Villads', 'Astrid', doctorChoice],
    [robinsonList.id, 'Ida', 'Ida', robinsonList],
    [robinsonList.id, 'Adult', 'Astrid', robinsonList],
    [robinsonList.id, 'Jonas', 'Astrid', robinsonList],
    [robinsonList.id, 'Villads', 'Astrid', robinsonList],
  ])('of %s with %s ticked is %s', (_, key, whom, service) => {
    const reading = { answers: asked(service, key) };
    expect(names(principalsOf(service, reading, context))).toEqual([whom]);
  });

  it.each([doctorChoice, robinsonList])('$id keeps the children among strangers', (service) => {
    const reading = { answers: asked(service, 'Jonas', 'Ida', 'Villads') };
    expect(names(principalsOf(service, reading, context))).toEqual(['Ida']);
  });

  it('is never decided by an answer that has an error', () => {
    const step = healthCard.steps[0];
    const errors = { whom: { message: { da: '', en: '' } } };
    const reading = { answers: asked(healthCard, 'Ida'), unfinished: { step, errors } };
    expect(names(principalsOf(healthCard, reading, context))).toEqual(['Astrid']);
  });

  it('without custody is nobody but the applicant, also where a service lets anybody be ticked', () => {
    const step = { id: 'x', title: { da: '', en: '' } };
    const field = { key: 'whom', kind: 'person', label: { da: '', en: '' } } as const;
    const open = { principals: () => ['Jonas', 'Ida'], steps: [{ ...step, fields: [field] }] };
    const reading = { answers: {} };
    expect(names(principalsOf(open as never, reading, context))).toEqual(['Ida']);
  });
});

describe('registered all the same', () => {
  it.each([
    [healthCard.id, 'whom', healthCard],
    [doctorChoice.id, 'people', doctorChoice],
    [robinsonList.id, 'people', robinsonList],
  ])('%s for a stranger is the applicant’s own', async (_, key, service) => {
    for (const { cpr } of household.filter(({ name }) => /Jonas|Villads|Adult/.test(name.given))) {
      // oxlint-disable-next-line no-await-in-loop -- one counter after the other
      const { row, first } = await onPaper(service, household, (core) => ({
        [key]: core.secrets.digest('member', cpr).slice(0, 16),
        wish: 'join',
        reason: 'lost',
      }));
      expect(row).toMatchObject({ principal: mother.cpr, principalName: 'Astrid Testesen' });
      expect(row.filer).toBeUndefined();
      expect(first.onBehalfOf).toBeUndefined();
      expect(first.decision.facts.actsAs).toBe('self');
    }
  });
});
