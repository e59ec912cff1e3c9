import type { Source } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { cprAct, cprAppeal } from '../cpr-act.ts';
import { municipalWays } from '../municipal-ways.ts';
import { ownFilingAgeInWords } from './limits.ts';

const checked = '2026-11-22';
const from = '2013-12-01';

const source: Source = {
  title: 'cpr.dk: CPR-loven §§ 28 og 30; lov nr. 622 af 12/06/2013 (L 198)',
  checked,
};

/** The right to be protected (CPR-loven § 28, stk. 1). */
export const protectionBasis: LegalBasis = {
  act: cprAct,
  section: '§ 28, stk. 1',
  from,
  source,
  certainty: 'verified',
};

/** The digital duty, for up to a year and for ending it, and how another way is met (CPR-loven § 28, stk. 2). */
export const digitalDuty: LegalBasis = { ...protectionBasis, section: '§ 28, stk. 2' };

/** It lapses after a year; longer is an ordinary request that no digital duty reaches (CPR-loven § 28). */
export const lapseBasis: LegalBasis = { ...protectionBasis, section: '§ 28' };

/** Whom the municipality itself tells of it (CPR-loven § 30); the text has not been read whole. */
export const passedOnBasis: LegalBasis = {
  ...protectionBasis,
  section: '§ 30',
  certainty: 'inferred',
};

/** Complaints (CPR-loven § 56, stk. 1): known of moves, taken to be the same here. */
export const complaint: LegalBasis = {
  act: cprAct,
  section: '§ 56, stk. 1',
  from,
  source: { title: 'cpr.dk: Klage; for beskyttelse læst som for flytning', checked },
  certainty: 'inferred',
};

/** What the law says about the ways in for protection of name and address (CPR-loven § 28; Lov 603/2023). */
export const protectionLaw: ServiceLaw = {
  service: 'address-protection',
  responsible: [{ from, value: 'municipality-of-residence', source }],
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
      source,
    },
  ],
  deviation: 'covered',
  mitId: { needed: true, assurance: 'substantial' },
  ownFilingAge: ownFilingAgeInWords,
  who: ['self', 'parent'],
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
  checked: { title: 'CPR-loven §§ 28 og 30, cpr.dk, Aalborg Kommune', checked },
};
