import { describe, expect, it } from 'vitest';
import { cardFeeBasis } from '../../src/domain/health-fee.ts';
import { decisionLetter } from '../../src/self-services/decision-letter.ts';
import type { LetterAuthority } from '../../src/self-services/letter.ts';
import { demandLetter } from '../../src/self-services/plain-letters.ts';
import { contactOverdueLetter, reminderLetter } from '../../src/self-services/waiting-letters.ts';

const authority: LetterAuthority = {
  id: 'municipality-0155',
  name: { da: 'Dragør Kommune', en: 'Dragør Municipality' },
  phone: '12 34 56 78',
};
const about = {
  reference: 'K7M2P-9QRST',
  serviceTitle: { da: 'Meld flytning', en: 'Change of address' },
  authority,
};
const body = { da: 'Klagerne', en: 'The board' };
const refused = {
  ...about,
  result: 'refused',
  why: { da: 'Første grund.\n\nAnden grund.', en: 'X writes: “Første grund.\n\nAnden grund.”' },
  bases: [cardFeeBasis],
} as const;

describe('what a letter needs for naming its last day', () => {
  it.each([
    ['weeks', { body, sentTo: body, weeks: 4 }, { weeks: 4, rule: 'municipality' }],
    ['no limit', { body, sentTo: body, noLimit: true }, undefined],
    ['a limit that nobody knows', { body, sentTo: body }, undefined],
    ['no complaint', undefined, undefined],
  ] as const)('with %s', (_, complaint, appeal) => {
    expect(decisionLetter({ ...refused, complaint }).appeal).toEqual(appeal);
    const why = { da: 'Væk.', en: 'Lost.' };
    const charge = { kind: 'fee', standing: 'demanded', why, basis: cardFeeBasis } as const;
    expect(
      demandLetter({ ...about, charge: { ...charge, ...(complaint && { complaint }) } }).appeal,
    ).toEqual(appeal);
  });

  it('is Udbetaling Danmark’s own rule on its letters', () => {
    const udk = { ...authority, id: 'udbetaling-danmark' };
    const complaint = { body, sentTo: body, weeks: 4 };
    expect(decisionLetter({ ...refused, authority: udk, complaint }).appeal?.rule).toBe(
      'udbetaling-danmark',
    );
  });
});

it('a caseworker’s lines are paragraphs of their own', () => {
  const { paragraphs } = decisionLetter(refused);
  expect(paragraphs).toContainEqual({ da: 'Første grund.', en: 'X writes: “Første grund.' });
  expect(paragraphs).toContainEqual({ da: 'Anden grund.', en: 'Anden grund.”' });
});

describe('a letter about a day', () => {
  it.each(['errands-last-day', 'answer-by'] as const)('%s names it as a fact', (what) => {
    const { facts } = reminderLetter({ ...about, about: what, day: '2026-12-07' });
    const values = facts.map(({ value }) => value.da);
    expect(values).toEqual(['K7M2P-9QRST', 'Meld flytning', 'mandag den 7. december 2026']);
  });

  it('that has passed says sorry, and how to call', () => {
    const { paragraphs } = contactOverdueLetter({ ...about, due: '2026-11-25' });
    const said = paragraphs.map(({ da }) => da).join(' ');
    for (const part of ['onsdag den 25. november 2026', 'kede af', 'ikke væk', '12 34 56 78'])
      expect(said).toContain(part);
  });

  it('says where to come and where to write only where that is known', () => {
    const known = { ...authority, visit: 'Torvet 1', postal: 'Postboks 2' };
    const values = ({ facts }: ReturnType<typeof contactOverdueLetter>) =>
      facts.map(({ value }) => value.da);
    const letter = contactOverdueLetter({ ...about, authority: known, due: '2026-11-25' });
    expect(values(letter).slice(2)).toEqual(['Torvet 1', 'Postboks 2']);
    expect(values(contactOverdueLetter({ ...about, due: '2026-11-25' }))).toHaveLength(2);
  });
});
