import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decide } from '../../src/eligibility/decide.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { days, everyCombination } from './every-combination.ts';
import { invariants } from './invariants.ts';
import { confirmed, sampleLaws } from './samples.ts';

const registered = selfServices.map((service) => service.law);
const laws = [
  ...sampleLaws,
  ...registered.filter((law) => !sampleLaws.includes(law)),
  ...registered.filter((law) => !sampleLaws.includes(law)).map((law) => confirmed(law)),
];

describe('the invariants hold', () => {
  it('for every class of facts, every law and every day around a change of law', () => {
    const began = performance.now();
    const broken = new Map<string, string>();
    const outcomes = new Map<string, number>();
    let count = 0;
    for (const [facts, law] of everyCombination(laws)) {
      count += 1;
      const decision = check(facts, law, broken);
      outcomes.set(decision.outcome, (outcomes.get(decision.outcome) ?? 0) + 1);
    }
    const took = ((performance.now() - began) / 1000).toFixed(1);
    console.info(`${count} combinations of facts, law and day checked in ${took} s:`, outcomes);
    expect([...broken]).toEqual([]);
    expect(outcomes.size).toBe(7);
  }, 180_000);

  it('for facts picked at random from all there are, with no class left out', () => {
    const broken = new Map<string, string>();
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...laws), (facts, law) => {
        check(facts, law, broken);
        expect([...broken]).toEqual([]);
      }),
      { numRuns: 15_000, seed: 603 },
    );
  });

  it("and what is not the channel's own does not touch the decision", () => {
    const outcome = (facts: Facts, law: ServiceLaw) => {
      const { facts: _, ...decision } = decide(facts, law);
      return decision;
    };
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.constantFrom(...laws), (one, other, law) => {
        const { wish, assurance, guard, extraordinary } = other as Facts;
        const facts = one as Facts;
        const changed =
          facts.way === 'self-service'
            ? { ...facts, ...(guard && { guard }), ...(extraordinary && { extraordinary }) }
            : { ...facts, wish, assurance };
        expect(outcome(changed, law)).toEqual(outcome(facts, law));
      }),
      { numRuns: 3_000, seed: 603 },
    );
  });
});

function check(facts: Facts, law: ServiceLaw, broken: Map<string, string>) {
  const decision = decide(facts, law);
  for (const [name, holds] of Object.entries(invariants))
    if (!broken.has(name) && !holds(decision, facts, law))
      broken.set(
        name,
        JSON.stringify({
          law: law.service,
          facts,
          got: decision.outcome,
          reasons: decision.reasons.map((reason) => reason.rule),
        }),
      );
  return decision;
}

const anyFacts = fc.record(
  {
    on: fc.constantFrom(...days),
    way: fc.constantFrom('self-service', 'self-service', 'in-person', 'phone', 'paper'),
    wish: fc.constantFrom('digital', 'alternative', 'unsaid'),
    digitalPost: fc.constantFrom('registered', 'not-registered', 'unknown'),
    exempt: fc.constantFrom('decided', 'says-so', 'unsaid', 'unsaid'),
    circumstanceClaimed: fc.boolean(),
    hasMitId: fc.boolean(),
    assurance: fc.constantFrom('none', 'low', 'substantial', 'high'),
    actsAs: fc.constantFrom('self', 'self', 'parent', 'mandate', 'guardian'),
    status: fc.constantFrom('resident', 'resident', 'abroad', 'inactive', 'unknown'),
    age: fc.constantFrom('under-15', '15-17', 'adult', 'adult', 'unknown'),
    authority: fc.constantFrom('served', 'served', 'other'),
    exception: fc.constantFrom({ scope: 'case' }, { scope: 'lasting' }),
    extraordinary: fc.constant({ decidedBy: 'A. Prøve', why: 'cheaper' }),
    guard: fc.record({
      groundsAsked: fc.boolean(),
      helpOffered: fc.boolean(),
      extraordinaryConsidered: fc.boolean(),
    }),
    appealPending: fc.boolean(),
    beyondForm: fc.boolean(),
    decisionsUnknown: fc.boolean(),
  },
  {
    requiredKeys: [
      'on',
      'way',
      'wish',
      'digitalPost',
      'exempt',
      'circumstanceClaimed',
      'hasMitId',
      'assurance',
      'actsAs',
      'status',
      'age',
      'authority',
      'appealPending',
    ],
  },
);
