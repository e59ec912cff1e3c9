import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../../src/domain/cpr.ts';
import type { CheckContext } from '../../../src/self-services/define.ts';
import { housingBenefit } from '../../../src/self-services/housing-benefit/index.ts';

const context: CheckContext = {
  today: Temporal.PlainDate.from('2026-11-22'),
  login: { cpr: '6309511083' as Cpr, name: 'Kanarie Fuglesangsen' },
  household: { state: 'none' },
};
const [alone] = housingBenefit.examples.accepted;
const two = housingBenefit.examples.accepted[5] ?? {};
const read = (more: object) => housingBenefit.answers.parse({ ...alone, ...more });
const wrong = (more: object, given: Partial<CheckContext> = {}) =>
  Object.keys(housingBenefit.check?.({ ...two, ...more }, { ...context, ...given }) ?? {});

describe('figures as people write them', () => {
  it.each([
    ['6500', '6.500 kr.'],
    ['6.500', '6.500 kr.'],
    ['6 500 kr.', '6.500 kr.'],
    ['6.500,00', '6.500 kr.'],
    ['kr. 6.500,-', '6.500 kr.'],
    ['0', '0 kr.'],
    ['007', '7 kr.'],
  ])('%s kroner', (typed, kroner) => expect(read({ rent: typed })['rent']).toBe(kroner));

  it.each([
    ['65', '65 m²'],
    ['65 m2', '65 m²'],
    ['65,5 m²', '65 m²'],
    ['1', '1 m²'],
    ['9999', '9999 m²'],
  ])('%s square metres', (typed, metres) => expect(read({ area: typed })['area']).toBe(metres));

  it.each(['6.500,50', '1234567890', '1e3', '--', '６５００'])('%s is no amount', (rent) =>
    expect(housingBenefit.answers.safeParse({ ...alone, rent }).success).toBe(false),
  );
});

describe('the other adults', () => {
  it('are of age on the day, and a child the day before', () => {
    // Born 22 and 23 November 2008.
    expect(wrong({ adult1Cpr: '8211085000' })).toEqual([]);
    expect(wrong({ adult1Cpr: '8311085000' })).toEqual(['adult1Cpr']);
  });

  it('are not the applicant, nor anybody twice', () => {
    expect(wrong({ adult1Cpr: '6309511083' })).toEqual(['adult1Cpr']);
    expect(wrong({ adults: '2', adult2Name: 'Bo Eksempel', adult2Cpr: '7001019999' })).toEqual([
      'adult2Cpr',
    ]);
  });

  it('carry no invented numbers where people are real', () =>
    expect(wrong({}, { realNumbersOnly: true })).toEqual(['adult1Cpr']));

  it('who are not asked about are neither missed nor asked to sign', () => {
    const answers = read({ ...two, adults: '0', othersIncome: undefined });
    expect(housingBenefit.check?.(answers, context)).toEqual({});
    expect(housingBenefit.signing?.by(answers)).toEqual([]);
    expect(housingBenefit.signing?.by(read(two))).toEqual([
      { name: 'Bo Eksempel', cpr: '7001019999' },
    ]);
  });

  it('are asked about page by page, four at the most', () => {
    const asked = (adults: string) =>
      housingBenefit.steps.filter(
        ({ id, when }) => id.startsWith('adult-') && when?.({ adults }, context),
      ).length;
    expect(['0', '1', '4', 'more'].map(asked)).toEqual([0, 1, 4, 4]);
  });
});

it('promises no amount, and says from which day it would count', () => {
  const answers = read({});
  const words = JSON.stringify([
    housingBenefit.advise?.(answers, context),
    housingBenefit.next(answers, context),
  ]);
  expect(words).toContain('1. november 2026');
  expect(words).not.toMatch(/\d+ ?(kr|kroner)/);
});

it('is never held up by the lease', () =>
  expect(housingBenefit.attachments?.map(({ id, required }) => [id, required])).toEqual([
    ['lease', true],
  ]));
