import type { Dated, NamedValues, Source } from '../domain/dated.ts';
import { showDay } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { cite } from '../eligibility/cite.ts';
import type { ServiceLaw } from '../eligibility/law.ts';
import type { Cited } from './define.ts';

const checked = '2026-11-22';
/** The day from which the regulation applies (article 99, section 2). */
const from = '2018-05-25';

const source: Source = {
  title: 'EUR-Lex: forordning (EU) 2016/679, artikel 12, 16, 18, 19 og 77',
  checked,
};

const act: Text = {
  da: 'databeskyttelsesforordningen (forordning (EU) 2016/679)',
  en: 'the General Data Protection Regulation (Regulation (EU) 2016/679)',
};

/** A paragraph of the General Data Protection Regulation. */
export const dataBasis = (section: string): LegalBasis => ({
  act,
  section,
  from,
  source,
  certainty: 'verified',
});

/** Wrong or missing data is put right. */
export const correctionBasis = dataBasis('artikel 16');
/** Data is left alone while something about it is open. */
export const restrictionBasis = dataBasis('artikel 18');
/** An answer without undue delay, within a month at most. */
export const answerBasis = dataBasis('artikel 12, stk. 3');
const complaintBasis = dataBasis('artikel 77, stk. 1');

/** Months within which whoever asks has an answer (article 12, section 3). */
export const answerMonths: readonly Dated<number>[] = [{ from, value: 1, source }];

/** From which age somebody asks alone. */
const ownFilingAge: readonly Dated<number>[] = [
  {
    from,
    value: 15,
    source: {
      title: 'Alderen er som for andre sager her; forordningen nævner ingen. Antaget',
      checked,
    },
  },
];

/** Every number of the two errands. */
export const dataRightValues: readonly NamedValues[] = [
  {
    id: 'answer-months',
    what: { da: 'Du får svar senest efter', en: 'You have an answer after at most' },
    unit: { da: 'måned', en: 'month' },
    values: answerMonths,
  },
  {
    id: 'own-filing-age',
    what: { da: 'Gør det selv fra', en: 'Does it alone from' },
    unit: { da: 'år', en: 'years' },
    values: ownFilingAge,
  },
];

/** The paragraphs that pages and letters of both name, besides the right itself. */
export const dataRightCites: readonly Cited[] = [
  { what: { da: 'Hvornår du får svar', en: 'When you have an answer' }, basis: answerBasis },
  {
    what: {
      da: 'Klage over brug af dine oplysninger',
      en: 'Complaints about the use of your data',
    },
    basis: complaintBasis,
  },
];

/** Every way is open and none is a duty: nobody can be turned away for the way they came. */
export const dataRightLaw = (service: string, basis: LegalBasis): ServiceLaw => ({
  service,
  responsible: [{ from, value: 'municipality-of-residence', source }],
  duty: [{ from, value: { mandatory: false, basis }, source }],
  // No duty to be digital, so there is nothing that the general act could let anybody off.
  deviation: 'not-covered',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: ownFilingAge.at(-1)?.value ?? 0,
  who: ['self'],
  waysIn: [
    {
      way: 'in-person',
      title: { da: 'Mød op i Borgerservice', en: 'Come to the citizen service centre' },
      who: {
        da: 'Alle kan komme. Tag legitimation med. Du behøver ikke MitID.',
        en: 'Everybody can come. Bring ID. You need no MitID.',
      },
      withoutMitId: true,
    },
    {
      way: 'phone',
      title: { da: 'Ring til kommunen', en: 'Call the municipality' },
      who: {
        da: 'Alle kan ringe og få hjælp.',
        en: 'Anyone can call for help.',
      },
      withoutMitId: true,
    },
    {
      way: 'paper',
      title: { da: 'Brug en blanket på papir', en: 'Use a paper form' },
      who: {
        da: 'Alle kan bruge den. Send den, eller tag den med.',
        en: 'Everybody can use it. Send it, or bring it along.',
      },
      withoutMitId: true,
    },
  ],
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto.',
      en: 'A passport, driving licence or other photo ID.',
    },
    {
      da: 'Sagens nummer, hvis det gælder en sag.',
      en: 'The number of the case, if it is about one.',
    },
  ],
  appeal: [
    {
      from,
      value: {
        body: { da: 'Datatilsynet', en: 'the Danish Data Protection Agency (Datatilsynet)' },
        sentTo: { da: 'Datatilsynet', en: 'Datatilsynet' },
        noLimit: true,
        basis: complaintBasis,
      },
      source: { title: 'Artikel 77 nævner ingen frist for at klage', checked },
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: source,
});

/** By when there is an answer, with its paragraph. */
export function answerBy(came: Temporal.PlainDate): Text {
  const months = answerMonths.at(-1)?.value ?? 0;
  const day = came.add({ months });
  const law = cite(answerBasis);
  return {
    da: `Du får svar senest ${showDay(day, 'da')}. Det står i ${law.da}.`,
    en: `You have an answer by ${showDay(day, 'en')}. That is in ${law.en}.`,
  };
}
