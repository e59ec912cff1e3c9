import type { Errand } from '../../cases/errand.ts';
import { found } from '../../domain/result.ts';
import type { Step } from '../../self-services/define.ts';
import { sheetOf } from '../../self-services/fields.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** The step's answers with their edit links; what a register answered is not the reader's to edit, and says so. */
export function answerRows(
  step: Step,
  { service, reading, household, context }: Errand,
  page: Page,
): readonly SummaryRow[] {
  const members = found(household) ?? [];
  const rows = sheetOf({ steps: [step] }, reading.answers, {
    members,
    municipalityName: context.municipalityName,
  });
  return step.fields.flatMap((field, index): SummaryRow[] => {
    const row = rows[index];
    if (row === undefined) return [];
    const known = field.known?.(context);
    const label = page.say(row.question);
    const answer = page.say(row.answer);
    return known === undefined
      ? [{ label, value: answer, change: `/self-service/${service.id}/${step.id}` }]
      : [{ label, value: [answer, page.t(`components:known.from.${known.source}`)] }];
  });
}
