import type { CaseEvent } from '../../cases/events.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import { cite } from '../../eligibility/cite.ts';
import { linesIn } from '../../self-services/lines.ts';
import type { ChargeDecision } from '../../self-services/charge.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';
import { historyEntry } from './case-history.ts';

/** A decision of the authority on the case: what it came to, why, by which law, and where it can be complained of. */
export interface ErrandDecision {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

/** Every decision on the errand, the newest first; the one on the way in stands by itself. */
export const errandDecisions = (
  page: Page,
  events: readonly CaseEvent[],
): readonly ErrandDecision[] =>
  events.flatMap((event) => decisionIn(page, event) ?? []).toReversed();

type Decided = Extract<CaseEvent, { kind: 'decided' | 'payment-demanded' | 'channel-rejected' }>;

function decisionIn(page: Page, event: CaseEvent): ErrandDecision | undefined {
  if (!isDecision(event)) return undefined;
  const { t, say, language } = page;
  const { what, who } = historyEntry(page, event);
  const bases = basesOf(event).map((basis) => say(cite(basis)));
  return {
    title: what,
    rows: [
      {
        label: t('case:decided.when'),
        value: `${showDay(legalDay(Temporal.Instant.from(event.at)), language)}, ${who}`,
      },
      { label: t('case:decided.why'), value: linesIn(say(event.why)) },
      ...(bases.length > 0 ? [{ label: t('case:decided.law'), value: bases }] : []),
      ...(event.complaint
        ? [{ label: t('case:decided.complaint'), value: complaintWords(page, event.complaint) }]
        : []),
    ],
  };
}

const isDecision = (event: CaseEvent): event is Decided =>
  event.kind === 'decided' ||
  event.kind === 'payment-demanded' ||
  event.kind === 'channel-rejected';

function basesOf(event: Decided): readonly LegalBasis[] {
  if (event.kind === 'decided') return event.bases;
  return event.kind === 'payment-demanded'
    ? [event.basis]
    : event.decision.reasons.map(({ basis }) => basis);
}

function complaintWords(
  { t, say }: Page,
  { body, sentTo, weeks, noLimit }: NonNullable<ChargeDecision['complaint']>,
): string {
  const to = t('case:decided.to', { body: say(body), sentTo: say(sentTo) });
  if (weeks !== undefined) return `${to} ${t('case:decided.weeks', { weeks })}`;
  return noLimit === true ? `${to} ${t('case:decided.noLimit')}` : to;
}
