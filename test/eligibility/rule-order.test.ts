import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { type Rule, rules } from '../../src/eligibility/rules.ts';
import { everyCombination, people } from './every-combination.ts';
import { given } from './given.ts';
import { sampleLaws } from './samples.ts';

/** Neighbours that never apply to the same facts: between them, and only there, the order is free. */
const strangers: readonly string[] = [
  'not-active / exempt',
  'appeal-running / free-choice',
  'free-choice / circumstance',
  'help-only / representation',
  'choice-appeal / choice-free',
  'choice-free / choice-exempt-assessed',
  'choice-exempt-assessed / choice-not-registered',
  'choice-not-registered / choice-register-silent',
  'digital-though-exception / digital-though-free',
  'digital-though-free / filed-exempt',
  'filed-appeal-running / filed-free-choice',
  'filed-free-choice / filed-circumstance',
  'filed-not-confirmed / filed-without-ground',
];

/** People with two things out of the ordinary at once, for rules that meet only there. */
const twofold: readonly Partial<Facts>[] = [
  { authority: 'other', status: 'inactive' },
  { actsAs: 'mandate', status: 'abroad' },
  { status: 'abroad', age: 'under-15' },
];

describe('swapping neighbours shows in a decision, unless they never meet', () => {
  const meetings = meetingsOfNeighbours();
  it.each(
    rules.slice(1).map((rule, index) => [`${rules[index]?.id} / ${rule.id}`, index] as const),
  )('%s', (pair, index) => {
    const met = meetings[index] ?? [];
    if (strangers.includes(pair)) return expect(met.length).toBe(0);
    const swapped = [...rules];
    swapped.splice(index, 2, rules[index + 1] as Rule, rules[index] as Rule);
    const shows = met.some(([facts, law]) => given(facts, law, swapped) !== given(facts, law));
    expect(shows).toBe(true);
  });
});

/** For each pair of neighbours: combinations to which both apply. */
function meetingsOfNeighbours(): [Facts, ServiceLaw][][] {
  const meetings: [Facts, ServiceLaw][][] = rules.slice(1).map(() => []);
  for (const combination of everyCombination(sampleLaws, [...people, ...twofold])) {
    const applies = rules.map((rule) => rule.applies(...combination));
    for (const [index, met] of meetings.entries())
      if (met.length < 200 && applies[index] && applies[index + 1]) met.push(combination);
  }
  return meetings;
}
