import { describe, expect, it } from 'vitest';
import {
  hasGround,
  mayBeRejected,
  rejectionIsConfirmed,
} from '../../src/eligibility/conditions.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { rules } from '../../src/eligibility/rules.ts';
import { given } from './given.ts';
import { nearRows } from './near-rows.ts';
import {
  selfOnlyLaw,
  confirmed,
  day,
  filed,
  fullGuard,
  laterLaw,
  neverRejectingLaw,
  notCoveredLaw,
  udkLaw,
  voluntaryLaw,
} from './samples.ts';

const law = confirmed(selfOnlyLaw);
const before = day('2005-01-01');
const extraordinary = { decidedBy: 'A. Prøve', why: 'cheaper' };

describe('who gets what, where two conditions meet', () => {
  it.each(Object.entries(nearRows))('%s', (_, { facts, law: of, gives }) => {
    expect(given(facts, of)).toBe(gives);
  });
});

describe('the rule that rejects guards itself, whatever stands before it', () => {
  const [last] = rules.slice(-1);
  const rejects = (facts: Facts, of: ServiceLaw = law) =>
    given(facts, of, last ? [last] : []) === 'reject: filed-without-ground';

  it('rejects a filing without any ground when all is done and confirmed', () => {
    expect(rejects(filed)).toBe(true);
    expect(rejects(filed, udkLaw)).toBe(true);
  });

  it.each<[string, Partial<Facts>, ServiceLaw?]>([
    ['of the citizen at the digital counter', { way: 'self-service' }],
    ['of somebody exempt', { exempt: 'says-so' }],
    ['of somebody exempt where no right follows', { exempt: 'decided' }, notCoveredLaw],
    ['with a circumstance', { circumstanceClaimed: true }],
    ['with an exception', { exception: { scope: 'case' } }],
    ['with a decision to take it all the same', { extraordinary }],
    ['while an appeal runs', { appealPending: true }, udkLaw],
    ['without MitID', { hasMitId: false }],
    ['that the form cannot carry', { beyondForm: true }],
    ['by somebody abroad', { status: 'abroad' }],
    ['of a number not in use', { status: 'inactive' }],
    ['by a child', { age: 'under-15' }],
    ['by mandate', { actsAs: 'mandate' }],
    ['while Digital Post is silent', { digitalPost: 'unknown' }],
    ['while the population register is silent', { status: 'unknown' }],
    ['of unknown age', { age: 'unknown' }],
    ['without help offered', { guard: { ...fullGuard, helpOffered: false } }],
    ['without a confirmation', {}, selfOnlyLaw],
    ['where the law never rejects', {}, neverRejectingLaw],
    ['where nothing is mandatory', {}, confirmed(voluntaryLaw)],
    ['before the law', {}, laterLaw],
  ])('never one %s', (_, facts, of) => {
    expect(rejects({ ...filed, ...facts }, of)).toBe(false);
    expect(mayBeRejected({ ...filed, ...facts, way: 'paper' }, of ?? law)).toBe(
      facts.way === 'self-service',
    );
  });

  it('nor one where the duty is only for some, though a paragraph on rejecting stands', () => {
    const duty = law.duty.map((each) => ({ ...each, value: { ...each.value, mandatory: false } }));
    expect(rejects(filed, { ...law, duty })).toBe(false);
  });
});

describe('a ground', () => {
  it.each<[string, Partial<Facts>, ServiceLaw, boolean]>([
    ['none', {}, law, false],
    ['exempt', { exempt: 'decided' }, law, true],
    ['circumstance', { circumstanceClaimed: true }, law, true],
    ['circumstance without a duty', { circumstanceClaimed: true }, voluntaryLaw, false],
    ['exception', { exception: { scope: 'lasting' } }, law, true],
    ['extraordinary', { extraordinary }, law, true],
    ['appeal', { appealPending: true }, udkLaw, true],
    ['appeal that protects nothing', { appealPending: true }, law, false],
    ['no MitID', { hasMitId: false }, law, true],
    ['form closed', { age: 'under-15' }, law, true],
  ])('%s', (_, facts, of, expected) => {
    expect(hasGround({ ...filed, ...facts }, of)).toBe(expected);
  });
});

describe('a rejection is confirmed', () => {
  it('only with a paragraph to reject on and a complaint guidance in force', () => {
    expect(rejectionIsConfirmed(filed, law)).toBe(true);
    expect(rejectionIsConfirmed(filed, { ...law, appeal: [] })).toBe(false);
    expect(rejectionIsConfirmed(filed, neverRejectingLaw)).toBe(false);
    expect(rejectionIsConfirmed({ ...filed, on: before }, law)).toBe(false);
  });
});
