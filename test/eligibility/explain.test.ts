import { describe, expect, it } from 'vitest';
import { decide } from '../../src/eligibility/decide.ts';
import { describeRules } from '../../src/eligibility/describe-rules.ts';
import { explain } from '../../src/eligibility/explain.ts';
import { rules } from '../../src/eligibility/rules.ts';
import { ruleTexts } from '../../src/eligibility/texts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { day, notCoveredLaw, someone, stranger } from './samples.ts';

describe('explain', () => {
  it('gives every reason with act and section in both languages', () => {
    const decision = decide({ ...stranger, wish: 'alternative' }, addressChangeLaw);
    const [reason] = explain(decision, addressChangeLaw).reasons;
    expect(reason?.rule).toBe('help-only');
    expect(reason?.citation.da).toMatch(/^CPR-loven .*, §\u00a012, stk.\u00a03$/);
    expect(reason?.citation.en).toMatch(/^the Civil Registration .*, section\u00a012\(3\)$/);
  });

  it('leaves the paragraph to the citation, so that nobody reads it twice', () => {
    for (const { reason } of Object.values(ruleTexts))
      for (const words of [reason.da, reason.en]) expect(words).not.toMatch(/§|\{citation\}/);
  });

  it('promises a right to the exempt only where the act reaches the area', () => {
    const facts = { ...someone, digitalPost: 'not-registered' } as const;
    const said = (law: ServiceLaw, on = someone.on) =>
      explain(decide({ ...facts, on }, law), law).reasons[0]?.text.en;
    expect(said(addressChangeLaw)).toContain('right to another way');
    expect(said(notCoveredLaw)).not.toContain('right');
    expect(said(addressChangeLaw, day('2023-05-31'))).not.toContain('right');
    expect(said(addressChangeLaw, day('2023-06-01'))).toContain('right to another way');
  });

  it('names the authority of that day', () => {
    const decision = decide({ ...someone, status: 'inactive' }, addressChangeLaw);
    expect(explain(decision, addressChangeLaw).headline).toEqual({
      da: 'Kontakt den kommune, du flytter til',
      en: 'Contact the municipality you move to',
    });
  });

  it('reads a stored decision, also under a rule that is no more', () => {
    const [reason] = decide(someone, addressChangeLaw).reasons;
    const stored = {
      outcome: 'refer',
      standing: 'right',
      reasons: [{ ...reason, rule: 'long-gone' }],
      facts: { on: '2024-02-29' },
    } as const;
    const { headline, reasons } = explain(stored, addressChangeLaw);
    expect(headline.en).not.toBe('');
    expect(reasons[0]?.text.da).not.toBe('');
    expect(reasons[0]?.citation.da).toContain('§\u00a012, stk.\u00a03');
  });
});

describe('the table in words', () => {
  it('has words for every rule, and none for rules that are not there', () => {
    expect(Object.keys(ruleTexts).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it('describes the rules in their order, with condition and basis in both languages', () => {
    const described = describeRules();
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const { condition, basis } of described)
      for (const text of [condition.da, condition.en, basis.da, basis.en])
        expect(text.length).toBeGreaterThan(10);
  });
});
