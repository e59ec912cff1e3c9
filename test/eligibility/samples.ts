import type { LegalBasis } from '../../src/domain/legal-basis.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { Confirmation, Duty, ServiceLaw } from '../../src/eligibility/law.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';

/** An adult resident, logged in well enough, registered everywhere, who has said nothing yet. */
export const someone: Facts = {
  on: Temporal.PlainDate.from('2026-11-22'),
  way: 'self-service',
  wish: 'unsaid',
  digitalPost: 'registered',
  exempt: 'unsaid',
  circumstanceClaimed: false,
  hasMitId: true,
  assurance: 'substantial',
  actsAs: 'self',
  status: 'resident',
  age: 'adult',
  authority: 'served',
  appealPending: false,
};

/** Before login: nobody has been looked up. */
export const stranger: Facts = {
  ...someone,
  digitalPost: 'unknown',
  assurance: 'none',
  status: 'unknown',
  age: 'unknown',
};

export const fullGuard = { groundsAsked: true, helpOffered: true, extraordinaryConsidered: true };

/** A paper filing without any ground, everything done. */
export const filed: Facts = { ...someone, way: 'paper', assurance: 'none', guard: fullGuard };

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** The same law, confirmed by a named administrator from that day on; by default since where to complain is as it is. */
export const confirmed = (law: ServiceLaw, on = '2024-08-29'): ServiceLaw => ({
  ...law,
  confirmations: (['legal-basis', 'complaint-guidance'] as const).map(
    (subject): Confirmation => ({ service: law.service, subject, by: 'A. Prøve', on, demo: true }),
  ),
});

/** The real law, as it would be if nobody could act for another in its form. */
export const selfOnlyLaw: ServiceLaw = { ...addressChangeLaw, who: ['self'] };

const source = { title: 'Made for the test', checked: '2026-11-22' };
const paragraph = (
  section: string,
  certainty: LegalBasis['certainty'] = 'verified',
): LegalBasis => ({
  act: { da: 'Prøveloven', en: 'the Test Act' },
  section,
  from: '2012-12-01',
  source,
  certainty,
});

const withDuty = (service: string, value: Duty, rest: Partial<ServiceLaw> = {}): ServiceLaw => ({
  ...selfOnlyLaw,
  service,
  duty: [{ from: '2012-12-01', value, source }],
  ...rest,
});

const wholeDuty = (certainty: LegalBasis['certainty']): Duty => ({
  mandatory: true,
  basis: paragraph('§ 1', certainty),
  rejection: paragraph('§ 2', certainty),
  circumstances: paragraph('§ 3', certainty),
  extraordinary: paragraph('§ 4', certainty),
});

/** Voluntary, without MitID, also for people abroad: like the exemption from Digital Post. */
export const voluntaryLaw = withDuty(
  'voluntary',
  { mandatory: false, basis: paragraph('§ 1') },
  { mitId: { needed: false, assurance: 'none' }, deviation: 'not-covered', abroadToo: true },
);

/** Its paragraph was read out of a cross-reference and only the complaint guidance is confirmed. */
export const inferredLaw: ServiceLaw = {
  ...confirmed(withDuty('inferred', wholeDuty('inferred'))),
  confirmations: confirmed(withDuty('inferred', wholeDuty('inferred'))).confirmations.slice(1),
};

/** Like Udbetaling Danmark's areas. */
export const udkLaw = confirmed(
  withDuty('udk', wholeDuty('verified'), {
    deviation: 'single-filing',
    processedDuringAppeal: true,
    who: ['self', 'mandate'],
    responsible: [{ from: '2012-12-01', value: 'udbetaling-danmark', source }],
  }),
);

/** An area whose own law has no room for deviation, from 18 years. */
export const notCoveredLaw = confirmed(
  withDuty('not-covered', wholeDuty('verified'), { deviation: 'not-covered', ownFilingAge: 18 }),
);

/** Mandatory, but the law says nothing of rejecting. */
export const neverRejectingLaw = confirmed(
  withDuty('never-rejecting', { mandatory: true, basis: paragraph('§ 1') }),
);

/** Its duty begins only on 1 January 2027. */
export const laterLaw: ServiceLaw = confirmed({
  ...withDuty('later', wholeDuty('verified')),
  duty: [{ from: '2027-01-01', value: wholeDuty('verified'), source }],
});

/** The real law, unconfirmed and confirmed since November 2026, and one invented law for every way a law can differ. */
export const sampleLaws: readonly ServiceLaw[] = [
  addressChangeLaw,
  confirmed(addressChangeLaw, '2026-11-01'),
  voluntaryLaw,
  inferredLaw,
  udkLaw,
  notCoveredLaw,
  neverRejectingLaw,
  laterLaw,
];
