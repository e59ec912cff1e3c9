import { healthAct, healthActSource } from '../../domain/health-fee.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { municipalWays } from '../municipal-ways.ts';
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
  who: ['self', 'parent', 'mandate', 'guardian'],
  waysIn: municipalWays,
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
      value: patientComplaints,
      source: { title: 'stpk.dk: Afgørelser om sundhedskort', checked: '2026-11-22' },
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: { title: 'Sundhedsloven § 12, stpk.dk, odense.dk', checked: '2026-11-22' },
};
