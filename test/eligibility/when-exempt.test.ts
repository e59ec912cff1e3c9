import { expect, it } from 'vitest';
import { decide } from '../../src/eligibility/decide.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { whenExempt } from '../../src/eligibility/when-exempt.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { dogRegister } from '../support/dog-register/index.ts';
import { day, notCoveredLaw, someone, stranger } from './samples.ts';

const laws = [...selfServices.map(({ law }) => law), dogRegister.law, notCoveredLaw];
const days = ['2010-01-01', '2023-05-31', '2023-06-01', '2026-11-22'].map(day);

/** What the table says to somebody who asks for another way and says that they are exempt. */
function decided(law: ServiceLaw, on: Temporal.PlainDate, base = someone) {
  const told = decide({ ...base, on, exempt: 'says-so', wish: 'alternative' }, law);
  const standing = told.outcome === 'refer' ? told.standing : 'none';
  return told.reasons.some(({ rule }) => rule === 'free-choice') ? 'free' : standing;
}

it('promises what the decision then gives, in every area and on every day, logged in or not', () => {
  const promise = { free: 'free', right: 'right', assessed: 'authority-assesses' } as const;
  for (const law of laws)
    for (const on of days)
      for (const base of [someone, stranger])
        expect([law.service, String(on), promise[whenExempt(law, on)]]).toEqual([
          law.service,
          String(on),
          decided(law, on, base),
        ]);
  const kinds = laws.flatMap((law) => days.map((on) => whenExempt(law, on)));
  expect(new Set(kinds)).toEqual(new Set(['free', 'right', 'assessed']));
});
