import { describe, expect, it } from 'vitest';
import * as acts from '../../src/eligibility/acts.ts';
import * as bases from '../../src/eligibility/bases.ts';
import { decide } from '../../src/eligibility/decide.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { day, neverRejectingLaw, someone } from './samples.ts';

describe('the general acts, as a lawyer would look them up', () => {
  it.each([
    [acts.deviationAct, 'lov nr. 603', '§ 2', '2023-06-01', 'verified'],
    [acts.guidance, 'forvaltningsloven', '§ 7, stk. 1', '1987-01-01', 'inferred'],
    [acts.passingOn, 'forvaltningsloven', '§ 7, stk. 2', '1987-01-01', 'inferred'],
    [acts.representation, 'forvaltningsloven', '§ 8', '1987-01-01', 'inferred'],
    [acts.lastingException, 'lov om Udbetaling', '§ 13, stk. 3', '2014-12-01', 'verified'],
    [acts.appealProtection, 'lov om Udbetaling', '§ 13, stk. 4', '2014-12-01', 'verified'],
  ] as const)('%# of the acts', (basis, act, section, from, certainty) => {
    expect(basis).toMatchObject({ section, from, certainty });
    expect(basis.act.da.startsWith(act)).toBe(true);
    expect(basis.act.en).not.toBe('');
    expect(basis.source.title).not.toBe('');
    expect(basis.source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('stand in the table in words, with act and section', () => {
    const { da, en } = bases.deviationBasis.words;
    expect(da).toMatch(/^lov nr.\u00a0603 af .*, §\u00a02$/);
    expect(en).toMatch(/^Act no.\u00a0603 of .*, section\u00a02$/);
    expect(bases.dutyBasis.words.da).not.toBe(bases.circumstancesBasis.words.da);
  });
});

describe('a paragraph is cited only while it is in force', () => {
  const cited = (on: string, law = addressChangeLaw) =>
    decide({ ...someone, on: day(on), wish: 'digital' }, law).reasons[0].basis.section;

  it('and before the first law of the area the duty to guide stands instead', () => {
    expect(cited('2012-12-01')).toBe('§ 12, stk. 3');
    expect(cited('2012-11-30')).toBe('§ 7, stk. 1');
  });

  it('also where the duty is known, but its paragraph came later or has ended', () => {
    const [duty] = neverRejectingLaw.duty;
    if (duty === undefined) throw new Error('no duty');
    const within = (span: { from: string; until?: string }) => ({
      ...neverRejectingLaw,
      duty: [{ ...duty, value: { ...duty.value, basis: { ...duty.value.basis, ...span } } }],
    });
    const span = within({ from: '2020-01-01', until: '2020-12-31' });
    const days = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'];
    expect(days.map((on) => cited(on, span))).toEqual(['§ 7, stk. 1', '§ 1', '§ 1', '§ 7, stk. 1']);
  });
});
