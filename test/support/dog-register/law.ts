import type { Dated, NamedValues, Source } from '../../../src/domain/dated.ts';
import type { LegalBasis } from '../../../src/domain/legal-basis.ts';
import type { ServiceLaw } from '../../../src/eligibility/law.ts';
import type { Cited } from '../../../src/self-services/define.ts';

const from = '2020-01-01';

/** No such act exists: it stands here so that a ninth self-service can be tried. */
const source: Source = { title: 'Opdigtet til en prøve: loven findes ikke', checked: '2026-11-22' };

const dogAct = {
  da: 'den opdigtede hundelov',
  en: 'the invented Dog Act (den opdigtede hundelov)',
} as const;

/** Every dog is registered within some weeks of its birth (invented § 2, stk. 1). */
export const registerBasis: LegalBasis = {
  act: dogAct,
  section: '§ 2, stk. 1',
  from,
  source,
  certainty: 'verified',
};

/** Registration is free (invented § 2, stk. 4). */
export const freeBasis: LegalBasis = { ...registerBasis, section: '§ 2, stk. 4' };

const digitalDuty: LegalBasis = { ...registerBasis, section: '§ 3, stk. 1' };
const rejection: LegalBasis = { ...registerBasis, section: '§ 3, stk. 2' };
const otherWay: LegalBasis = { ...registerBasis, section: '§ 3, stk. 3' };
const complaint: LegalBasis = { ...registerBasis, section: '§ 9' };

/** Weeks after the birth within which a dog is registered in time (invented § 2, stk. 1). */
export const registerWeeks: readonly Dated<number>[] = [{ from, value: 8, source }];

const chipDigits: readonly Dated<number>[] = [{ from, value: 15, source }];
const ownFilingAge: readonly Dated<number>[] = [{ from, value: 18, source }];

/** How many digits a chip has, for a schema and words that are the same every day. */
export const chipDigitsInWords: number = chipDigits.at(-1)?.value ?? 0;

/** Every number of this law. */
export const dogValues: readonly NamedValues[] = [
  {
    id: 'register-weeks',
    what: { da: 'Hunden meldes senest efter', en: 'The dog is registered at the latest after' },
    unit: { da: 'uger', en: 'weeks' },
    values: registerWeeks,
  },
  {
    id: 'chip-digits',
    what: { da: 'Længde af et chipnummer', en: 'Length of a chip number' },
    unit: { da: 'tal', en: 'digits' },
    values: chipDigits,
  },
  {
    id: 'own-filing-age',
    what: { da: 'Melder selv en hund fra', en: 'Registers a dog alone from' },
    unit: { da: 'år', en: 'years' },
    values: ownFilingAge,
  },
];

/** The paragraphs that its pages name. */
export const dogCites: readonly Cited[] = [
  { what: { da: 'Hvornår en hund meldes', en: 'When a dog is registered' }, basis: registerBasis },
  { what: { da: 'At det er gratis', en: 'That it is free' }, basis: freeBasis },
];

/** What the invented law says about the ways in for registering a dog. */
export const dogLaw: ServiceLaw = {
  service: 'dog-register',
  responsible: [{ from, value: 'municipality-of-residence', source }],
  duty: [
    {
      from,
      value: {
        mandatory: true,
        basis: digitalDuty,
        rejection,
        circumstances: otherWay,
        extraordinary: otherWay,
      },
      source,
    },
  ],
  // The general act is a real one and cannot reach an invented one.
  deviation: 'not-covered',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: ownFilingAge.at(-1)?.value ?? 0,
  who: ['self'],
  waysIn: [
    {
      way: 'in-person',
      title: { da: 'Mød op i Hundekontoret', en: 'Come to the dog office' },
      who: {
        da: 'For dig, der ikke har MitID, eller hvor særlige forhold gælder.',
        en: 'For those who have no MitID, or to whom special circumstances apply.',
      },
      withoutMitId: true,
    },
    {
      way: 'paper',
      title: { da: 'Brug en blanket på papir', en: 'Use a paper form' },
      who: {
        da: 'For dig, som har fået ja fra kommunen.',
        en: 'For those to whom the municipality has said yes.',
      },
      withoutMitId: true,
    },
  ],
  bring: [
    { da: 'Legitimation med foto.', en: 'Photo ID.' },
    { da: 'Hundens papirer fra dyrlægen.', en: 'The dog’s papers from the vet.' },
  ],
  appeal: [
    {
      from,
      value: {
        body: { da: 'det opdigtede Hundenævn', en: 'the invented Dog Board' },
        sentTo: { da: 'kommunen', en: 'the municipality' },
        weeks: 4,
        basis: complaint,
      },
      source,
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: source,
};
