import type { Cited } from '../define.ts';
import { earliestReportBasis, fineBasis, reportDutyBasis } from './limits.ts';

/** The paragraphs that its pages and letters name. */
export const addressChangeCites: readonly Cited[] = [
  {
    what: {
      da: 'Pligt til at melde en flytning, og hvornår',
      en: 'The duty to report a move, and when',
    },
    basis: reportDutyBasis,
  },
  {
    what: { da: 'Hvor tidligt en flytning kan meldes', en: 'How early a move can be reported' },
    basis: earliestReportBasis,
  },
  { what: { da: 'Bøde for at melde for sent', en: 'Fine for reporting late' }, basis: fineBasis },
];
