import type { Source } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { Appeal, ServiceLaw, WayIn } from '../../eligibility/law.ts';
import { benefitsDuty, benefitsFrom, ofUdbetalingDanmark, otherWay } from '../benefits-law.ts';
import { phoneInWords } from './limits.ts';

const checked = '2026-11-22';

const actSource: Source = {
  title: 'borger.dk: Boligstøtte; lovens paragraffer er ikke slået op',
  checked,
};

const act = {
  da: 'lov om individuel boligstøtte',
  en: 'the Housing Benefit Act (lov om individuel boligstøtte)',
} as const;

const ofTheAct = (what: string, whatEn: string): LegalBasis => ({
  act,
  section: what,
  sectionEn: whatEn,
  from: benefitsFrom,
  source: actSource,
  certainty: 'inferred',
});

/** From which day the benefit is paid. */
export const paidFromBasis: LegalBasis = ofTheAct(
  'om hvornår støtten gælder fra',
  'on the day that the benefit counts from',
);

/** That one person of a dwelling applies for all who live there. */
export const oneApplicantBasis: LegalBasis = ofTheAct(
  'om én ansøger i hver bolig',
  'on one applicant for each dwelling',
);

/** That every other adult of the dwelling answers for what was paid by mistake (solidarisk hæftelse). */
export const jointLiabilityBasis: LegalBasis = ofTheAct(
  'om solidarisk hæftelse',
  'on joint liability',
);

/** Complaints over Udbetaling Danmark: four weeks, through it, to Ankestyrelsen. */
export const complaintBasis: LegalBasis = {
  ...otherWay,
  section: 'om klage',
  sectionEn: 'on complaints',
  source: {
    title: 'Ankestyrelsen: Klage over Udbetaling Danmark; paragraffen er ikke slået op',
    checked,
  },
};

const appeal: Appeal = {
  body: { da: 'Ankestyrelsen', en: 'the National Social Appeals Board (Ankestyrelsen)' },
  sentTo: { da: 'Udbetaling Danmark', en: 'Udbetaling Danmark' },
  viaAuthority: true,
  weeks: 4,
  basis: complaintBasis,
};

const waysIn: readonly WayIn[] = [
  {
    way: 'phone',
    title: {
      da: `Ring til Udbetaling Danmark på ${phoneInWords}`,
      en: `Call Udbetaling Danmark on ${phoneInWords}`,
    },
    who: {
      da: 'Alle kan ringe og få hjælp, også til at finde ud af, om de skal søge.',
      en: 'Anyone can call for help, also with finding out whether to apply.',
    },
    withoutMitId: true,
  },
  {
    way: 'in-person',
    title: {
      da: 'Mød op i Borgerservice i din kommune',
      en: 'Come to the citizen service centre of your municipality',
    },
    who: {
      da: 'Her får du hjælp til at søge, også uden MitID. Vil du slippe for det digitale hver gang, er det din kommune, der afgør det.',
      en: 'You get help with the application here, also without MitID. If you want to be let off the digital way each time, your municipality decides.',
    },
    withoutMitId: true,
  },
  {
    way: 'paper',
    title: { da: 'Få en blanket af din kommune', en: 'Get a paper form from your municipality' },
    who: {
      da: 'Er du fritaget, eller er der særlige forhold? Så får du en blanket hos kommunen, og de sender den videre.',
      en: 'Are you exempt, or do special circumstances apply? Then you get a form from the municipality, and they pass it on.',
    },
    withoutMitId: true,
  },
];

/** What the law says about the ways in for housing benefit: Udbetaling Danmark's area (lov om Udbetaling Danmark § 13). */
export const housingBenefitLaw: ServiceLaw = {
  service: 'housing-benefit',
  responsible: ofUdbetalingDanmark,
  duty: benefitsDuty,
  // A single filing may come another way; an exception for good is the municipality's to grant.
  deviation: 'single-filing',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: 18,
  who: ['self', 'mandate', 'guardian'],
  waysIn,
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto.',
      en: 'A passport, driving licence or other photo ID.',
    },
    { da: 'Din lejekontrakt.', en: 'Your tenancy agreement.' },
    {
      da: 'Navn og CPR-nummer på de andre voksne, der bor i boligen.',
      en: 'Names and CPR numbers of the other adults who live there.',
    },
    {
      da: 'Hvad alle i boligen tjener på et år, og hvad I ejer.',
      en: 'What everybody who lives there earns in a year, and what you own.',
    },
  ],
  appeal: [{ from: benefitsFrom, value: appeal, source: complaintBasis.source }],
  processedDuringAppeal: true,
  confirmations: [],
  checked: {
    title: 'BEK 1584/2021, lov om Udbetaling Danmark § 13, borger.dk, Ankestyrelsen',
    checked,
  },
};
