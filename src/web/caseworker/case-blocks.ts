import type { AnswerSheet, CaseEvent } from '../../cases/events.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { chargeFacts } from './case-charge.ts';
import { caseClocks } from './case-clocks.ts';
import { decisionFacts } from './case-decision.ts';
import { caseFacts, personFacts, referralFacts } from './case-facts.ts';
import { historyOf } from './case-history.ts';
import { caseLetters } from './case-letters.ts';
import { caseMarks } from './case-marks.ts';
import { filingFacts } from './filing-facts.ts';
import { guardBlock } from './guard-block.ts';
import { registerAt } from './intake.ts';
import { stateBadge } from './state-badge.ts';

/** Everything on the page of a case that is read and not filled in, one block for each part of the template. */
export function caseBlocks(
  page: Page,
  { settings, clock }: Pick<Deps, 'settings' | 'clock'>,
  { worker, row, events, letters, service, looked, cpr, person }: CaseAtHand,
) {
  return {
    badge: stateBadge(page, row),
    marks: caseMarks(page, row, events, letters),
    facts: [
      ...personFacts(page, row, cpr, person, clock.now()),
      ...caseFacts(page, row, events, service ? page.say(service.title) : row.service),
    ],
    guard:
      looked &&
      guardBlock(page, looked, events, {
        due: row.due,
        needsSecond: settings.rejectionSecondPerson,
      }),
    clocks: caseClocks(page, row, events),
    filing: filingFacts(page, events),
    referral: referralFacts(page, events),
    registerAt: registerAt(worker, row, events),
    steps: bySteps(page, events),
    decision: decisionFacts(page, events, service?.law),
    charge: chargeFacts(page, events),
    letters: caseLetters(page, letters, events),
    history: historyOf(page, events),
  };
}

/** The answer sheet, or what was carried to the counter, step by step. */
function bySteps(page: Page, events: readonly CaseEvent[]) {
  const [first] = events;
  const sheet: AnswerSheet = first !== undefined && 'sheet' in first ? first.sheet : [];
  return [...Map.groupBy(sheet, (row) => page.say(row.step))].map(([title, rows]) => ({
    title,
    rows: rows.map((row) => ({ label: page.say(row.question), value: page.say(row.answer) })),
  }));
}
