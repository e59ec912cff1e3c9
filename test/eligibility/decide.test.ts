import { describe, expect, it } from 'vitest';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { decide } from '../../src/eligibility/decide.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import {
  selfOnlyLaw,
  confirmed,
  day,
  filed,
  fullGuard,
  someone,
  stranger,
  udkLaw,
  voluntaryLaw,
} from './samples.ts';

const law = confirmed(selfOnlyLaw, '2026-11-01');

function outcome(facts: Facts, of: ServiceLaw = law): string {
  const decision = decide(facts, of);
  return decision.outcome === 'refer' ? `refer ${decision.standing}` : decision.outcome;
}

describe('before login', () => {
  it('asks for MitID where the form needs it', () => {
    expect(outcome(stranger)).toBe('step-up');
    expect(outcome({ ...stranger, wish: 'digital' })).toBe('step-up');
  });
  it('shows both ways to a person who says they are exempt', () => {
    expect(outcome({ ...stranger, exempt: 'says-so' })).toBe('offer-choice');
  });
  it('refers without a login, whatever the ground', () => {
    const asking: Facts = { ...stranger, wish: 'alternative' };
    expect(outcome({ ...asking, exempt: 'says-so' })).toBe('refer right');
    expect(outcome({ ...asking, circumstanceClaimed: true })).toBe('refer authority-assesses');
    expect(outcome({ ...asking, hasMitId: false })).toBe('refer authority-assesses');
    expect(outcome(asking)).toBe('refer help-only');
  });
  it('opens a voluntary form without MitID beside the other ways', () => {
    expect(outcome(stranger, voluntaryLaw)).toBe('offer-choice');
    expect(outcome({ ...stranger, wish: 'digital' }, voluntaryLaw)).toBe('accept');
    expect(outcome({ ...stranger, wish: 'alternative' }, voluntaryLaw)).toBe('refer right');
  });
});

describe('logged in', () => {
  it('accepts at the level that the law asks for, and above', () => {
    expect(outcome({ ...someone, assurance: 'low' })).toBe('step-up');
    expect(outcome({ ...someone, assurance: 'substantial' })).toBe('accept');
    expect(outcome({ ...someone, assurance: 'high' })).toBe('accept');
  });
  it('accepts an exempt citizen who prefers the digital form, and says that the right remains', () => {
    const decision = decide({ ...someone, exempt: 'decided', wish: 'digital' }, law);
    expect(decision.outcome).toBe('accept');
    expect(decision.reasons.map(({ rule }) => rule)).toContain('digital-though-exempt');
    expect(decision.waysIn.length).toBeGreaterThan(0);
  });
  it('accepts all the same when the registers are silent and the citizen chose the digital form', () => {
    const silent = { digitalPost: 'unknown', status: 'unknown', age: 'unknown' } as const;
    expect(outcome({ ...someone, ...silent, wish: 'digital' })).toBe('accept');
  });
  it('lets a person file alone from 15 years', () => {
    expect(outcome({ ...someone, age: 'under-15' })).toBe('contact-authority');
    expect(outcome({ ...someone, age: '15-17' })).toBe('accept');
    expect(outcome({ ...someone, age: '15-17' }, { ...law, ownFilingAge: 18 })).toBe(
      'contact-authority',
    );
  });
  it('takes a mandate where the service takes one', () => {
    expect(outcome({ ...someone, actsAs: 'mandate' }, udkLaw)).toBe('accept');
    expect(outcome({ ...someone, actsAs: 'mandate' })).toBe('refer authority-assesses');
  });
  it.each(['mandate', 'guardian'] as const)(
    'takes a %s where somebody reports a move',
    (actsAs) => {
      expect(outcome({ ...someone, actsAs, wish: 'digital' }, addressChangeLaw)).toBe('accept');
      expect(outcome({ ...someone, actsAs, assurance: 'low' }, addressChangeLaw)).toBe('step-up');
      expect(outcome({ ...someone, actsAs, status: 'inactive' }, addressChangeLaw)).toBe(
        'contact-authority',
      );
    },
  );
  it('can still give a referral for an authority that is not served here', () => {
    expect(outcome({ ...someone, authority: 'other', wish: 'digital' })).toBe('contact-authority');
    expect(
      outcome({ ...someone, authority: 'other', wish: 'alternative', exempt: 'says-so' }),
    ).toBe('refer right');
  });
});

