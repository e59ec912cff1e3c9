import { healthAct, healthActSource } from '../../domain/health-fee.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { patientComplaints } from '../patient-complaints.ts';
import { ownChoiceAge } from '../people.ts';

const paragraph = (section: string): LegalBasis => ({
  act: healthAct,
  section,
  from: '2012-12-01',
  source: healthActSource,
  certainty: 'verified',
});

/** The duty and the rejection (sundhedsloven § 12, stk. 2). */
const digitalDuty = paragraph('§ 12, stk. 2');

/** The municipality must be able to show that a card was sent. */
export const mustShowSent: LegalBasis = {
  act: {
    da: 'Styrelsen for Patientklager',
    en: 'the Danish Agency for Patient Complaints (Styrelsen for Patientklager)',
  },
  section: 'afgørelse 21SFP09',
  from: '2021-03-19',
  source: { title: 'stpk.dk: Afgørelse 21SFP09', checked: '2026-11-22' },
  certainty: 'verified',
};

/** What the law says about the ways in for a new health card (sundhedsloven § 12; Lov 603/2023). */
export const healthCardLaw: ServiceLaw = {
  service: 'health-card',
  responsible: [
    { from: '2012-12-01', value: 'municipality-of-residence', source: healthActSource },
  ],
  duty: [
    {
      from: '2012-12-01',
      value: {
        mandatory: true,
        basis: digitalDuty,
        rejection: digitalDuty,
        circumstances: paragraph('§ 12, stk. 4'),
        extraordinary: paragraph('§ 12, stk. 5'),
      },
      source: {
        title: 'Lovforslag L 159 (2011-12); danskelove.dk: Sundhedsloven § 12',
        checked: '2026-11-22',
      },
    },
  ],
  deviation: 'covered',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: ownChoiceAge,
  who: ['self', 'parent'],
  waysIn: [
    {
      way: 'in-person',
      title: { da: 'Mød op i Borgerservice', en: 'Come to the citizen service centre' },
      who: {
        da: 'For dig, der er fritaget, ikke har MitID, eller hvor særlige forhold gælder. Her får du også hjælp til den digitale løsning.',
        en: 'For those who are exempt, have no MitID, or to whom special circumstances apply. You also get help with the digital form here.',
      },
      withoutMitId: true,
    },
    {
      way: 'phone',
      title: { da: 'Ring til kommunen', en: 'Call the municipality' },
      who: {
        da: 'Alle kan ringe og få hjælp. Er du fritaget, eller er der særlige forhold, finder I sammen den vej, der passer.',
        en: 'Anyone can call for help. If you are exempt or special circumstances apply, you agree together on the way that suits you.',
      },
      withoutMitId: true,
    },
    {
      way: 'paper',
      title: { da: 'Brug en blanket på papir', en: 'Use a paper form' },
      who: {
        da: 'For dig, der er fritaget, eller som har fået ja fra kommunen.',
        en: 'For those who are exempt, or to whom the municipality has said yes.',
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
      da: 'Dit gamle sundhedskort, hvis du har det.',
      en: 'Your old health card, if you have it.',
    },
    {
      da: 'Din vielsesattest, hvis du har fået nyt navn ved vielsen.',
      en: 'Your marriage certificate, if your name changed at the marriage.',
    },
  ],
  appeal: [
    // How long one has to complain was not found: the authority tells it.
    {
      from: '2019-01-01',
      value: {
        body: {
          da: 'Styrelsen for Patientklager',
          en: 'the Danish Agency for Patient Complaints (Styrelsen for Patientklager)',
        },
        sentTo: {
          da: 'Styrelsen for Patientklager',
          en: 'the Danish Agency for Patient Complaints (Styrelsen for Patientklager)',
        },
        contact: patientComplaints,
      },
      source: { title: 'stpk.dk: Afgørelser om sundhedskort', checked: '2026-11-22' },
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: { title: 'Sundhedsloven § 12, stpk.dk, odense.dk', checked: '2026-11-22' },
};
