import type { Source } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { cprAct, cprAppeal } from '../cpr-act.ts';
import { municipalWays } from '../municipal-ways.ts';
import { ownFilingAgeInWords } from './limits.ts';

const checked = '2026-11-22';
const from = '2013-12-01';

const actSource: Source = {
  title: 'Lovforslag L 6 og Datatilsynet; § 29, stk. 2 og 4, i 2023-teksten er ikke set',
  checked,
};

/** The digital duty is read out of the cross-reference to § 28, stk. 2: nobody is rejected on it before it is confirmed. */
const digitalDuty: LegalBasis = {
  act: cprAct,
  section: '§ 29, stk. 2 og 4, jf. § 28, stk. 2',
  from,
  source: actSource,
  certainty: 'inferred',
};

/** Who is on the list is told to businesses by the register (CPR-loven § 40, stk. 4). */
export const listBasis: LegalBasis = { ...digitalDuty, section: '§ 40, stk. 4' };

/** Protected names are in no list that others get (CPR-loven § 28). */
export const protectionBasis: LegalBasis = {
  ...digitalDuty,
  section: '§ 28',
  source: { title: 'Holstebro Kommune: Robinsonlisten; cpr.dk', checked },
  certainty: 'verified',
};

/** Businesses must keep to the list, which is made each quarter (markedsføringsloven § 10, stk. 4). */
export const marketingBasis: LegalBasis = {
  act: { da: 'markedsføringsloven', en: 'the Marketing Practices Act (markedsføringsloven)' },
  section: '§ 10, stk. 4',
  from: '2017-07-01',
  source: { title: 'danskelove.dk: Markedsføringsloven § 10; ordlyden er ikke set', checked },
  certainty: 'inferred',
};

const complaint: LegalBasis = {
  act: cprAct,
  section: '§ 56, stk. 1',
  from,
  source: { title: 'cpr.dk: Klage; for denne liste læst som for flytning', checked },
  certainty: 'inferred',
};

/** What the law says about the ways in for the Robinson list (CPR-loven §§ 28-29; Lov 603/2023). */
export const robinsonLaw: ServiceLaw = {
  service: 'robinson-list',
  responsible: [{ from, value: 'municipality-of-residence', source: actSource }],
  duty: [
    {
      from,
      value: {
        mandatory: true,
        basis: digitalDuty,
        rejection: digitalDuty,
        circumstances: digitalDuty,
        extraordinary: digitalDuty,
      },
      source: actSource,
    },
  ],
  deviation: 'covered',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: ownFilingAgeInWords,
  who: ['self', 'parent', 'mandate', 'guardian'],
  waysIn: municipalWays,
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto.',
      en: 'A passport, driving licence or other photo ID.',
    },
    {
      da: 'Navnene på de børn, det også gælder.',
      en: 'The names of the children whom it is for, too.',
    },
  ],
  appeal: [
    // As with the change of address; before that day it was other ministries, not looked up.
    {
      from: '2024-08-29',
      value: cprAppeal(complaint),
      source: {
        title: 'cpr.dk: Klage over kommunens afgørelse. Antaget som for flytning, ikke set her',
        checked,
      },
    },
  ],
  processedDuringAppeal: false,
  confirmations: [],
  checked: { title: 'CPR-loven, markedsføringsloven, Næstved og Holstebro Kommune', checked },
};
