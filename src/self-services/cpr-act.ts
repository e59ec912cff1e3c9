import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Appeal } from '../eligibility/law.ts';

/** CPR-loven as consolidated. */
export const cprAct = {
  da: 'CPR-loven (lovbekendtgørelse nr. 1010 af 23/06/2023)',
  en: 'the Civil Registration System Act (CPR-loven, consolidation no. 1010 of 23/06/2023)',
} as const;

/** Four weeks, through the municipality that decided (CPR-loven § 56, stk. 1). How sure that is here, the basis says. */
export const cprAppeal = (basis: LegalBasis): Appeal => ({
  body: { da: 'Digitaliseringsministeriet', en: 'the Ministry of Digital Affairs' },
  sentTo: {
    da: 'den kommune, der har afgjort sagen',
    en: 'the municipality that decided the case',
  },
  viaAuthority: true,
  weeks: 4,
  basis,
});
