import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw, WayIn } from '../../eligibility/law.ts';
import { benefitsDuty, ofUdbetalingDanmark, otherWay } from '../benefits-law.ts';
import { patientComplaints } from '../patient-complaints.ts';
import { ownProofAgeInWords, phoneInWords } from './limits.ts';

const checked = '2026-11-22';

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
  responsible: ofUdbetalingDanmark,
  duty: benefitsDuty,
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
