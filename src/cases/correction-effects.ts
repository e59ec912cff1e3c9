import type { ChannelDesk, LookedInto, SaidNow } from './channel-decision.ts';
import { lookInto } from './channel-decision.ts';
import type { CaseEvent } from './events.ts';
import { feeAmount } from './fee.ts';
import type { CaseRow } from './ports/case-store.ts';
import { wayDecision } from './way-in.ts';

/** What another day of arrival does to a case, as staff are told before they say so. */
export const correctionEffects = [
  'misses-last-day',
  'meets-last-day',
  'ground-lost',
  'ground-won',
  'may-be-rejected',
  'other-law',
  'fee-more',
  'fee-less',
  'later',
  'earlier',
] as const;
export type CorrectionEffect = (typeof correctionEffects)[number];

/** The filing as it stands by these events, with what was said as it was taken: nobody has to say it again. */
export async function looksAs(
  desk: ChannelDesk,
  row: CaseRow,
  events: readonly CaseEvent[],
): Promise<LookedInto | undefined> {
  const [first] = events;
  const taken = wayDecision(events) ?? (first?.kind === 'filed' ? first : undefined);
  if (taken === undefined) return undefined;
  const { exempt, circumstanceClaimed, extraordinary } = taken.decision.facts;
  const said: SaidNow = {
    exempt: exempt === 'says-so',
    circumstance: circumstanceClaimed,
    ...(extraordinary && { extraordinary }),
  };
  return lookInto(desk, row, events, said);
}

/** Whether the citizen was told that it is taken, at once or later. */
export const isTaken = (events: readonly CaseEvent[]): boolean =>
  events.some(
    (event) =>
      event.kind === 'channel-accepted' ||
      (event.kind === 'filed' && event.decision.outcome === 'accept-alternative'),
  );

/** Everything that changes with the day, worst first. */
export function effectsOf(
  before: LookedInto,
  after: LookedInto,
  events: readonly CaseEvent[],
  corrected: readonly CaseEvent[],
): readonly CorrectionEffect[] {
  const [was, now] = [rank[before.outcome.kind], rank[after.outcome.kind]];
  const [late, isLate] = [isTooLate(before), isTooLate(after)];
  const fee = (those: readonly CaseEvent[]) => feeAmount(before.service, those)?.kroner ?? 0;
  const more = fee(corrected) - fee(events);
  const isOther = restsOn(before) !== restsOn(after);
  const found: Record<CorrectionEffect, boolean> = {
    'misses-last-day': isLate && !late,
    'meets-last-day': late && !isLate,
    'ground-lost': was === rank.accept && now > was,
    'ground-won': now === rank.accept && was > now,
    'may-be-rejected': now === rank.reject && was < now,
    'other-law': isOther,
    'fee-more': more > 0,
    'fee-less': more < 0,
    later: after.filed.receivedOn > before.filed.receivedOn,
    earlier: after.filed.receivedOn < before.filed.receivedOn,
  };
  return correctionEffects.filter((effect) => found[effect]);
}

/** Whether nothing of it can be worse for the citizen: an earlier day, and nothing lost by it. */
export const isBetter = (effects: readonly CorrectionEffect[]): boolean =>
  !effects.some((effect) => worse.includes(effect));

const worse: readonly CorrectionEffect[] = [
  'misses-last-day',
  'ground-lost',
  'may-be-rejected',
  'fee-more',
  'later',
];

/** The law of the day, and what of it is a reason: an act that reaches every area changes no area's own law. */
const restsOn = ({ outcome: { decision } }: LookedInto): string =>
  [decision.lawVersion, ...decision.reasons.map(({ rule, basis }) => rule + basis.section)].join();

const rank = { accept: 0, open: 1, reject: 2 } as const;

const isTooLate = ({ filed, told }: LookedInto): boolean =>
  told.lastDay?.day !== undefined && told.lastDay.day < filed.receivedOn;
