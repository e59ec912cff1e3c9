import { isInternal } from '../../cases/among-staff.ts';
import type { Actor, CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { showDay } from '../../domain/dates.ts';
import type { Page } from '../page.ts';
import { lookRole } from './look-words.ts';

/** What happened on a case, in the citizen's words. */
export interface MyEvent {
  /** Instant. */
  readonly at: string;
  /** Never the name of a member of staff. */
  readonly who: string;
  readonly what: string;
  /** In somebody's own words. */
  readonly words?: string;
}

/**
 * What somebody may read of a case: all of their own but what staff wrote for each other (forvaltningsloven § 12) and
 * what tells of others; of one that they filed for another what they did themselves.
 */
export const eventsFor = (
  events: readonly CaseEvent[],
  { principal }: CaseRow,
  reader: Cpr,
  letters: readonly Pick<OutboxState, 'id' | 'cpr'>[],
): readonly CaseEvent[] =>
  events.filter((event) =>
    principal === reader
      ? !isInternal(event) && !ofOthers(event) && !isToOthers(event, reader, letters)
      : event.by.kind === 'citizen' && event.by.cpr === reader,
  );

/** Letters that were held back or let go tell whether somebody else is protected; what another party said is theirs. */
const ofOthers = (event: CaseEvent): boolean =>
  event.kind === 'letters-released' || (event.kind === 'info-received' && event.from !== 'citizen');

/** What becomes of a letter to somebody else tells whether they are known, protected, or reached by Digital Post. */
const isToOthers = (
  event: CaseEvent,
  reader: Cpr,
  letters: readonly Pick<OutboxState, 'id' | 'cpr'>[],
): boolean =>
  'letter' in event && letters.some(({ id, cpr }) => id === event.letter && cpr !== reader);

/** An event, to the person whose data it is. */
export function toldEvent(page: Page, event: CaseEvent, reader: Cpr): MyEvent {
  const words = wordsOf(page, event);
  const known = kinds.find((kind) => kind === event.kind);
  return {
    at: event.at,
    who: whoIs(page, event.by, reader),
    what: page.t(`mydata:event.${known ?? 'other'}`),
    ...(words !== undefined && words !== '' && { words }),
  };
}

function whoIs(page: Page, by: Actor, reader: Cpr): string {
  if (by.kind === 'citizen') return by.cpr === reader ? page.t('mydata:who.you') : by.name;
  return by.kind === 'staff' ? lookRole(page, by) : page.t(`mydata:who.${by.kind}`);
}

function wordsOf({ say, language }: Page, event: CaseEvent): string | undefined {
  switch (event.kind) {
    case 'filed':
      return event.remarks;
    case 'info-received':
    case 'appeal-received':
      return event.note;
    case 'info-requested':
      return say(event.what);
    case 'decided':
    case 'payment-demanded':
    case 'channel-rejected':
    case 'arrival-corrected':
    case 'transferred':
    case 'handed-over':
    case 'reopened':
      return say(event.why);
    case 'withdrawn':
    case 'payment-waived':
    case 'exception-granted':
    case 'exception-withdrawn':
    case 'extraordinary-considered':
      return event.why;
    case 'contacted':
      return event.on && showDay(event.on, language);
    case 'contact-changed':
      return [event.wishes.phone, event.wishes.email].filter(Boolean).join(', ');
    default:
      return undefined;
  }
}

/** Kinds with words of their own; whatever is newer is told as something that happened. */
const kinds = [
  'submitted',
  'referred',
  'filed',
  'arrival-corrected',
  'grounds-asked',
  'grounds-answered',
  'help-offered',
  'extraordinary-considered',
  'channel-accepted',
  'channel-rejected',
  'exception-granted',
  'exception-withdrawn',
  'appeal-received',
  'appeal-ended',
  'assigned',
  'unassigned',
  'contacted',
  'contact-changed',
  'contact-overdue',
  'became-case',
  'info-received',
  'info-requested',
  'carried-out',
  'withdrawn',
  'decided',
  'reopened',
  'transferred',
  'handed-over',
  'day-passed',
  'signatures-asked',
  'signed',
  'signature-declined',
  'signature-waived',
  'reminded',
  'payment-demanded',
  'paid',
  'payment-waived',
  'exemption-decided',
  'closed',
  'dispatched',
  'delivered',
  'not-delivered',
  'letter-retried',
  'letter-settled',
  'letter-expired',
  'dispatch-failed',
  'document-added',
  'document-infected',
] as const satisfies readonly CaseEvent['kind'][];
