import { describe, expect, it } from 'vitest';
import {
  rejectionIsConfirmed,
  rejectsByLaw,
  rejectsForSure,
} from '../../src/eligibility/conditions.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { confirmed, day, filed } from './samples.ts';

const law = confirmed(addressChangeLaw);
const [duty] = law.duty;
const rejection = duty?.value.rejection;
if (duty === undefined || rejection === undefined) throw new Error('a law without a rejection');
const today = day('2026-11-22');
const on = { ...filed, on: today };

/** The same duty, with a rejection of its own. */
const withRejection = (given: typeof rejection | undefined): ServiceLaw => {
  const { rejection: _, ...value } = duty.value;
  return { ...law, duty: [{ ...duty, value: { ...value, ...(given && { rejection: given }) } }] };
};
const over = { ...rejection, until: '2026-11-21' };
const toCome = { ...rejection, from: '2026-11-23' };

describe('a rejection of the area’s own law', () => {
  it('stands where its paragraph is in force', () => {
    expect([rejectsByLaw(on, law), rejectsForSure(on, law), rejectionIsConfirmed(on, law)]).toEqual(
      [true, true, true],
    );
  });

  it.each([
    ['there is none', withRejection(undefined)],
    ['its paragraph has ended', withRejection(over)],
    ['its paragraph is still to come', withRejection(toCome)],
    ['there is no duty on that day', { ...law, duty: [{ ...duty, from: '2026-11-23' }] }],
    ['there is no duty at all', { ...law, duty: [] }],
  ])('does not where %s', (_, of) => {
    expect(rejectsByLaw(on, of)).toBe(false);
    expect(rejectsForSure(on, of)).toBe(false);
    expect(rejectionIsConfirmed(on, of)).toBe(false);
  });

  it('is told to nobody where its paragraph was only inferred', () => {
    const inferred = withRejection({ ...rejection, certainty: 'inferred' });
    expect(rejectsByLaw(on, inferred)).toBe(true);
    expect(rejectsForSure(on, inferred)).toBe(false);
  });

  it('is not confirmed without complaint guidance on that day', () => {
    expect(rejectionIsConfirmed(on, { ...law, appeal: [] })).toBe(false);
  });
});
