import type { PracticeReading } from '../../cases/read-practice.ts';
import type { FieldBase } from '../components/field-parts.ts';
import type { Markup } from '../components/html.ts';
import { practiceField } from '../components/practice-field.ts';
import type { Page } from '../page.ts';
import { one } from './form-body.ts';
import type { StepForm } from './step-form.ts';

/** A practice to look up, choose or write. What was chosen stays in the list when something else is searched for. */
export function drawPractice(page: Page, base: FieldBase, form: StepForm, limit?: number): Markup {
  const typed = (part: string): string => one(form.raw, `${base.name}.${part}`);
  const reading = form.found[base.name] as PracticeReading | undefined;
  const hits = reading?.hits ?? [];
  const chosen = reading?.practice;
  const isListed =
    chosen === undefined || chosen.id === 'unknown' || hits.some((hit) => hit.id === chosen.id);
  return practiceField(page, {
    ...base,
    kind: 'practice',
    value: { query: typed('query'), id: typed('id'), name: typed('name') },
    hits: isListed ? hits : [chosen, ...hits],
    search: reading?.search,
    limit,
  });
}
