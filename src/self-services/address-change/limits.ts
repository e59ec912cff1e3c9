import type { Dated, Source } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';

const checked = '2026-11-22';

/** CPR-loven as consolidated. Each basis below counts from the first wave: older wordings were not read. */
export const cprAct = {
  da: 'CPR-loven (lovbekendtgørelse nr. 1010 af 23/06/2023)',
  en: 'the Civil Registration System Act (CPR-loven, consolidation no. 1010 of 23/06/2023)',
} as const;

export const cprActSource: Source = {
  title: 'Lovforslag L 159 (2011-12), cpr.dk og socialjura.dk; § 12 i 2023-teksten er ikke set',
  checked,
};

/** Everybody who moves within Denmark reports it within 5 days (CPR-loven § 12, stk. 1). */
export const reportDutyBasis: LegalBasis = {
  act: cprAct,
  section: '§ 12, stk. 1',
  from: '2012-12-01',
  source: cprActSource,
  certainty: 'verified',
};

/** How early a move can be reported: stated by the authorities, the paragraph itself has not been read. */
export const earliestReportBasis: LegalBasis = {
  act: {
    da: 'vejledning nr. 9806 af 26/10/2023 om folkeregistrering',
    en: 'guidance no. 9806 of 26/10/2023 on population registration',
  },
  section: 'om anmeldelse af flytning',
  from: '2023-10-26',
  source: { title: 'borger.dk og kommunernes vejledning om flytning', checked },
  certainty: 'inferred',
};

/** A report that is late or wrong can be fined (CPR-loven § 57). The amount is the municipality's to set. */
export const fineBasis: LegalBasis = {
  act: cprAct,
  section: '§ 57',
  from: '2012-12-01',
  source: cprActSource,
  certainty: 'verified',
};

/** Days counted from the day of the move: the last one after it, and the first one before it. */
export const addressChangeLimits: readonly Dated<{
  readonly latestDaysAfter: number;
  readonly earliestDaysBefore: number;
}>[] = [
  {
    from: '2012-12-01',
    value: { latestDaysAfter: 5, earliestDaysBefore: 28 },
    source: { title: 'borger.dk: Flytning; Guldborgsund Kommune', checked },
  },
];
