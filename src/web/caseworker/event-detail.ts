import type { CaseEvent } from '../../cases/events.ts';
import { showDay } from '../../domain/dates.ts';
import type { Page } from '../page.ts';
import { toldOfComplaint, wishesWords } from './from-citizen.ts';
import { endingWords, optionWords } from './option-words.ts';

/** What stands under an event in somebody's own words, or how it was done. */
export function detailOf(page: Page, event: CaseEvent): string | undefined {
  switch (event.kind) {
    case 'submitted':
      return event.assisted && assistedWords(page, event.assisted);
    case 'filed':
      return event.remarks;
    case 'noted':
      return event.note;
    case 'document-added':
      return [event.document.name, event.note].filter(Boolean).join('. ');
    case 'document-infected':
      return event.name;
    case 'contacted':
      return event.on === undefined
        ? optionWords(page, event.how)
        : `${optionWords(page, event.how)}, ${showDay(event.on, page.language)}`;
    case 'info-received':
      return answerWords(page, event);
    case 'reopened':
      return `${optionWords(page, event.because)}. ${page.say(event.why)}`;
    case 'arrival-corrected':
    case 'transferred':
    case 'handed-over':
      return page.say(event.why);
    case 'carried-out':
      return event.who === undefined ? undefined : page.t('desk-work:doneBy', { name: event.who });
    case 'assigned':
    case 'unassigned':
      return event.why;
    case 'payment-demanded':
    case 'decided':
    case 'rejection-proposed':
    case 'channel-rejected':
      return page.say(event.why);
    case 'info-requested':
      return page.say(event.what);
    case 'letter-settled':
      return event.how;
    case 'letters-released':
    case 'payment-waived':
    case 'extraordinary-considered':
    case 'rejection-sent-back':
    case 'exception-granted':
    case 'exception-withdrawn':
    case 'signature-waived':
      return event.why;
    case 'appeal-received':
      return [event.note, ...toldOfComplaint(page, event)].join('\n');
    case 'withdrawn':
      // Nobody has to say why they take back what is theirs.
      return event.why === '' ? undefined : event.why;
    case 'contact-changed':
      return wishesWords(page, event.wishes).join('. ');
    case 'exemption-decided':
      return exemptionWords(page, event);
    case 'closed':
      return endingWords(page, event);
    default:
      return event.kind === 'channel-accepted' ? event.assessed : undefined;
  }
}

function answerWords(page: Page, event: Extract<CaseEvent, { kind: 'info-received' }>): string {
  const words = `${optionWords(page, event.from)}: ${event.note}`;
  const day = event.on === undefined ? undefined : showDay(event.on, page.language);
  return day === undefined ? words : page.t('desk-work:answeredOn', { words, day });
}

/** What was seen, who came for them, and whether unopened post is sent on. */
function exemptionWords(
  page: Page,
  event: Extract<CaseEvent, { kind: 'exemption-decided' }>,
): string {
  const { t } = page;
  return [
    t('desk:exemption.idSeen', { id: optionWords(page, event.idSeen) }),
    ...(event.representedBy === undefined
      ? []
      : [t('desk:exemption.representedBy', { name: event.representedBy })]),
    ...(event.forwardUnopened ? [t('desk:exemption.forward')] : []),
    // Only that there is one: where somebody lives stands in no history.
    ...(event.postalAddress === undefined ? [] : [t('desk:exemption.otherAddress')]),
  ].join(' ');
}

/** Who sat beside the citizen; two where one took over. */
function assistedWords(
  { t }: Page,
  { name, also }: NonNullable<Extract<CaseEvent, { kind: 'submitted' }>['assisted']>,
): string {
  return t('desk:assistedBy', {
    name: also === undefined ? name : t('desk:assistedByTwo', { name, also: also.name }),
  });
}
