import type { Source } from '../domain/dated.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';

const checked = '2026-11-22';
const administration = {
  da: 'forvaltningsloven',
  en: 'the Public Administration Act (forvaltningsloven)',
} as const;
// Known well, but the text itself has not been looked up: nothing may be denied on it.
const administrationSource: Source = {
  title: 'Forvaltningsloven; teksten er ikke slået op',
  checked,
};
const udk = {
  da: 'lov om Udbetaling Danmark',
  en: 'the Udbetaling Danmark Act (lov om Udbetaling Danmark)',
} as const;
const udkSource: Source = { title: 'danskelove.dk: Lov om Udbetaling Danmark § 13', checked };

/** A citizen exempt from Digital Post gets another way on request, in force since 1 June 2023 (Lov 603/2023). */
export const deviationAct: LegalBasis = {
  act: {
    da: 'lov nr. 603 af 31/05/2023 om fravigelse fra obligatorisk digital selvbetjening',
    en: 'Act no. 603 of 31/05/2023 on deviation from mandatory digital self-service',
  },
  section: '§ 2',
  from: '2023-06-01',
  source: { title: 'socialjura.dk: Lov 603/2023; ft.dk: L 98 (2022-23)', checked },
  certainty: 'verified',
};

/** Guidance and help to whoever turns to an authority (forvaltningsloven § 7, stk. 1). */
export const guidance: LegalBasis = {
  act: administration,
  section: '§ 7, stk. 1',
  from: '1987-01-01',
  source: administrationSource,
  certainty: 'inferred',
};

/** A written approach to the wrong authority is passed on to the right one (forvaltningsloven § 7, stk. 2). */
export const passingOn: LegalBasis = { ...guidance, section: '§ 7, stk. 2' };

/** The right to be represented or assisted by others (forvaltningsloven § 8). */
export const representation: LegalBasis = { ...guidance, section: '§ 8' };

/** A party hears of what will count against them, and may comment first (forvaltningsloven § 19, stk. 1). */
export const partyHearing: LegalBasis = { ...guidance, section: '§ 19, stk. 1' };

/** Udbetaling Danmark may take a single filing; a lasting exception is the municipality's (§ 13, stk. 3). */
export const lastingException: LegalBasis = {
  act: udk,
  section: '§ 13, stk. 3',
  from: '2014-12-01',
  source: udkSource,
  certainty: 'verified',
};

/** While an appeal over the exception runs, the filing is processed all the same (lov om UDK § 13, stk. 4). */
export const appealProtection: LegalBasis = { ...lastingException, section: '§ 13, stk. 4' };
