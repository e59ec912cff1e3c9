import { inForce, type NamedValues } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { madeAt } from '../domain/ids.ts';
import type { Text } from '../domain/language.ts';
import { cite } from '../eligibility/cite.ts';
import { controlNames } from '../self-services/fields.ts';
import type { Errand } from './errand.ts';

/** What is another than when a draft was begun, for whoever comes back to it. */
export interface NewsSince {
  /** The rules were changed; `values` and `basis` say which, as far as that is known. */
  readonly law: boolean;
  readonly values: readonly { readonly what: Text; readonly before?: Text; readonly now?: Text }[];
  readonly basis?: Text;
  /** The form itself was changed. */
  readonly form: boolean;
  /** An answer that was given does not fit any more: the step that asks again. All others are kept. */
  readonly askedAgain?: Text;
}

/**
 * Compares the law and the form that a draft was begun under with today's; undefined where nothing is new. The draft's
 * own id tells the day it was begun.
 */
export function newsSince({
  draft,
  decision,
  service,
  gathered,
  reading,
  context,
}: Pick<Errand, 'draft' | 'decision' | 'service' | 'gathered' | 'reading' | 'context'>):
  | NewsSince
  | undefined {
  if (draft === undefined) return undefined;
  const law = draft.lawVersion !== decision.lawVersion;
  const form = draft.specVersion !== service.version;
  if (!law && !form) return undefined;
  const begun = legalDay(madeAt(draft.id));
  const [dutyThen, dutyNow] = [begun, context.today].map((on) => inForce(gathered.law.duty, on));
  const basis =
    dutyNow !== undefined && dutyThen?.from !== dutyNow.from && cite(dutyNow.value.basis);
  const again = reading.unfinished?.step;
  const wasAnswered = again?.fields
    .flatMap(controlNames)
    .some((name) => (draft.raw[name]?.length ?? 0) > 0);
  return {
    law,
    form,
    values: (gathered.law.values ?? []).flatMap((each) => changeOf(each, begun, context.today)),
    ...(basis && { basis }),
    ...(again && wasAnswered && { askedAgain: again.title }),
  };
}

function changeOf(
  { what, unit, values }: NamedValues,
  begun: Temporal.PlainDate,
  today: Temporal.PlainDate,
): NewsSince['values'] {
  const [then, now] = [begun, today].map((on) => inForce(values, on)?.value);
  if (JSON.stringify(then) === JSON.stringify(now)) return [];
  const [before, after] = [inWords(then, unit), inWords(now, unit)];
  return [{ what, ...(before && { before }), ...(after && { now: after }) }];
}

/** Only what can be said in a word: everything else is named without its value. */
function inWords(value: unknown, unit: Text | undefined): Text | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  return { da: `${value} ${unit?.da ?? ''}`.trim(), en: `${value} ${unit?.en ?? ''}`.trim() };
}
