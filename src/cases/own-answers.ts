import type { SelfService } from '../self-services/define.ts';
import { controlNames } from '../self-services/fields.ts';
import type { Raw } from './ports/drafts.ts';

/** Of what was typed only the service's own questions: what was kept for another form stays behind. */
export const ownAnswers = ({ steps }: Pick<SelfService, 'steps'>, raw: Raw): Raw => {
  const names = new Set(steps.flatMap(({ fields }) => fields.flatMap(controlNames)));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => names.has(name)));
};
