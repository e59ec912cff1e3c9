import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/self-services/address-change/advise.ts';
import { referWhen } from '../../../src/self-services/address-change/beyond-form.ts';
import { check } from '../../../src/self-services/address-change/check.ts';
import { addressChange } from '../../../src/self-services/address-change/index.ts';
import { notices } from '../../../src/self-services/address-change/notices.ts';
import type { CheckContext } from '../../../src/self-services/define.ts';
import { lix } from '../lix.ts';
import { textsIn } from '../texts-in.ts';
import { anna, fullMove, given, liv, protectedOne, today } from './move.ts';

const easy = 35;
const danish = (value: unknown) => textsIn(value).map((text) => text.da);

const open = notices(fullMove());
const closed = notices(fullMove({ applicant: protectedOne(anna) }));
const household: CheckContext['household'] = {
  state: 'found',
  value: [
    { key: 'a', person: anna },
    { key: 'l', person: liv },
  ],
};
const late = {
  ...given,
  moveDate: '2025-01-01',
  movers: ['l'],
  address: { ...given.address, id: 'unknown' },
};

it('measures what it says it measures', () => {
  expect(lix(['Jeg bor her.'])).toBe(3);
  expect(lix(['Kommunen registrerer adressen.'])).toBe(103);
});

describe('Danish that reads easily', () => {
  it('on the pages of the form', () => {
    const { steps, problems, summary, ready, notYet } = addressChange;
    const next = addressChange.next({ ...late, occupants: 'staying' }, { today, household });
    expect(next).toHaveLength(4);
    expect(lix(danish({ steps, problems, summary, ready, notYet, next }))).toBeLessThanOrEqual(
      easy,
    );
  });

  it.each([...open, ...closed].map((notice) => [notice.kind, notice] as const))(
    'in the letter %s',
    (_, { letter }) => {
      expect(lix(danish({ title: letter.title, text: letter.paragraphs }))).toBeLessThanOrEqual(
        easy,
      );
    },
  );

  it('in warnings, errors across fields and words of referral', () => {
    const hidden: CheckContext['household'] = {
      state: 'found',
      value: [
        { key: 'a', person: protectedOne(anna) },
        { key: 'l', person: liv },
      ],
    };
    const warnings = [
      ...advise(late, { today, household }),
      ...advise({ ...given, movers: ['l'] }, { today, household: hidden }),
    ];
    const errors = Object.values(
      check({ moveDate: '2027-06-01', movers: ['x'] }, { today, household }),
    );
    const elsewhere = ['abroad', 'no-fixed-address'].map((destination) =>
      referWhen({ destination }),
    );
    expect(errors).toHaveLength(2);
    expect(warnings.map(({ id }) => id)).toEqual([
      'late',
      'very-late',
      'unknown-address',
      'hearing',
      'protected',
    ]);
    const said = danish([
      warnings.map(({ text, sent }) => [text, sent]),
      errors.map(({ message }) => message),
    ]);
    for (const text of said) expect(lix([text])).toBeLessThanOrEqual(easy);
    // A slip is read as a whole: a question of six words says nothing by itself.
    for (const slip of elsewhere) expect(lix(danish(slip))).toBeLessThanOrEqual(easy);
  });
});
