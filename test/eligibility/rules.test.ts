import { describe, expect, it } from 'vitest';
import { rules } from '../../src/eligibility/rules.ts';
import { given } from './given.ts';
import { rows } from './rule-rows.ts';

describe('each rule decides what it is for', () => {
  it.each(Object.entries(rows))('%s', (id, { facts, law, gives }) => {
    expect(given(facts, law)).toBe(gives);
    expect(gives).toMatch(new RegExp(`[:,] ${id}(,|$)`));
  });

  it('and every rule stands once, in the order of the rows', () => {
    expect(rules.map((rule) => rule.id)).toEqual(Object.keys(rows));
  });
});

describe('without the rule its own row gives something else', () => {
  it.each(Object.entries(rows))('%s', (id, { facts, law, gives }) => {
    const without = rules.filter((rule) => rule.id !== id);
    expect(given(facts, law, without)).not.toBe(gives);
  });
});
