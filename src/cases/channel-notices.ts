import { inForce } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import { showReference } from '../domain/reference.ts';
import { explain } from '../eligibility/explain.ts';
import {
  type Before,
  channelRejectionLetter,
  takenAfterAll,
} from '../self-services/channel-rejection-letter.ts';
import type { ChargeDecision, Notice } from '../self-services/define.ts';
import { draftLetter, type DraftLetter, whomToTell } from './case-letter.ts';
import type { ChannelDesk, LookedInto } from './channel-decision.ts';
import { decideCharge, notDemanded } from './charge.ts';
import type { Rejectable } from './decide-channel.ts';
import type { CaseEvent, EventBody } from './events.ts';
import { filingNotices } from './filing-notices.ts';
import { letterOf } from './new-case-parts.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { OutboxItem } from './ports/dispatch.ts';
import { signaturesToAsk } from './signing/ask.ts';
import { applicantOf, gatherPeople } from './submission.ts';

/** What taking a filing brings: the fee that a caseworker may then demand, and the letters that were not written before. */
export async function acceptanceOf(
  desk: ChannelDesk,
  row: CaseRow,
  events: readonly CaseEvent[],
  looked: LookedInto,
  before: Before,
): Promise<{
  readonly charge?: ChargeDecision;
  /** Whoever has to sign is asked once it is taken, if nobody was before. */
  readonly asked: readonly EventBody[];
  readonly letters: (at: Temporal.Instant) => readonly OutboxItem[];
}> {
  const { service, filed, authority, errand, outcome, today } = looked;
  const { facts, law } = { ...errand.gathered, facts: outcome.decision.facts };
  // Only what was read whole has its next steps kept.
  const isWhole = filed.next !== undefined;
  const own = isWhole ? service.charge?.(filed.answers, errand.context) : undefined;
  const charge = own && notDemanded(decideCharge(own, facts, law, authority));
  const to = await whomToTell(desk, row, events);
  const isNobody = to === undefined || errand.known.person.state === 'none';
  const applicant = isNobody ? undefined : applicantOf(errand, to);
  if (applicant === undefined) return { ...(charge && { charge }), asked: [], letters: () => [] };
  const people = await gatherPeople(errand, applicant, authority, desk);
  const missing = filed.missing ?? [];
  const signers = events.some(({ kind }) => kind === 'signatures-asked')
    ? undefined
    : await signaturesToAsk(service, people, desk, desk.clock.now());
  const reference = showReference(row.reference);
  const notices = filingNotices({
    service,
    people,
    reference,
    receivedOn: Temporal.PlainDate.from(filed.receivedOn),
    today,
    charge,
    missing,
    isSettled: isWhole && missing.length === 0,
    due: row.due,
    outcome: 'accept-alternative',
  }).map((notice) => (notice.kind === 'receipt' ? saidFirst(notice, filed, before) : notice));
  const wish = { language: filed.language ?? 'da', largePrint: filed.largePrint === true };
  return {
    ...(charge && { charge }),
    asked: signers?.events ?? [],
    letters: (at) =>
      [...notices, ...(signers?.notices(reference) ?? [])].map((notice) =>
        letterOf(notice, row.id, { ...people, arrivedAt: at }, wish),
      ),
  };
}

/** The rejection's letter: everything that it rests on, and how to go on. */
export function rejectionLetter(
  events: readonly CaseEvent[],
  looked: Rejectable,
  why: Text,
): DraftLetter {
  const { authority, errand, guard, outcome, told } = looked;
  const { decision, complaint, to } = outcome;
  const { circumstances } = inForce(errand.gathered.law.duty, decision.facts.on)?.value ?? {};
  const silentUntil = guard.answered === undefined ? guard.waitsUntil : undefined;
  const letter = channelRejectionLetter({
    ...told,
    heard: silentUntil === undefined ? {} : { silentUntil },
    why,
    reasons: explain(decision, errand.gathered.law).reasons,
    ...(circumstances && { circumstances }),
    complaint,
  });
  return draftLetter({ notice: 'channel-decision', letter }, to, authority, events);
}

/** The receipt tells first that it was taken, and which day counts; after a rejection it is a decision of its own. */
const saidFirst = (notice: Notice, { receivedOn }: LookedInto['filed'], before: Before): Notice => {
  const [first, ...others] = takenAfterAll(receivedOn, before);
  const { letter } = notice;
  return {
    ...notice,
    kind: before === 'rejected' ? 'channel-decision' : 'receipt',
    letter: { ...letter, paragraphs: [first, ...others, ...letter.paragraphs] },
  };
};
