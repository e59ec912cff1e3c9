import type { Source } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import { lastingException } from '../../eligibility/acts.ts';
import type { Duty, ServiceLaw, WayIn } from '../../eligibility/law.ts';
import { patientComplaints } from '../patient-complaints.ts';
import { ownProofAgeInWords, phoneInWords } from './limits.ts';

const checked = '2026-11-22';
/** Udbetaling Danmark's areas became digital by order from this day; the order of 2021 took the place of earlier ones. */
const from = '2014-12-01';
const orderFrom = '2021-07-07';

const order = {
  da: 'bekendtgørelse nr. 1584 af 07/07/2021',
  en: 'Executive Order no. 1584 of 07/07/2021',
} as const;

const orderSource: Source = {
  title: 'elov.dk: BEK 1584 af 07/07/2021 § 1 og bilag; dagen, den trådte i kraft, er ikke set',
  checked,
};
const waveSource: Source = {
  title: 'ft.dk: L 158 (2013-14); VEJ 9926. Den tidligere bekendtgørelse er ikke set',
  checked,
};

/** The digital duty (BEK 1584/2021 § 1 and its annexes, the parts on sundhedsloven). */
export const digitalDuty: LegalBasis = {
  act: order,
  section: '§ 1',
  from: orderFrom,
  source: orderSource,
  certainty: 'verified',
};

/** Before that order the duty stood in others that have not been read. */
export const earlierDuty: LegalBasis = {
  act: {
    da: 'de tidligere bekendtgørelser efter lov om Udbetaling Danmark',
    en: 'the earlier orders under the Udbetaling Danmark Act (lov om Udbetaling Danmark)',
  },
  section: '§ 1',
  from,
  until: '2021-07-06',
  source: waveSource,
  certainty: 'inferred',
};

/** How a filing by another way is met; which paragraph of § 13 says what has not been read: nobody is denied on it. */
export const otherWay: LegalBasis = {
  ...lastingException,
  section: '§ 13',
  source: {
    title: 'danskelove.dk: Lov om Udbetaling Danmark § 13; stykket er ikke fastslået',
    checked,
  },
  certainty: 'inferred',
};

/** Who hears complaints in matters of health (lov om Udbetaling Danmark § 13, stk. 5). */
export const complaintBasis: LegalBasis = {
  ...otherWay,
  section: '§ 13, stk. 5',
  source: {
    title:
      'danskelove.dk: Lov om Udbetaling Danmark § 13, stk. 5; teksten nævnte Styrelsen for Patientsikkerhed. Styrelsen for Patientklager er antaget',
    checked,
  },
};

const duty = (basis: LegalBasis): Duty => ({
  mandatory: true,
  basis,
  rejection: otherWay,
  circumstances: otherWay,
  extraordinary: otherWay,
});

const waysIn: readonly WayIn[] = [
  {
    way: 'phone',
    title: {
      da: `Ring til Udbetaling Danmark på ${phoneInWords}`,
      en: `Call Udbetaling Danmark on ${phoneInWords}`,
    },
    who: {
      da: 'Alle kan ringe og få hjælp. Er du fritaget, eller er der særlige forhold, kan du bestille kortet i telefonen.',
      en: 'Anyone can call for help. If you are exempt or special circumstances apply, you can order the card on the phone.',
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
      da: 'Her får du hjælp til at bestille, også uden MitID. Vil du slippe for det digitale hver gang, er det din kommune, der afgør det.',
      en: 'You get help with the order here, also without MitID. If you want to be let off the digital way each time, your municipality decides.',
    },
    withoutMitId: true,
  },
];

/** What the law says about the ways in for the blue card: Udbetaling Danmark's area (lov om Udbetaling Danmark § 13). */
export const euCardLaw: ServiceLaw = {
  service: 'eu-health-card',
  responsible: [{ from, value: 'udbetaling-danmark', source: waveSource }],
  duty: [
    { from, until: '2021-07-06', value: duty(earlierDuty), source: waveSource },
    { from: orderFrom, value: duty(digitalDuty), source: orderSource },
  ],
  // A single filing may come another way; an exception for good is the municipality's to grant.
  deviation: 'single-filing',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: ownProofAgeInWords,
  who: ['self', 'parent', 'mandate', 'guardian'],
  waysIn,
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto.',
      en: 'A passport, driving licence or other photo ID.',
    },
    {
      da: 'Navnene på de børn, der også skal have et kort.',
      en: 'The names of the children who need a card, too.',
    },
  ],
  appeal: [
    // How long one has to complain was not found: the authority tells it.
    {
      from: '2019-01-01',
      value: { ...patientComplaints, basis: complaintBasis },
      source: complaintBasis.source,
    },
  ],
  processedDuringAppeal: true,
  confirmations: [],
  checked: { title: 'BEK 1584/2021, lov om Udbetaling Danmark § 13, borger.dk', checked },
};
