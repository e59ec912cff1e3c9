import type { SelfService } from '../self-services/define.ts';
import { controlNames } from '../self-services/fields.ts';
import { withoutUnseen } from '../self-services/text-answer.ts';
import type { Raw } from './ports/drafts.ts';

/**
 * Of what was typed only the service's own questions: what was kept for another form stays behind, and so does what
 * nobody can see, such as a sign that turns the text around.
 */
export const ownAnswers = ({ steps }: Pick<SelfService, 'steps'>, raw: Raw): Raw => {
  const names = new Set(steps.flatMap(({ fields }) => fields.flatMap(controlNames)));
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, typed]) => (names.has(name) ? [[name, seen(typed)]] : [])),
  );
};

const seen = (typed: Raw[string]): Raw[string] =>
  typeof typed === 'string' ? withoutUnseen(typed) : typed.map(withoutUnseen);
