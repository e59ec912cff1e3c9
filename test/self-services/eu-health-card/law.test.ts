import { describe, expect, it } from 'vitest';
import { inForce } from '../../../src/domain/dated.ts';
import { decide } from '../../../src/eligibility/decide.ts';
import type { Facts } from '../../../src/eligibility/facts.ts';
import { euCardLaw } from '../../../src/self-services/eu-health-card/law.ts';
import { everyCombination } from '../../eligibility/every-combination.ts';
import { confirmed, day, filed, someone } from '../../eligibility/samples.ts';

const firstRule = (facts: Partial<Facts>, from = someone) =>
  decide({ ...from, ...facts }, euCardLaw).reasons[0]?.rule;

describe('an errand of Udbetaling Danmark', () => {
  it.each([
    ['served here', {}, 'accept'],
    ['not served here, logged in', { authority: 'other' }, 'contact-authority'],
    [
      'not served here, before login',
      { authority: 'other', assurance: 'none' },
      'contact-authority',
    ],
    ['not served, another way asked for', { authority: 'other', wish: 'alternative' }, 'refer'],
    ['15 to 17 years old', { age: '15-17' }, 'accept'],
    ['under 15', { age: 'under-15' }, 'contact-authority'],
  ] as const)('%s: %s', (_, facts, outcome) => {
    expect(decide({ ...someone, ...facts }, euCardLaw).outcome).toBe(outcome);
  });

  it('takes the single filing of somebody exempt another way, and says who grants more', () => {
    const asked = decide({ ...someone, exempt: 'says-so', wish: 'alternative' }, euCardLaw);
    expect(asked).toMatchObject({ outcome: 'refer', standing: 'right' });
    expect(asked.reasons.map(({ rule }) => rule)).toContain('exempt-single-filing');
    expect(firstRule({ exempt: 'says-so' }, filed)).toBe('filed-exempt');
  });

  it('is dealt with while a complaint over the way in runs', () => {
    expect(firstRule({ appealPending: true }, filed)).toBe('filed-appeal-running');
    expect(firstRule({ appealPending: true, wish: 'alternative' })).toBe('appeal-running');
  });

  it('tells nobody of a rejection: which part of § 13 says so has not been read', () => {
    expect(firstRule({ wish: 'alternative' })).toBe('nothing-rejected');
    const rejected = [...everyCombination([euCardLaw])].filter(
      ([facts, law]) => decide(facts, law).outcome === 'reject',
    );
    expect(rejected).toEqual([]);
    expect(decide(filed, confirmed(euCardLaw)).outcome).toBe('reject');
  });
});

it.each([
  ['2014-11-30', undefined, undefined],
  ['2014-12-01', 'inferred', 'udbetaling-danmark'],
  ['2021-07-06', 'inferred', 'udbetaling-danmark'],
  ['2021-07-07', 'verified', 'udbetaling-danmark'],
  ['2026-11-22', 'verified', 'udbetaling-danmark'],
])('has on %s a duty that is %s', (on, certainty, responsible) => {
  expect(inForce(euCardLaw.duty, day(on))?.value.basis.certainty).toBe(certainty);
  expect(inForce(euCardLaw.responsible, day(on))?.value).toBe(responsible);
});

it('marks where complaints go as read out of something else, and names no time limit', () => {
  const appeal = inForce(euCardLaw.appeal, day('2026-11-22'))?.value;
  expect(appeal?.basis?.certainty).toBe('inferred');
  expect(appeal?.weeks).toBeUndefined();
  expect(appeal?.noLimit).toBeUndefined();
});
