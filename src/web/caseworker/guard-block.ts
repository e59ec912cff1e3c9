import type { LookedInto } from '../../cases/channel-decision.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { proposalIn } from '../../cases/guard.ts';
import { showDay } from '../../domain/dates.ts';
import { explain } from '../../eligibility/explain.ts';
import type { Part } from '../components/html.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import { badge } from '../components/wayfinding.ts';
import { html } from '../components/html.ts';
import type { Page } from '../page.ts';
import { historyEntry } from './case-history.ts';

/** The guard as a checklist, and what the decision comes to as things are now: read before anything is done. */
export interface GuardBlock {
  readonly lead: string;
  readonly rows: readonly SummaryRow[];
  readonly headline: string;
  readonly reasons: readonly { readonly text: string; readonly citation: string }[];
  readonly lacks: readonly string[];
}

/** What is done, by whom and when, what is left, and what it comes to. */
export function guardBlock(
  page: Page,
  looked: LookedInto,
  events: readonly CaseEvent[],
  { due, needsSecond }: { readonly due: string; readonly needsSecond: boolean },
): GuardBlock {
  const { t, say, language } = page;
  const { guard, outcome, errand, told } = looked;
  const explained = explain(outcome.decision, errand.gathered.law);
  const proposed = proposalIn(events);
  const row = (part: string, isDone: boolean, ...lines: readonly (Part | undefined)[]) => ({
    label: t(`guard:part.${part}`),
    value: [
      isDone ? badge(t('guard:done'), 'success') : badge(t('guard:left'), 'warning'),
      ...lines.filter((line) => line !== undefined),
    ],
  });
  const happened = (event: CaseEvent | undefined): Part | undefined =>
    event && html`${what(page, event)}`;
  const waits = guard.lacks.includes('answer');
  return {
    lead: t(outcome.kind === 'accept' ? 'guard:leadTaken' : 'guard:lead', {
      day: showDay(due, language),
    }),
    rows: [
      row(
        'grounds',
        guard.guard.groundsAsked,
        happened(guard.asked),
        happened(guard.answered),
        waits
          ? guard.waitsUntil === undefined
            ? t('guard:notLeft')
            : t('guard:waits', { day: showDay(guard.waitsUntil, language) })
          : undefined,
        guard.answered === undefined && guard.guard.groundsAsked ? t('guard:silent') : undefined,
      ),
      row(
        'help',
        guard.guard.helpOffered,
        happened(guard.help),
        guard.help?.accepted === true ? t('guard:helpFirst') : undefined,
      ),
      row(
        'extraordinary',
        guard.guard.extraordinaryConsidered,
        happened(guard.extraordinary),
        guard.extraordinary?.why,
      ),
      ...(outcome.kind === 'reject' && needsSecond
        ? [row('second', false, happened(proposed), proposed && say(proposed.why))]
        : []),
      ...(told.lastDay?.day === undefined
        ? []
        : [{ label: t('guard:lastDay'), value: showDay(told.lastDay.day, language) }]),
    ],
    headline: t(`guard:outcome.${outcome.kind}`),
    reasons:
      outcome.kind === 'open' && outcome.decision.outcome === 'reject'
        ? []
        : explained.reasons.map(({ text, citation }) => ({
            text: say(text),
            citation: say(citation),
          })),
    lacks: outcome.kind === 'open' ? outcome.lacks.map((lack) => t(`guard:lack.${lack}`)) : [],
  };
}

const what = (page: Page, event: CaseEvent): string => {
  const { what: done, who, when } = historyEntry(page, event);
  return `${done} (${who}, ${when})`;
};
