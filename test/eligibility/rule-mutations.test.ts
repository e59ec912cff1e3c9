import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/eligibility/facts.ts';
import { rules } from '../../src/eligibility/rules.ts';
import { everyCombination } from './every-combination.ts';
import { given } from './given.ts';
import { nearRows } from './near-rows.ts';
import { type Mutant, mutants } from './rule-mutants.ts';
import { rows } from './rule-rows.ts';
import { laterLaw, voluntaryLaw } from './samples.ts';

const table = Object.values({ ...rows, ...nearRows });

/** The condition says once more what an earlier rule has decided, so nothing can come of it: proven below. */
const equal = ['nothing-rejected: without is.isMandatory(f, l)'];

describe('a rule that is changed fails a row, or speaks at the other door', () => {
  it.each(
    mutants.filter(({ name }) => !equal.includes(name)).map((each) => [each.name, each] as const),
  )('%s', (_, mutant) => {
    expect(failsARow(mutant) || speaksElsewhere(mutant)).toBe(true);
  });

  it('as it is, none does', () => {
    for (const rule of rules) {
      const asItIs = { name: '', id: rule.id, table: rules, changed: rule };
      expect([rule.id, failsARow(asItIs), speaksElsewhere(asItIs)]).toEqual([
        rule.id,
        false,
        false,
      ]);
    }
  });

  it('but for what changes nothing', () => {
    for (const name of equal) {
      const mutant = mutants.find((each) => each.name === name);
      let differ = 0;
      for (const [facts, law] of everyCombination([voluntaryLaw, laterLaw])) {
        const rule = rules.find(({ id }) => id === mutant?.id);
        if (mutant?.changed?.applies(facts, law) === rule?.applies(facts, law)) continue;
        differ += 1;
        if (differ < 500) expect(given(facts, law, mutant?.table)).toBe(given(facts, law));
      }
      expect(differ).toBeGreaterThan(0);
    }
  });
});

const failsARow = (mutant: Mutant): boolean =>
  table.some(({ facts, law, gives }) => given(facts, law, mutant.table) !== gives);

/**
 * Asked alone, whatever stands before it: a rule about filings never speaks to a citizen at the portal, and the one that
 * rejects speaks only where the row rejects.
 */
function speaksElsewhere({ id, changed }: Mutant): boolean {
  if (changed === undefined || !id.startsWith('filed-')) return false;
  const alone = (facts: Facts, law: (typeof table)[number]['law']) => changed.applies(facts, law);
  return table.some(
    ({ facts, law, gives }) =>
      alone({ ...facts, way: 'self-service' }, law) ||
      (id === 'filed-without-ground' && alone(facts, law) !== gives.startsWith('reject')),
  );
}
