import type { ArrivalCorrected } from './arrival-events.ts';
import { whomToTell } from './case-letter.ts';
import type { ChannelDesk, LookedInto } from './channel-decision.ts';
import { decideCharge, notDemanded } from './charge.ts';
import { isTaken } from './correction-effects.ts';
import type { CaseEvent } from './events.ts';
import { openFee } from './fee.ts';
import { adviceOnceSent, flagsOf, knownOf } from './new-case-parts.ts';
import type { CaseRow } from './ports/case-store.ts';
import { applicantOf, gatherPeople } from './submission.ts';

/** What a filing would have had from its beginning, had the right day been typed: flags, advice, what is next, its price. */
export async function correctedParts(
  desk: ChannelDesk,
  row: CaseRow,
  events: readonly CaseEvent[],
  looked: LookedInto,
): Promise<Pick<ArrivalCorrected, 'decision' | 'flags' | 'advice' | 'next' | 'charge'>> {
  const { service, filed, authority, errand, outcome, today } = looked;
  const { answers } = filed;
  // Only what was read whole had any of it.
  const isWhole = filed.next !== undefined;
  const to = await whomToTell(desk, row, events);
  const isNobody = to === undefined || errand.known.person.state === 'none';
  const applicant = isNobody ? undefined : applicantOf(errand, to);
  const people = applicant && (await gatherPeople(errand, applicant, authority, desk));
  const price =
    isWhole && isTaken(events) && openFee(events) !== 'demanded'
      ? service.charge?.(answers, errand.context)
      : undefined;
  const { law } = errand.gathered;
  return {
    ...(isTaken(events) && outcome.kind === 'accept' && { decision: outcome.decision }),
    ...(people && { flags: isWhole ? flagsOf(service, people, to) : knownOf(people) }),
    ...(isWhole && {
      advice: adviceOnceSent(service.advise?.(answers, errand.context) ?? []),
      next: service.next(answers, { ...errand.context, writtenOn: today }),
    }),
    ...(price && {
      charge: notDemanded(decideCharge(price, outcome.decision.facts, law, authority)),
    }),
  };
}
