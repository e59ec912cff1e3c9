import type { CaseEvent } from '../../cases/events.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import { cite, explain } from '../../eligibility/explain.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** Which way in was lawful and why, as the page tells it. */
export interface DecisionView {
  readonly headline: string;
  /** That what follows is worded for the citizen; nothing where only citations are left. */
  readonly lead?: string;
  readonly reasons: readonly { readonly text: string; readonly citation: string }[];
  readonly rows: readonly SummaryRow[];
}

/** The case's decision with reasons, act and section; a service that is no longer offered still has its citations. */
export function decisionFacts(
  page: Page,
  events: readonly CaseEvent[],
  law: ServiceLaw | undefined,
): DecisionView | undefined {
  // What was looked into is decided on later.
  const decided = events.findLast((event) => decisionIn(event) !== undefined);
  const decision = decided && decisionIn(decided);
  if (decided === undefined || decision === undefined) return undefined;
  const explained = law && explain(decision, law);
  const { t, say } = page;
  const { facts, lawVersion } = decision;
  return {
    headline: explained ? say(explained.headline) : t('desk:serviceGone'),
    ...(explained && { lead: t('desk:toCitizen') }),
    reasons: explained
      ? explained.reasons.map(({ text, citation }) => ({
          text: say(text),
          citation: say(citation),
        }))
      : decision.reasons.map(({ basis }) => ({ text: '', citation: say(cite(basis)) })),
    rows: [
      { label: t('desk:fact.digitalPost'), value: t(`desk:digitalPost.${facts.digitalPost}`) },
      { label: t('desk:fact.exempt'), value: t(`desk:exempt.${facts.exempt}`) },
      {
        label: t('desk:fact.circumstance'),
        value: t(facts.circumstanceClaimed ? 'desk:claimed' : 'desk:notClaimed'),
      },
      { label: t('desk:fact.lawOn'), value: showDay(facts.on.toString(), page.language) },
      {
        label: t('desk:fact.decidedOn'),
        value: showDay(legalDay(Temporal.Instant.from(decided.at)), page.language),
      },
      { label: t('desk:fact.lawVersion'), value: lawVersion },
      ...firstDecision(page, events, decided, law),
    ],
  };
}

/** What it came to at first, where it was decided on once more. */
function firstDecision(
  { t, say, language }: Page,
  [first]: readonly CaseEvent[],
  decided: CaseEvent,
  law: ServiceLaw | undefined,
): readonly SummaryRow[] {
  if (first === undefined || first === decided || !('decision' in first)) return [];
  const headline = law ? say(explain(first.decision, law).headline) : '';
  const day = showDay(legalDay(Temporal.Instant.from(first.at)), language);
  return [
    { label: t('desk:fact.decidedFirst'), value: t('desk:firstDecision', { day, headline }) },
  ];
}

const decisionIn = (event: CaseEvent) => ('decision' in event ? event.decision : undefined);
