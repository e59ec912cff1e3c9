import { describe, expect, it } from 'vitest';
import { visibleSteps } from '../../../src/self-services/fields.ts';
import type { Answers } from '../../../src/self-services/doctor-choice/answers.ts';
import { check } from '../../../src/self-services/doctor-choice/check.ts';
import { isFar, isNear } from '../../../src/self-services/doctor-choice/distance.ts';
import { practiceFacts } from '../../../src/self-services/doctor-choice/facts.ts';
import { doctorChoice } from '../../../src/self-services/doctor-choice/index.ts';
import { choice, closed, context, doctor, typed } from './choice.ts';

const at = (kilometres: number) => choice({ doctor: { ...doctor, kilometres } });
const steps = (answers: Partial<Answers>, municipality = '0461') =>
  visibleSteps(doctorChoice, answers, context({ municipality })).map(({ id }) => id);

describe('the limit of distance', () => {
  it.each([
    ['0461', 14.9, false],
    ['0461', 15, false],
    ['0461', 15.1, true],
    ['0101', 4.9, false],
    ['0101', 5, false],
    ['0101', 5.1, true],
    ['0147', 5.1, true],
    ['0185', 5.1, true],
    ['0155', 5.1, true],
    ['0157', 5.1, false],
    ['0159', 15.1, true],
  ])('in municipality %s at %f km: far is %s', (municipality, kilometres, far) => {
    const where = context({ municipality });
    expect(isFar(at(kilometres), where)).toBe(far);
    expect(isNear(at(kilometres), where)).toBe(!far);
    expect(check(at(kilometres), where).homeVisits !== undefined).toBe(far);
    expect(steps(at(kilometres), municipality).includes('distance')).toBe(far);
  });

  it('leaves what nobody could measure neither far nor near', () => {
    const { kilometres: _, ...unmeasured } = doctor;
    for (const each of [choice({ doctor: unmeasured }), choice({ doctor: typed })]) {
      expect(isFar(each, context())).toBe(false);
      expect(isNear(each, context())).toBe(false);
      expect(check(each, context())).toEqual({});
    }
  });

  it('is the wider one to be far, and the closer one to be near, where nobody knows the home', () => {
    const { applicant: _, ...nowhere } = context();
    for (const unknown of [nowhere, context({ municipality: '' })]) {
      expect([5, 5.1, 15, 15.1].map((km) => isFar(at(km), unknown))).toEqual([
        false,
        false,
        false,
        true,
      ]);
      expect([5, 5.1].map((km) => isNear(at(km), unknown))).toEqual([true, false]);
    }
  });

  it('stands beside the question, with the law it comes from', () => {
    expect(practiceFacts(context({ municipality: '0101' }), choice()).at(-1)).toMatchObject({
      value: { da: '5 km' },
      source: 'law',
    });
    expect(practiceFacts(context({ municipality: '' }), choice())).toEqual([]);
  });
});

describe('a doctor beyond the limit', () => {
  const far = { ...doctor, kilometres: 15.1 };
  it.each([
    [undefined, true],
    ['kept', true],
    ['waived', false],
  ] as const)('with visits %s: refused is %s', (homeVisits, refused) => {
    const errors = check(choice({ doctor: far, ...(homeVisits && { homeVisits }) }), context());
    expect(Object.keys(errors)).toEqual(refused ? ['homeVisits'] : []);
    expect(errors.homeVisits?.basis?.section).toBe(refused ? '§ 59, stk. 5' : undefined);
  });
});

describe('the pages of the form', () => {
  it('of group 2 end with the group', () => {
    expect(steps({ people: ['self'], group: '2' })).toEqual(['who', 'group']);
  });
  it('ask about a closed list and a long way only where they are so', () => {
    expect(steps(choice())).toEqual(['who', 'group', 'doctor', 'reason']);
    expect(steps(choice({ doctor: { ...closed, kilometres: 20 } }))).toEqual([
      'who',
      'group',
      'doctor',
      'closed-list',
      'distance',
      'reason',
    ]);
  });
  it('begin without any answer', () => {
    expect(steps({})).toEqual(['who', 'group']);
  });
});
