import { healthAct, healthActSource } from '../../domain/health-fee.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { municipalWays } from '../municipal-ways.ts';
import { patientComplaints } from '../patient-complaints.ts';
import { ownChoiceAge } from '../people.ts';

const paragraph = (section: string, certainty: LegalBasis['certainty']): LegalBasis => ({
  act: healthAct,
  section,
  from: '2013-12-01',
  source: healthActSource,
  certainty,
});

/** The duty, the rejection and both ways out all stand in one paragraph (sundhedsloven § 59, stk. 2). */
const digitalDuty = paragraph('§ 59, stk. 2', 'verified');

/** Rules on groups and on the choice of doctor are the minister's: the paragraph is read, the rules themselves are not. */
export const groupRules = paragraph('§ 58, stk. 4', 'inferred');
export const choiceRules = paragraph('§ 59, stk. 5', 'inferred');

/** A fixed cut-off of two months was held unlawful. */
export const noCutOff: LegalBasis = {
  act: {
    da: 'Styrelsen for Patientklager',
    en: 'the Danish Agency for Patient Complaints (Styrelsen for Patientklager)',
  },
  section: 'afgørelse 19SFP24',
  from: '2019-01-01',
  source: { title: 'stpk.dk: Afgørelse 19SFP24', checked: '2026-11-22' },
  certainty: 'verified',
};

/** What the law says about the ways in for a choice of doctor (sundhedsloven §§ 58-59; Lov 603/2023). */
export const doctorChoiceLaw: ServiceLaw = {
  service: 'doctor-choice',
  responsible: [
    { from: '2013-12-01', value: 'municipality-of-residence', source: healthActSource },
  ],
  duty: [
    {
      from: '2013-12-01',
      value: {
        mandatory: true,
        basis: digitalDuty,
        rejection: digitalDuty,
        circumstances: digitalDuty,
        extraordinary: digitalDuty,
      },
      source: {
        title: 'Lovforslag L 198 (2012-13); danskelove.dk: Sundhedsloven § 59; dagen er bølge 2',
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
    { da: 'Dit sundhedskort, hvis du har det.', en: 'Your health card, if you have it.' },
    {
      da: 'Navnet på den læge, du vil have.',
      en: 'The name of the doctor you want.',
    },
    {
      da: 'Lægens ja på skrift, hvis lægen har lukket for nye patienter.',
      en: "The doctor's yes in writing, if the doctor takes no new patients.",
    },
  ],
  appeal: [
    // How long one has to complain was not found: the authority tells it.
    {
      from: '2019-01-01',
      value: patientComplaints,
      source: { title: 'stpk.dk: Afgørelser om lægevalg og sundhedskort', checked: '2026-11-22' },
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: { title: 'Sundhedsloven §§ 58-59, borger.dk, stpk.dk', checked: '2026-11-22' },
};
