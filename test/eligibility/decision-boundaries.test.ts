import { describe, expect, it } from 'vitest';
import { decide } from '../../src/eligibility/decide.ts';
import { describeRules } from '../../src/eligibility/describe-rules.ts';
import { explain } from '../../src/eligibility/explain.ts';
import { responsibleOn } from '../../src/eligibility/responsible.ts';
import { rules } from '../../src/eligibility/rules.ts';
import { headlines, retiredRule } from '../../src/eligibility/texts/headlines.ts';
import { ruleTexts } from '../../src/eligibility/texts.ts';
import { addressChangeLaw as law } from '../../src/self-services/address-change/law.ts';
import { day, someone } from './samples.ts';

describe('a decision', () => {
  it('has a standing when it refers, and else not even an empty one', () => {
    expect(decide(someone, law)).not.toHaveProperty('standing');
    expect(decide({ ...someone, wish: 'alternative' }, law)).toHaveProperty(
      'standing',
      'help-only',
    );
  });

  it('names the service when no rule applies', () => {
    expect(() => decide(someone, law, [])).toThrow('address-change: no rule applies');
  });
});

describe('a decision in words', () => {
  const headline = (stored: { outcome: 'refer' | 'accept'; standing?: 'right' | 'help-only' }) =>
    explain({ ...stored, reasons: [], facts: { on: '2026-11-22' } }, law).headline.en;

  it('is headed by its standing when it refers', () => {
    expect(headline({ outcome: 'refer', standing: 'right' })).toContain('the right');
    expect(headline({ outcome: 'refer', standing: 'help-only' })).toContain('help');
  });

  it('leaves it to the authority where no standing was stored', () => {
    expect(headline({ outcome: 'refer' })).toContain('The authority');
  });

  it('ignores a standing that belongs to no referral', () => {
    expect(headline({ outcome: 'accept', standing: 'right' })).toContain('digital form');
  });
});

it('no text has a gap that nothing fills', () => {
  const gaps = (text: unknown) => JSON.stringify(text).match(/\{\w+\}/g) ?? [];
  const found = [ruleTexts, headlines, retiredRule].flatMap(gaps);
  expect([...new Set(found)].toSorted()).toEqual(['{authority}', '{whenExempt}']);
});

it('the table in words carries outcome and standing of each rule', () => {
  const table = rules.map(({ id, version, outcome, standing }) =>
    standing === undefined ? { id, version, outcome } : { id, version, outcome, standing },
  );
  const words = describeRules();
  expect(words).toMatchObject(table);
  expect(words.map((rule) => 'standing' in rule)).toEqual(table.map((rule) => 'standing' in rule));
});

describe('who is responsible', () => {
  const source = { title: 'Made for the test', checked: '2026-11-22' };
  const [first, second] = ['udbetaling-danmark', 'municipality-moved-to'] as const;
  const changing = {
    ...law,
    responsible: [
      { from: '2020-01-01', value: first, source },
      { from: '2024-01-01', value: second, source },
    ],
  };

  it.each([
    ['2019-12-31', second],
    ['2020-01-01', first],
    ['2023-12-31', first],
    ['2024-01-01', second],
  ])('on %s: %s', (on, expected) => {
    expect(responsibleOn(changing, day(on))).toBe(expected);
  });

  it('is the municipality of residence where the law names nobody', () => {
    expect(responsibleOn({ ...law, responsible: [] }, day('2026-11-22'))).toBe(
      'municipality-of-residence',
    );
  });
});
