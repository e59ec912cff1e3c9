import type { Dated, NamedValues, Source } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import { cprAct } from '../cpr-act.ts';

const checked = '2026-11-22';

/** Each basis below counts from the first wave: older wordings were not read. */
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
    en: 'guidance no. 9806 of 26 October 2023 on population registration',
  },
  section: 'om anmeldelse af flytning',
  sectionEn: 'on reporting a move',
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

const source: Source = { title: 'borger.dk: Flytning; Guldborgsund Kommune', checked };

/** Days after the move within which it is reported in time (CPR-loven § 12, stk. 1). */
export const latestDaysAfter: readonly Dated<number>[] = [{ from: '2012-12-01', value: 5, source }];

/** Days before the move from which it can be reported. */
export const earliestDaysBefore: readonly Dated<number>[] = [
  { from: '2012-12-01', value: 28, source },
];

/** Age from which somebody reports their own move. */
export const ownFilingAge: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 15,
    source: { title: 'borger.dk: Flytning; paragraffen er ikke slået op', checked },
  },
];

const days = { da: 'dage', en: 'days' };

/** Every number of this law. */
export const addressChangeValues: readonly NamedValues[] = [
  {
    id: 'latest-days-after',
    what: { da: 'Sidste dag efter flytningen', en: 'Last day after the move' },
    unit: days,
    values: latestDaysAfter,
  },
  {
    id: 'earliest-days-before',
    what: { da: 'Første dag før flytningen', en: 'First day before the move' },
    unit: days,
    values: earliestDaysBefore,
  },
  {
    id: 'own-filing-age',
    what: {
      da: 'Alder, hvor man selv melder flytning',
      en: 'Age from which one reports a move oneself',
    },
    unit: { da: 'år', en: 'years' },
    values: ownFilingAge,
  },
];
