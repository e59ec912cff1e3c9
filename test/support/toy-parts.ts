import type { Text } from '../../src/domain/language.ts';
import type { LegalBasis } from '../../src/domain/legal-basis.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';

export const text = (word: string): Text => ({ da: `${word} (da)`, en: `${word} (en)` });

export const source = { title: 'An invented law', checked: '2026-11-22' };
export const toyBasis: LegalBasis = {
  act: text('toy act'),
  section: '§ 7, stk. 2',
  from: '2020-01-01',
  source,
  certainty: 'verified',
};

/** All that a service must have besides its questions. */
export function partsOf(id: string, given: Partial<ServiceLaw> & { readonly mandatory?: boolean }) {
  const { mandatory = true, ...more } = given;
  const law: ServiceLaw = {
    ...addressChangeLaw,
    service: id,
    responsible: [{ from: '2020-01-01', value: 'municipality-of-residence', source }],
    duty: [{ from: '2020-01-01', value: { mandatory, basis: toyBasis }, source }],
    appeal: [
      {
        from: '2020-01-01',
        value: { body: text('the board'), sentTo: text('the counter'), weeks: 6 },
        source,
      },
    ],
    ...more,
  };
  return {
    id,
    version: 1,
    title: text(id),
    summary: text('A toy'),
    notYet: text('You have not done it yet'),
    minutes: 1,
    ready: [text('Nothing')],
    law,
    who: law.who,
    system: 'TOY',
    values: [],
    problems: { required: text('Answer this') },
    notices: () => [],
    next: () => [text('It is looked at')] as const,
    followUps: [],
    retention: { draftDays: 30, referralDays: 365, caseDays: 1826, source: 'A toy' },
  } as const;
}
