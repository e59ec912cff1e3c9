import { arrivalOf } from '../../cases/case.ts';
import type { AnswerSheet, CaseEvent } from '../../cases/events.ts';
import type { RegisterFact, RegisterNow } from '../../self-services/beside.ts';
import type { Field, SelfService } from '../../self-services/define.ts';
import type { Page } from '../page.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { type ShownFact, shownFact } from './register-fact.ts';

/** An answer, and what registers say of it now. */
export interface AnswerRow {
  readonly label: string;
  readonly value: string;
  readonly facts: readonly ShownFact[];
}

/** The answers of a case, step by step, and what to know of the look-ups beside them. */
export interface CaseAnswers {
  readonly note?: string;
  readonly steps: readonly { readonly title: string; readonly rows: readonly AnswerRow[] }[];
  /** What registers say of questions that are not on the sheet as they are asked today. */
  readonly others: readonly ShownFact[];
}

/** The answer sheet, or what was carried to the counter, beside what the registers say today. */
export function caseAnswers(
  page: Page,
  hand: Pick<CaseAtHand, 'events' | 'service' | 'registers' | 'whyNotLookedUp'>,
  { numberShown }: { readonly numberShown: boolean },
): CaseAnswers {
  const { events, service, registers, whyNotLookedUp } = hand;
  const sheet = sheetIn(events);
  const beside = registers === undefined ? [] : factsOf(service, events, registers);
  const factsFor = (row: AnswerSheet[number]) =>
    beside.filter(
      ({ step, field }) => step.da === row.step.da && field.label.da === row.question.da,
    );
  const seen = new Set(sheet.flatMap((row) => factsFor(row).map(({ field }) => field.key)));
  const note = whyNotLookedUp && page.t(`case:notLookedUp.${whyNotLookedUp}`);
  return {
    ...(note && sheet.length > 0 && { note }),
    steps: [...Map.groupBy(sheet, (row) => page.say(row.step))].map(([title, rows]) => ({
      title,
      rows: rows.map((row) => ({
        label: page.say(row.question),
        value: numberShown ? page.say(row.answer) : withoutNumbers(page.say(row.answer)),
        facts: factsFor(row).flatMap(({ facts }) => facts.map((fact) => shownFact(page, fact))),
      })),
    })),
    others: beside
      .filter(({ field }) => !seen.has(field.key))
      .flatMap(({ facts }) => facts.map((fact) => shownFact(page, fact))),
  };
}

/** What was answered, or carried to the counter: as it was shown then. */
export function sheetIn([first]: readonly CaseEvent[]): AnswerSheet {
  return first !== undefined && 'sheet' in first ? first.sheet : [];
}

/** A personal number among the answers is masked like the one on top of the page. */
export const withoutNumbers = (text: string): string =>
  text.replaceAll(/\b(\d{6})-?\d{4}\b/g, '$1-••••');

function factsOf(
  service: SelfService | undefined,
  events: readonly CaseEvent[],
  now: RegisterNow,
): readonly { step: AnswerSheet[number]['step']; field: Field; facts: readonly RegisterFact[] }[] {
  const answers = arrivalOf(events)?.answers;
  if (service === undefined || answers === undefined) return [];
  const asked = new Set(sheetIn(events).map(({ question }) => question.da));
  return service.steps.flatMap(({ title, fields }) =>
    fields.flatMap((field) =>
      // What nobody was asked, nobody has to compare.
      field.beside === undefined || (!(field.key in answers) && !asked.has(field.label.da))
        ? []
        : [{ step: title, field, facts: field.beside(answers, now) }],
    ),
  );
}
