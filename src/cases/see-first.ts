import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import type { Flag } from '../self-services/define.ts';
import { appealIsPending, overturnedIn } from './appeals.ts';
import { arrivalOf, isOpen, isSeenFirst } from './case.ts';
import type { CaseEvent } from './events.ts';
import { asksGrounds } from './notices-due.ts';
import type { CaseRow } from './ports/case-store.ts';
import { unsigned } from './signing/signatures.ts';

/**
 * Why a case is seen before others: somebody protected or an unknown, a last day of its own, a day that has passed, or a
 * complaint, which also a closed case can have.
 */
export type Matter =
  | { readonly kind: 'flag'; readonly flag: Flag }
  | {
      readonly kind:
        | 'last-day'
        | 'contact'
        | 'way-in'
        | 'follow-up'
        | 'complaint'
        | 'overturned'
        | FromCitizen
        | FromSigner;
      readonly day: IsoDate;
    };

/** What the citizen did online, as long as nobody has done anything on the case since. */
type FromCitizen = 'answered' | 'withdrew' | 'new-contact' | 'new-document' | 'infected';

/** What became of others' signatures, as long as nobody has done anything on the case since. */
type FromSigner = 'all-signed' | 'will-not-sign' | 'unclear-signer';

/** What of a case is still to be seen first, by its whole history; nothing once it was dealt with. */
export function seenFirstFor(
  { state }: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): readonly Matter[] {
  const told = [...ofComplaint(events), ...fromCitizen(events)];
  if (!isOpen(state)) return told;
  told.push(...fromSigners(events));
  return [...told, ...bound(events), ...late(events), ...flagged(events)];
}

/** A complaint until its end is noted, and one that was right until what fell is decided anew. */
function ofComplaint(events: readonly CaseEvent[]): readonly Matter[] {
  const last = events.findLast(({ kind }) => kind === 'appeal-received' || kind === 'appeal-ended');
  if (last?.kind !== 'appeal-received' && last?.kind !== 'appeal-ended') return [];
  if (appealIsPending(events)) return [{ kind: 'complaint', day: last.on }];
  return overturnedIn(events) === undefined ? [] : [{ kind: 'overturned', day: last.on }];
}

/** Whoever works there acts next, and has read it by then. */
const readUpTo = (events: readonly CaseEvent[]): number =>
  events.findLast(({ by, seq }) => by.kind === 'staff' && seq > 1)?.seq ?? 1;

function fromCitizen(events: readonly CaseEvent[]): readonly Matter[] {
  const read = readUpTo(events);
  return events.flatMap((event): readonly Matter[] => {
    const isTold = event.by.kind === 'citizen' || event.kind === 'document-infected';
    const kind = isTold && event.seq > read ? acts[event.kind] : undefined;
    return kind === undefined ? [] : [{ kind, day: dayOf(event) }];
  });
}

const acts: Partial<Record<CaseEvent['kind'], FromCitizen>> = {
  'info-received': 'answered',
  withdrawn: 'withdrew',
  'contact-changed': 'new-contact',
  'document-added': 'new-document',
  'document-infected': 'infected',
};

/**
 * Somebody asked of whom it is in doubt who is meant; and on a case that has been worked on, the last signature that was
 * missing, or a refusal. On a new one they are seen with the rest.
 */
function fromSigners(events: readonly CaseEvent[]): readonly Matter[] {
  const read = readUpTo(events);
  const last = events.findLast(({ kind }) => kind === 'signed');
  const waitedFor = unsigned(events);
  const hasDeclined = (signer: string) =>
    waitedFor.some(({ id, state }) => id === signer && state === 'declined');
  return events.flatMap((event): readonly Matter[] => {
    const day = dayOf(event);
    // Asking may be what staff did last, by taking what had come another way: that tells nobody who is meant.
    if (event.kind === 'signatures-asked')
      return event.seq >= read && event.signers.some(({ unclear }) => unclear)
        ? [{ kind: 'unclear-signer', day }]
        : [];
    if (event.seq <= read || event.by.kind !== 'citizen' || read === 1) return [];
    if (event.kind === 'signature-declined')
      return hasDeclined(event.signer) ? [{ kind: 'will-not-sign', day }] : [];
    return event === last && waitedFor.length === 0 ? [{ kind: 'all-signed', day }] : [];
  });
}

const dayOf = ({ at }: CaseEvent): IsoDate => legalDay(Temporal.Instant.from(at)).toString();

/** Bound to a day of its own, as long as nobody has decided whether it is taken. */
function bound([first, ...others]: readonly CaseEvent[]): readonly Matter[] {
  if (first?.kind !== 'filed' || first.errandsLastDay === undefined) return [];
  return others.some(decidesWay) ? [] : [{ kind: 'last-day', day: first.errandsLastDay }];
}

/** A day that has passed, until what should have been done by then was done. */
function late(events: readonly CaseEvent[]): readonly Matter[] {
  const isDecided = events.some(decidesWay);
  const isContacted = isDecided || events.some(reaches);
  return events.flatMap((event): readonly Matter[] => {
    if (event.kind === 'contact-overdue')
      return isContacted ? [] : [{ kind: 'contact', day: event.due }];
    if (event.kind !== 'day-passed') return [];
    const isDone = event.of === 'way-in' ? isDecided : isContacted;
    return isDone ? [] : [{ kind: event.of, day: event.due }];
  });
}

const decidesWay = ({ kind }: CaseEvent): boolean =>
  kind === 'channel-accepted' || kind === 'channel-rejected';

const reaches = (event: CaseEvent): boolean => event.kind === 'contacted' || asksGrounds(event);

/** Letters to others that wait are dealt with once somebody has decided on them; what nobody knows stays unknown. */
function flagged(events: readonly CaseEvent[]): readonly Matter[] {
  const isReleased = events.some(({ kind }) => kind === 'letters-released');
  return (arrivalOf(events)?.flags ?? [])
    .filter((flag) => isSeenFirst(flag) && !(isReleased && aboutLetters.includes(flag)))
    .map((flag) => ({ kind: 'flag', flag }));
}

const aboutLetters: readonly Flag[] = ['protected', 'unknown-household'];
