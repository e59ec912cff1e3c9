import type { Dated, Source } from '../domain/dated.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { lastingException } from '../eligibility/acts.ts';
import type { Duty, Responsible } from '../eligibility/law.ts';

const checked = '2026-11-22';

/** Udbetaling Danmark's areas became digital by order from this day; the order of 2021 took the place of earlier ones. */
export const benefitsFrom = '2014-12-01';
const orderFrom = '2021-07-07';

const orderSource: Source = {
  title: 'elov.dk: BEK 1584 af 07/07/2021 § 1 og bilag; dagen, den trådte i kraft, er ikke set',
  checked,
};
const waveSource: Source = {
  title: 'ft.dk: L 158 (2013-14); VEJ 9926. Den tidligere bekendtgørelse er ikke set',
  checked,
};

/** The digital duty in areas of Udbetaling Danmark (BEK 1584/2021 § 1 and its annexes). */
export const digitalDuty: LegalBasis = {
  act: {
    da: 'bekendtgørelse nr. 1584 af 07/07/2021',
    en: 'Executive Order no. 1584 of 07/07/2021',
  },
  section: '§ 1',
  from: orderFrom,
  source: orderSource,
  certainty: 'verified',
};

/** Before that order the duty stood in others that have not been read. */
export const earlierDuty: LegalBasis = {
  act: {
    da: 'de tidligere bekendtgørelser efter lov om Udbetaling Danmark',
    en: 'the earlier orders under the Udbetaling Danmark Act (lov om Udbetaling Danmark)',
  },
  section: '§ 1',
  from: benefitsFrom,
  until: '2021-07-06',
  source: waveSource,
  certainty: 'inferred',
};

/** How a filing by another way is met; which paragraph of § 13 says what has not been read: nobody is denied on it. */
export const otherWay: LegalBasis = {
  ...lastingException,
  section: '§ 13',
  source: {
    title: 'danskelove.dk: Lov om Udbetaling Danmark § 13; stykket er ikke fastslået',
    checked,
  },
  certainty: 'inferred',
};

const duty = (basis: LegalBasis): Duty => ({
  mandatory: true,
  basis,
  rejection: otherWay,
  circumstances: otherWay,
  extraordinary: otherWay,
});

/** The duty in each area of Udbetaling Danmark, by date. */
export const benefitsDuty: readonly Dated<Duty>[] = [
  { from: benefitsFrom, until: '2021-07-06', value: duty(earlierDuty), source: waveSource },
  { from: orderFrom, value: duty(digitalDuty), source: orderSource },
];

/** Whose errands they are. */
export const ofUdbetalingDanmark: readonly Dated<Responsible>[] = [
  { from: benefitsFrom, value: 'udbetaling-danmark', source: waveSource },
];
