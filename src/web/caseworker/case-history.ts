import type { Actor, CaseEvent } from '../../cases/events.ts';
import { staffRoles } from '../../cases/ports/identity.ts';
import { showArrival, showDay } from '../../domain/dates.ts';
import { showKeptReference } from '../../domain/reference.ts';
import type { Page } from '../page.ts';
import { detailOf } from './event-detail.ts';
import { onBehalfWords } from './on-behalf.ts';

/** One line of a case's history, in the reader's language. */
export interface HistoryEntry {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** In somebody's own words. */
  readonly detail?: string;
}

/** What happened on the case, newest first. */
export const historyOf = (page: Page, events: readonly CaseEvent[]): readonly HistoryEntry[] =>
  events.map((event) => historyEntry(page, event)).toReversed();

/** An event in words: when, who, what. */
export function historyEntry(page: Page, event: CaseEvent): HistoryEntry {
  const detail = detailOf(page, event);
  return {
    when: showArrival(event.at, page.language),
    who: actorOf(page, event.by),
    what: whatOf(page, event) + broughtBy(page, event),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** Who acted for a child stands where the case came in, and needs no repeating. */
function broughtBy(page: Page, event: CaseEvent): string {
  if (event.kind !== 'submitted' && event.kind !== 'filed') return '';
  const words = onBehalfWords(page, event);
  if (words === undefined) return '';
  const between = event.kind === 'filed' ? '. ' : ' ';
  return between + page.t(`desk:onBehalf.${event.kind}`, { words });
}

function whatOf({ t, say, language }: Page, event: CaseEvent): string {
  switch (event.kind) {
    case 'filed':
      return t('desk:event.filed', {
        day: showDay(event.receivedOn, language),
        way: t(`desk:way.${event.way}`),
      });
    case 'assigned':
      return isOwn(event)
        ? t('desk:event.assigned', { name: event.toName })
        : t('desk-work:event.assigned', { name: event.toName });
    case 'unassigned':
      return t('desk-work:event.unassigned');
    case 'arrival-corrected':
      return t('desk-day:corrected', {
        was: showDay(event.was, language),
        day: showDay(event.receivedOn, language),
      });
    case 'reopened':
      return t('desk-work:event.reopened');
    case 'transferred':
      return t('desk-work:event.transferred', { from: say(event.fromName), to: say(event.toName) });
    case 'handed-over':
      return t('desk-work:event.handed-over', { to: say(event.toName) });
    case 'info-received':
      return t(isOnline(event) ? 'desk-work:event.answered' : 'desk:event.info-received');
    case 'letters-released':
      return t(
        event.letters.length > 0 ? 'desk:event.letters-released' : 'desk:event.letters-kept',
        {
          number: event.letters.length,
        },
      );
    case 'carried-out':
      return t('desk:event.carried-out', {
        system: event.system,
        reference: event.theirReference,
        day: showDay(event.on, language),
      });
    case 'payment-demanded':
      return t('desk:event.payment-demanded', { kroner: event.kroner });
    case 'paid':
      return t('desk:event.paid', {
        day: showDay(event.on, language),
        reference: event.theirReference,
      });
    case 'exemption-decided':
      return t(event.exempt ? 'desk:event.exemption-granted' : 'desk:event.exemption-ended', {
        day: showDay(event.on, language),
      });
    case 'dispatched':
      return t('desk:event.dispatched', {
        notice: t(`desk:notice.${event.notice}`),
        via: t(`desk:via.${event.via}`),
      });
    case 'dispatch-failed':
    case 'delivered':
    case 'not-delivered':
    case 'letter-settled':
    case 'letter-expired':
      return t(`desk:event.${event.kind}`, { notice: t(`desk:notice.${event.notice}`) });
    case 'letter-retried':
      return t(
        event.addressGiven === true ? 'desk:event.letter-retried-to' : 'desk:event.letter-retried',
        { notice: t(`desk:notice.${event.notice}`) },
      );
    case 'day-passed':
      return t(`desk:event.day-passed.${event.of}`, { day: showDay(event.due, language) });
    case 'contact-overdue':
      return t('desk:event.contact-overdue', { day: showDay(event.due, language) });
    case 'reminded':
      return t(`desk:event.reminded.${event.about}`, { day: showDay(event.day, language) });
    case 'info-requested':
      return t(`desk:event.info-requested.${event.as}`, { day: showDay(event.answerBy, language) });
    case 'decided':
      return t(`desk:event.decided.${event.result}`);
    case 'became-case':
      return t('desk:event.became-case', { reference: showKeptReference(event.reference) });
    case 'grounds-asked':
      return event.how === 'letter'
        ? t('desk:event.grounds-asked', { day: showDay(event.answerBy, language) })
        : t(`desk:event.grounds-asked-${event.how}`);
    case 'grounds-answered':
      return t(`desk:event.grounds-answered.${event.claimed}`);
    case 'help-offered':
      return t(`desk:event.help-offered.${event.accepted ? 'yes' : 'no'}`);
    case 'extraordinary-considered':
      return t(`desk:event.extraordinary-considered.${event.granted ? 'yes' : 'no'}`);
    case 'exception-granted':
      return [
        t(`desk:event.exception-granted.${event.scope}`),
        ...(event.until === undefined
          ? []
          : [t('desk:exception.until', { day: showDay(event.until, language) })]),
      ].join('. ');
    case 'signatures-asked':
      return t('desk:event.signatures-asked', {
        names: event.signers.map(({ name }) => name).join(', '),
      });
    case 'signed':
      return event.via === 'paper' && event.on !== undefined
        ? t('desk:event.signed-on-paper', { name: event.name, day: showDay(event.on, language) })
        : t('desk:event.signed', { name: event.name });
    case 'signature-declined':
    case 'signature-waived':
      return t(`desk:event.${event.kind}`, { name: event.name });
    case 'appeal-received':
      return t(isOnline(event) ? 'desk-after:complained' : 'desk:event.appeal-received', {
        day: showDay(event.on, language),
      });
    case 'withdrawn':
      return t(isOnline(event) ? 'desk-after:withdrawn' : 'desk:event.withdrawn');
    case 'contact-changed':
      return t('desk-after:contactChanged');
    case 'appeal-ended':
      return t(`desk:event.appeal-ended.${event.result}`, { day: showDay(event.on, language) });
    default:
      return t(`desk:event.${event.kind}`);
  }
}

const isOnline = ({ by }: CaseEvent): boolean => by.kind === 'citizen';

const isOwn = (event: Extract<CaseEvent, { kind: 'assigned' }>): boolean =>
  event.by.kind !== 'staff' || event.by.id === event.to;

function actorOf({ t }: Page, actor: Actor): string {
  switch (actor.kind) {
    case 'citizen':
      return t('desk:actor.citizen', { name: capacityIn(actor, t) });
    case 'staff': {
      const known = staffRoles.find((role) => role === actor.role);
      return known === undefined
        ? actor.name
        : t('desk:actor.staff', { name: actor.name, role: t(`desk:role.${known}`) });
    }
    default:
      return t(`desk:actor.${actor.kind}`);
  }
}

/** A parent is told of where the case came in; who acts for a grown-up, wherever they act. */
const capacityIn = ({ name, as }: Extract<Actor, { kind: 'citizen' }>, t: Page['t']): string =>
  as === 'mandate' || as === 'guardian' ? t(`acting:actor.${as}`, { name }) : name;
