import { describe, expect, it } from 'vitest';
import { charge } from '../../../src/self-services/doctor-choice/charge.ts';
import { choice, context, person } from './choice.ts';

describe('what a change of doctor costs', () => {
  it.each([
    ['moved', 'free'],
    ['doctor-closed', 'free'],
    ['practice-changed', 'free'],
    ['wish', 'fee'],
  ] as const)('because of %s: %s', (reason, kind) => {
    const decided = charge(choice({ reason }), context({ on: '2024-05-05' }));
    expect(decided).toMatchObject({ kind, basis: { section: '§ 12, stk. 7' } });
    expect(decided.why.da).not.toBe('');
    expect('kroner' in decided ? decided.kroner : undefined).toBe(kind === 'fee' ? 225 : undefined);
  });

  it.each([
    ['2023-12-31', 220],
    ['2024-01-01', 225],
    ['2024-12-31', 225],
    ['2025-01-01', undefined],
    ['2026-11-22', undefined],
  ])('on %s is %s', (on, kroner) => {
    const decided = charge(choice(), context({ on }));
    expect('kroner' in decided ? decided.kroner : undefined).toBe(kroner);
  });

  it('is paid for each card', () => {
    const on = '2024-05-05';
    expect(charge(choice({ people: ['self', 'liv'] }), context({ on }))).toMatchObject({
      kroner: 450,
    });
    const why = charge(choice({ people: ['self', 'liv'] }), context({ on })).why;
    expect(why.da).toContain('Hver person');
    expect(charge(choice({ people: ['liv', 'liv'] }), context({ on }))).toMatchObject({
      kroner: 225,
    });
  });

  it('is paid for a change of group, also out of group 2', () => {
    expect(charge(choice({ group: '2', reason: 'moved' }), context()).why.da).toContain('gruppe');
    const back = charge(choice(), context({ insurance: { group: 2 } }));
    expect(back).toMatchObject({ kind: 'fee' });
    expect(back.why.da).toContain('gruppe');
    expect(charge(choice(), context()).why.da).not.toContain('gruppe');
    expect(
      charge(choice({ people: ['liv'] }), context({ insurance: { group: 2 } })).why.da,
    ).toContain('læge');
  });
});

describe('having turned 15', () => {
  const born = (birthDate: string) =>
    context({ applicant: person('Emil', birthDate, { municipality: '0461' }) });
  const turned = choice({ reason: 'turned-15' });

  it.each([
    ['today', '2011-11-22', 'free'],
    ['60 days ago', '2011-09-23', 'free'],
    ['61 days ago', '2011-09-22', 'fee'],
    ['tomorrow', '2011-11-23', 'fee'],
  ])('%s: %s', (_, birthDate, kind) => {
    const decided = charge(turned, born(birthDate));
    expect(decided.kind).toBe(kind);
    expect(decided.why.da).toContain('60 dage');
  });
  it('is no reason for a child under 15', () => {
    expect(charge({ ...turned, people: ['liv'] }, context()).kind).toBe('fee');
  });
  it('is taken at its word where nobody knows the age', () => {
    const { applicant: _, ...nobody } = context();
    expect(charge(turned, nobody).kind).toBe('free');
  });
});
