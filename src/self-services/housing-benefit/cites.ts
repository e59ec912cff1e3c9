import type { Cited } from '../define.ts';
import { digitalDuty, earlierDuty, otherWay } from '../benefits-law.ts';
import { complaintBasis, jointLiabilityBasis, oneApplicantBasis, paidFromBasis } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const housingBenefitCites: readonly Cited[] = [
  {
    what: { da: 'Kravet om at søge digitalt', en: 'The duty to apply digitally' },
    basis: digitalDuty,
  },
  {
    what: { da: 'Kravet før 7. juli 2021', en: 'The duty before 7 July 2021' },
    basis: earlierDuty,
  },
  { what: { da: 'Andre veje ind', en: 'Other ways in' }, basis: otherWay },
  {
    what: { da: 'Hvornår støtten gælder fra', en: 'The day that the benefit counts from' },
    basis: paidFromBasis,
  },
  {
    what: { da: 'Én ansøger i hver bolig', en: 'One applicant for each dwelling' },
    basis: oneApplicantBasis,
  },
  {
    what: { da: 'De andre voksne hæfter også', en: 'The other adults are liable, too' },
    basis: jointLiabilityBasis,
  },
  { what: { da: 'Hvem der ser på klager', en: 'Who hears complaints' }, basis: complaintBasis },
];
