import { inForce } from '../domain/dated.ts';
import { isMandatory, rejectsByLaw } from '../eligibility/conditions.ts';
import { decide } from '../eligibility/decide.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { Confirmation } from '../eligibility/law.ts';
import {
  type ConfirmedStanding,
  confirmables,
  confirmedStanding,
  type Subject,
} from '../self-services/confirmable.ts';
import type { SelfService } from '../self-services/define.ts';
import { namesLimit } from './charge.ts';

/** What can only be done to a citizen where an administrator's word stands behind the law (invariant 8). */
export const powers = ['reject', 'charge', 'refuse', 'end-exception'] as const;
export type Power = (typeof powers)[number];

/** What still stands in its way: a part that nobody has confirmed as it is, or something that nobody knows. */
export type Missing = Subject | 'limit' | 'amount';

/** What one more word would do: what it makes possible from that day on, and what stays impossible, and why. */
export interface Effect {
  readonly opens: readonly Power[];
  readonly closed: readonly { readonly power: Power; readonly missing: readonly Missing[] }[];
}

/** What an administrator's word on that subject, given today, would do besides those that stand. Stores nothing. */
export function whatAWordDoes(
  service: SelfService,
  subject: Subject,
  words: readonly Confirmation[],
  today: Temporal.PlainDate,
): Effect {
  const word: Confirmation = {
    service: service.id,
    subject,
    by: '',
    on: today.toString(),
    demo: false,
  };
  const before = standing(service, words, today);
  const after = standing(service, [...words, word], today);
  const touched = powers.filter((power) => rests[power].includes(subject));
  const closed = touched.flatMap((power) => {
    const missing = after[power];
    return missing === undefined || missing.length === 0 ? [] : [{ power, missing }];
  });
  return {
    opens: touched.filter(
      (power) => after[power]?.length === 0 && (before[power]?.length ?? 0) > 0,
    ),
    closed,
  };
}

/** On which parts of the law each rests. */
const rests: Readonly<Record<Power, readonly Subject[]>> = {
  reject: ['legal-basis', 'complaint-guidance'],
  charge: ['legal-basis', 'amounts', 'complaint-guidance'],
  refuse: ['legal-basis', 'complaint-guidance'],
  'end-exception': ['complaint-guidance'],
};

/** What is missing for each, by these words; absent where the service has nothing of the kind. */
function standing(
  service: SelfService,
  words: readonly Confirmation[],
  today: Temporal.PlainDate,
): Partial<Record<Power, readonly Missing[]>> {
  const covered = new Set(
    confirmables(service, today)
      .filter((part) => isCovered(confirmedStanding(part, words, today).standing))
      .map((part) => part.subject),
  );
  const uncovered = (power: Power) => rests[power].filter((subject) => !covered.has(subject));
  const appeal = inForce(service.law.appeal, today)?.value;
  const limit = appeal !== undefined && namesLimit(appeal) ? [] : (['limit'] as const);
  const amount = isAmountKnown(service, today) ? [] : (['amount'] as const);
  const law = { ...service.law, values: service.values, confirmations: words };
  const model = withoutGround(today);
  const isDuty = isMandatory(model, law);
  // The last word is the decision's own: what it rejects today needs no more words.
  const isRejected = decide(model, law).outcome === 'reject';
  return {
    ...(isDuty &&
      rejectsByLaw(model, law) && {
        reject: [...(isRejected ? [] : uncovered('reject')), ...limit],
      }),
    ...(service.charge && { charge: [...uncovered('charge'), ...limit, ...amount] }),
    ...(service.decides === undefined && { refuse: [...uncovered('refuse'), ...limit] }),
    ...(isDuty && { 'end-exception': uncovered('end-exception') }),
  };
}

const isCovered = (stands: ConfirmedStanding): boolean =>
  stands !== 'unconfirmed' && stands !== 'outdated';

/** Whether a fee of today has an amount that anybody could be told. */
const isAmountKnown = ({ fee, examples }: SelfService, today: Temporal.PlainDate): boolean =>
  examples.accepted.some((answers) => fee?.(answers, today) !== undefined);

/** Somebody able who filed on paper today without any ground, with everything done that has to be done before. */
const withoutGround = (on: Temporal.PlainDate): Facts => ({
  on,
  way: 'paper',
  wish: 'alternative',
  digitalPost: 'registered',
  exempt: 'unsaid',
  circumstanceClaimed: false,
  hasMitId: true,
  assurance: 'none',
  actsAs: 'self',
  status: 'resident',
  age: 'adult',
  authority: 'served',
  guard: { groundsAsked: true, helpOffered: true, extraordinaryConsidered: true },
  appealPending: false,
});
