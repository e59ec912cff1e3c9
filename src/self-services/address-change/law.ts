import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { cprAct, cprAppeal } from '../cpr-act.ts';
import { municipalWays } from '../municipal-ways.ts';
import { cprActSource, ownFilingAge } from './limits.ts';

export {
  earliestDaysBefore,
  earliestReportBasis,
  fineBasis,
  latestDaysAfter,
  reportDutyBasis,
} from './limits.ts';

/** The digital duty and its three ways out all stand in one paragraph, in force with the first wave. */
const digitalDuty: LegalBasis = {
  act: cprAct,
  section: '§ 12, stk. 3',
  from: '2012-12-01',
  source: cprActSource,
  certainty: 'verified',
};

const complaint: LegalBasis = {
  act: cprAct,
  section: '§ 56, stk. 1',
  from: '2012-12-01',
  source: { title: 'cpr.dk: Klage over kommunens afgørelse', checked: '2026-11-22' },
  certainty: 'verified',
};

/** What the law says about the ways in for a change of address (CPR-loven § 12; Lov 603/2023). */
export const addressChangeLaw: ServiceLaw = {
  service: 'address-change',
  responsible: [{ from: '2012-12-01', value: 'municipality-moved-to', source: cprActSource }],
  duty: [
    {
      from: '2012-12-01',
      value: {
        mandatory: true,
        basis: digitalDuty,
        rejection: digitalDuty,
        circumstances: digitalDuty,
        // Wider than in other acts: also when the nature of the case makes another way appropriate.
        extraordinary: digitalDuty,
      },
      source: cprActSource,
    },
  ],
  deviation: 'covered',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: ownFilingAge[0]?.value ?? 18,
  who: ['self', 'mandate', 'guardian'],
  waysIn: municipalWays,
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto. Har du ikke det, så tag dit sundhedskort og din fødsels-, dåbs- eller navneattest med.',
      en: 'A passport, driving licence or other photo ID. If you have none, bring your health card and your birth, baptism or name certificate.',
    },
    {
      da: 'Din nye adresse og den dag, du flytter.',
      en: 'Your new address and the day you move.',
    },
    {
      da: 'Navnene på dem, der flytter med.',
      en: 'The names of those who move with you.',
    },
    {
      da: 'Din lejekontrakt, hvis du har en. Kommunen kan bede om at se den.',
      en: 'Your tenancy agreement, if you have one. The municipality may ask to see it.',
    },
  ],
  appeal: [
    // Before, it was other ministries, not looked up: without a complaint guidance no filing of that time is rejected.
    {
      from: '2024-08-29',
      value: cprAppeal(complaint),
      source: {
        title: 'cpr.dk: Klage over kommunens afgørelse (dagen for skiftet er ikke set i en kilde)',
        checked: '2026-11-22',
      },
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: { title: 'CPR-loven, cpr.dk, borger.dk', checked: '2026-11-22' },
};