describe('not registered for Digital Post', () => {
  const reasons = (facts: Partial<Facts>, of = law) =>
    decide({ ...someone, ...facts }, of).reasons.map(({ rule }) => rule);
  const digitalPost = 'not-registered';
  const exception = { scope: 'lasting' } as const;

  it.each(['not-registered', 'unknown'] as const)(
    'adds no doubt where a ground is known already (%s)',
    (each) => {
      const facts = { digitalPost: each } as const;
      expect(reasons({ ...facts, exempt: 'decided' })).toEqual(['choice-exempt']);
      expect(reasons({ ...facts, exempt: 'says-so' })).toEqual(['choice-exempt']);
      expect(reasons({ ...facts, exception })).toEqual(['choice-exception']);
      expect(reasons({ ...facts, appealPending: true }, udkLaw)).toEqual(['choice-appeal']);
      expect(reasons(facts, voluntaryLaw)).toEqual(['choice-free']);
    },
  );
  it('nor for whoever asks for another way', () => {
    const asking = { digitalPost, wish: 'alternative', on: day('2023-05-31') } as const;
    expect(reasons({ ...asking, exempt: 'says-so' })).toEqual(['exempt-assessed']);
    expect(reasons(asking)).toEqual(['not-registered']);
  });
});

describe('Lov 603/2023 for a citizen exempt from Digital Post', () => {
  const asking: Facts = { ...someone, exempt: 'says-so', wish: 'alternative' };
  it('gave no right on 31 May 2023 and does from 1 June', () => {
    expect(outcome({ ...asking, on: day('2023-05-31') })).toBe('refer authority-assesses');
    expect(outcome({ ...asking, on: day('2023-06-01') })).toBe('refer right');
  });
  it('cites the act only from that day', () => {
    const acts = (on: string) =>
      decide({ ...asking, on: day(on) }, law)
        .reasons.map(({ basis }) => basis.act.da)
        .join();
    expect(acts('2023-05-31')).not.toMatch(/603/);
    expect(acts('2023-06-01')).toMatch(/603/);
  });
});

describe('a filing that staff registered', () => {
  it('is rejected only when everything is done and confirmed by the day of receipt', () => {
    expect(outcome(filed)).toBe('reject');
    expect(outcome({ ...filed, on: day('2026-10-31') })).toBe('refer authority-assesses');
    expect(outcome(filed, selfOnlyLaw)).toBe('refer authority-assesses');
  });
  it.each(['groundsAsked', 'helpOffered', 'extraordinaryConsidered'] as const)(
    'is looked at again while %s is missing',
    (part) => {
      const guard = { ...fullGuard, [part]: false };
      expect(outcome({ ...filed, guard })).toBe('refer authority-assesses');
    },
  );
  it.each(['legal-basis', 'complaint-guidance'] as const)(
    'is not rejected without %s',
    (subject) => {
      const confirmations = law.confirmations.filter((word) => word.subject === subject);
      expect(outcome(filed, { ...law, confirmations })).toBe('refer authority-assesses');
    },
  );
  it('is not rejected where amounts were confirmed instead', () => {
    const [legal, guidance] = law.confirmations;
    if (!legal || !guidance) throw new Error('unconfirmed');
    const amounts = { ...legal, subject: 'amounts' } as const;
    for (const confirmations of [
      [legal, amounts],
      [guidance, amounts],
    ])
      expect(outcome(filed, { ...law, confirmations })).toBe('refer authority-assesses');
  });
  it('can be rejected from the very day of the confirmation', () => {
    expect(outcome(filed, confirmed(selfOnlyLaw, '2026-11-22'))).toBe('reject');
    expect(outcome(filed, confirmed(selfOnlyLaw, '2026-11-23'))).toBe('refer authority-assesses');
  });
  it('is not rejected on a confirmation of another service', () => {
    const confirmations = law.confirmations.map((word) => ({ ...word, service: 'other' }));
    expect(outcome(filed, { ...law, confirmations })).toBe('refer authority-assesses');
  });
  it('is processed while an appeal runs, where the law says so', () => {
    expect(outcome({ ...filed, appealPending: true }, udkLaw)).toBe('accept-alternative');
    expect(outcome({ ...filed, appealPending: true })).toBe('reject');
  });
});

describe('every decision', () => {
  it('names the ways in without MitID first', () => {
    const ways = law.waysIn.map((way, index) => ({ ...way, withoutMitId: index > 0 }));
    const decision = decide(stranger, { ...law, waysIn: ways });
    expect(decision.waysIn.map((way) => way.withoutMitId)).toEqual([true, true, false]);
  });
  it('names who is responsible, also for a day before the law began', () => {
    expect(decide(someone, law).responsible).toBe('municipality-moved-to');
    expect(decide({ ...someone, on: day('2005-01-01') }, law).responsible).toBe(
      'municipality-moved-to',
    );
  });
  it('makes no demand on a day without a law', () => {
    expect(outcome({ ...filed, on: day('2005-01-01') })).toBe('accept-alternative');
    expect(outcome({ ...someone, on: day('2005-01-01') })).toBe('offer-choice');
  });
});
