import { describe, expect, it } from 'vitest';
import { complaintOn, decideCharge } from '../../src/cases/charge.ts';
import { cardFeeBasis } from '../../src/domain/health-fee.ts';
import type { Confirmation, ServiceLaw } from '../../src/eligibility/law.ts';
import { healthCardLaw } from '../../src/self-services/health-card/law.ts';
import { someone } from '../eligibility/samples.ts';

const subjects = ['legal-basis', 'amounts', 'complaint-guidance'] as const;
const facts = { ...someone, on: Temporal.PlainDate.from('2024-06-03') };
const charge = {
  kind: 'fee',
  why: { da: 'Kortet er væk.', en: 'The card is lost.' },
  basis: cardFeeBasis,
  kroner: 225,
  amountFrom: '2024-01-01',
} as const;

const says = (subject: Confirmation['subject'], on: string): Confirmation => ({
  service: 'health-card',
  subject,
  by: 'A. Prøve',
  on,
  demo: true,
});
const all = (on: string) => subjects.map((subject) => says(subject, on));
const complainFor = (value: { weeks?: number; noLimit?: true }, from = '2019-01-01') =>
  healthCardLaw.appeal.map((each) => ({ ...each, from, value: { ...each.value, ...value } }));
const law: ServiceLaw = {
  ...healthCardLaw,
  appeal: complainFor({ weeks: 4 }),
  confirmations: all('2024-01-01'),
};

const standing = (given: Partial<ServiceLaw> = {}, fee: object = {}) =>
  decideCharge({ ...charge, ...fee }, facts, { ...law, ...given }, undefined).standing;

describe('a fee is demanded', () => {
  it('where paragraph, amount and complaint guidance are confirmed', () => {
    expect(standing()).toBe('demanded');
  });

  it.each(subjects)('and not without a word on %s', (missing) => {
    const confirmations = law.confirmations.filter(({ subject }) => subject !== missing);
    expect(standing({ confirmations })).toBe('told-by-authority');
  });

  it.each([
    ['amounts', '2023-12-31', 'told-by-authority'],
    ['amounts', '2024-01-01', 'demanded'],
    ['amounts', '2024-06-04', 'told-by-authority'],
    ['complaint-guidance', '2018-12-31', 'told-by-authority'],
    ['complaint-guidance', '2019-01-01', 'demanded'],
    ['legal-basis', '2012-11-30', 'told-by-authority'],
    ['legal-basis', '2012-12-01', 'demanded'],
  ] as const)('by a word on %s of %s: %s', (about, on, expected) => {
    const others = law.confirmations.filter(({ subject }) => subject !== about);
    expect(standing({ confirmations: [...others, says(about, on)] })).toBe(expected);
  });

  it('not where nobody knows the amount, or since when it is that', () => {
    expect(standing({}, { kroner: undefined })).toBe('told-by-authority');
    expect(standing({}, { amountFrom: undefined })).toBe('told-by-authority');
  });
});

describe('how long one can complain (forvaltningsloven § 25)', () => {
  it('is known, or known to be without limit; else nothing is demanded', () => {
    expect(standing({ appeal: complainFor({ noLimit: true }) })).toBe('demanded');
    expect(standing({ appeal: healthCardLaw.appeal })).toBe('told-by-authority');
    expect(standing({ appeal: [] })).toBe('told-by-authority');
  });

  it('stands with the decision as far as it is known', () => {
    const { complaint } = decideCharge(
      charge,
      facts,
      { ...law, appeal: complainFor({ noLimit: true }) },
      undefined,
    );
    expect(complaint).toMatchObject({ noLimit: true });
    expect(complaint).not.toHaveProperty('weeks');
  });

  it('names address, phone and e-mail of whom it is sent to where they are known for the day', () => {
    const on = (day: string) => complaintOn(healthCardLaw, Temporal.PlainDate.from(day))?.sentTo.da;
    expect(on('2026-11-22')).toBe(
      'Styrelsen for Patientklager, Olof Palmes Allé 18 H, 8200 Aarhus N, stpk@stpk.dk, telefon 72 33 05 00',
    );
    expect(on('2025-11-22')).toBe('Styrelsen for Patientklager');
  });
});
