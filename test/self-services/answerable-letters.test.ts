import { describe, expect, it } from 'vitest';
import { filingLetter } from '../../src/cases/filing-letter.ts';
import { caseTitle } from '../../src/self-services/case-title.ts';
import type { Letter } from '../../src/self-services/define.ts';
import { closing } from '../../src/self-services/plain-letters.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { anna, fullMove, liv } from './address-change/move.ts';

const { phone: _, ...silent } = fullMove().authority;
const said = (letter: Letter, language: 'da' | 'en') =>
  letter.paragraphs.map((each) => each[language]).join(' ');

/** Every letter that is sent when an errand comes in, from an authority whose phone nobody knows. */
const letters = selfServices.flatMap((service) => {
  const answers = { ...service.answers.parse(service.examples.accepted[0]) };
  const sending = { ...fullMove({ principals: [anna, liv] }), authority: silent };
  const filed = { service, missing: [service.title], due: '2026-11-25', outcome: 'refer' } as const;
  return [
    ...service.notices({ ...sending, answers }).map(({ kind, letter }) => [kind, letter] as const),
    ['filed', filingLetter(sending, filed)] as const,
  ].map(([kind, letter]) => [`${service.id}, ${kind}`, letter] as const);
});

describe('where no phone number is known', () => {
  it.each(letters)('the letter %s names a way that needs no web', (_name, letter) => {
    expect(said(letter, 'da')).toContain('møde op i Borgerservice på rådhuset');
    expect(said(letter, 'en')).toContain('go to Citizen Service at the town hall');
  });

  it('no number is made up, and where one is known it stands alone', () => {
    expect(JSON.stringify(closing({ authority: silent }))).not.toMatch(/\d\d \d\d/);
    const [known] = closing({ authority: { ...silent, phone: '33 66 33 66' } });
    expect(known.da).toContain('33 66 33 66');
    expect(known.da).not.toContain('borger.dk');
  });
});

it('a case is named by a noun, not by what the citizen was told to do', () => {
  expect(selfServices.map((service) => caseTitle(service).da)).toEqual([
    'Flytning',
    'Valg af læge',
    'Robinsonlisten',
    'Nyt sundhedskort',
    'Fritagelse for Digital Post',
    'Det blå EU-sygesikringskort',
    'Beskyttelse af navn og adresse',
    'Boligstøtte',
    'Rettelse af oplysninger om dig',
    'Stop for brug af oplysninger om dig',
  ]);
});
