import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/self-services/doctor-choice/answers.ts';
import { check } from '../../../src/self-services/doctor-choice/check.ts';
import { flags } from '../../../src/self-services/doctor-choice/flags.ts';
import { anna, choice, closed, context, doctor, person, sent, typed } from './choice.ts';

type Reason = NonNullable<Answers['closedReason']>;
const of = (closedReason: Reason | undefined, more: Partial<Answers> = {}) =>
  choice({ doctor: closed, ...(closedReason && { closedReason }), ...more });
const refused = (answers: Answers, where = context()) => 'closedReason' in check(answers, where);

describe('a closed list', () => {
  it('asks for a reason', () => {
    expect(check(of(undefined), context()).closedReason?.basis?.section).toBe('§ 59, stk. 5');
    expect(check(choice({ doctor: { ...closed, open: true } }), context())).toEqual({});
  });

  it('is not assumed where nobody could say', () => {
    const { open: _, ...unsaid } = doctor;
    expect(check(choice({ doctor: unsaid }), context())).toEqual({});
    expect(check(choice({ doctor: typed }), context())).toEqual({});
  });

  it('is opened by somebody at the address on the citizen’s word', () => {
    expect(check(of('household'), context())).toEqual({});
  });
});

describe('turning 15', () => {
  const born = (birthDate: string) =>
    context({ applicant: person('Emil', birthDate, { municipality: '0461' }) });
  it.each([
    ['still 13', '2012-11-23', true],
    ['14 today', '2012-11-22', false],
    ['15 tomorrow', '2011-11-23', false],
    ['15 today', '2011-11-22', false],
    ['15 since 60 days', '2011-09-23', false],
    ['15 since 61 days', '2011-09-22', true],
    ['grown up', '1985-03-04', true],
  ])('%s: refused is %s', (_, birthDate, expected) => {
    expect(refused(of('turning-15'), born(birthDate))).toBe(expected);
  });

  it('may be the child’s whom one chooses for', () => {
    const child = person('Eva', '2012-01-01', { custody: [anna.cpr] });
    const household = {
      state: 'found',
      value: [
        { key: 'self', person: anna },
        { key: 'eva', person: child },
      ],
    } as const;
    expect(refused(of('turning-15', { people: ['eva'] }), context({ household }))).toBe(false);
    expect(refused(of('turning-15', { people: ['self', 'eva'] }), context({ household }))).toBe(
      false,
    );
  });

  it('is taken at its word where nobody knows the age', () => {
    const { applicant: _, ...nobody } = context();
    expect(refused(of('turning-15'), nobody)).toBe(false);
  });
});

describe('coming back from group 2', () => {
  const insured = (group: 1 | 2, practice?: string) =>
    context({ insurance: { group, ...(practice && { practice }) } });
  it.each([
    ['from group 2 to the last doctor', insured(2, '990001'), false],
    ['from group 2 to another', insured(2, '990002'), true],
    ['from group 2, last doctor unknown', insured(2), false],
    ['from group 1', insured(1, '990002'), true],
    ['nobody knows', context({ insurance: 'unknown' }), false],
  ])('%s', (_, where, expected) => {
    expect(refused(of('back-from-group-2'), where)).toBe(expected);
  });
  it('of a child is taken at its word', () => {
    expect(refused(of('back-from-group-2', { people: ['liv'] }), insured(1))).toBe(false);
    expect(refused(of('back-from-group-2', { people: ['self', 'liv'] }), insured(1))).toBe(false);
  });
});

describe('fewer than two open practices within the limit', () => {
  it.each([
    ['none', '0461', [], false],
    ['one', '0461', [1], false],
    ['one, and one just beyond', '0461', [1, 15.051], false],
    ['two at the limit as it is shown', '0461', [15, 15.04], true],
    ['two', '0461', [1, 2], true],
    ['two, but beyond five kilometres', '0101', [1, 5.06, 6], false],
    ['two within five kilometres', '0101', [1, 5.04, 6], true],
  ])('%s in %s', (_, municipality, openNearby, expected) => {
    expect(refused(of('few-open'), context({ municipality, openNearby }))).toBe(expected);
  });
  it('is taken at its word where nobody could count', () => {
    expect(refused(of('few-open'))).toBe(false);
    expect(refused(of('few-open'), context({ municipality: '', openNearby: [6, 7] }))).toBe(false);
  });
});

describe('farther than the limit, and the doctor has said yes', () => {
  it.each([
    [15, true],
    [15.1, false],
  ])('at %f km: refused is %s', (kilometres, expected) => {
    const answers = of('far-and-accepted', {
      doctor: { ...closed, kilometres },
      homeVisits: 'waived',
    });
    expect(refused(answers)).toBe(expected);
  });
  it('is taken at its word where nobody could measure', () => {
    const { kilometres: _, ...unmeasured } = closed;
    expect(refused(of('far-and-accepted', { doctor: unmeasured }))).toBe(false);
  });
});

describe('what a caseworker looks at', () => {
  const flagged = (answers: Answers) => flags(sent({ answers }));
  it('is a doctor who is closed, was typed, or may be closed', () => {
    const { open: _, ...unsaid } = doctor;
    expect(flagged(of('household'))).toEqual(['practice']);
    expect(flagged(choice({ doctor: typed }))).toEqual(['practice']);
    expect(flagged(choice({ doctor: unsaid }))).toEqual(['practice']);
    expect(flagged(choice())).toEqual([]);
    expect(flagged(choice({ group: '2' }))).toEqual([]);
  });
  it('is a protected person first', () => {
    const hidden = { ...anna, protectedUntil: '2026-11-22' };
    expect(flags(sent({ principals: [hidden] }))).toEqual(['protected']);
    expect(flags(sent({ principals: [{ ...hidden, protectedUntil: '2026-11-21' }] }))).toEqual([]);
  });
});
