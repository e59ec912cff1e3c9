import type { CheckContext, SelfService } from '../self-services/define.ts';
import type { Known, Said } from './gather-facts.ts';
import { principalsOf } from './principals.ts';
import type { Reading } from './read-answers.ts';

/** What the answers add: where the errand belongs, for whom it is, and whether a form can carry it at all. */
export function withAnswers(
  service: SelfService,
  said: Said,
  reading: Reading,
  context: CheckContext,
): Said {
  const municipality = said.municipality ?? service.municipality?.(reading.answers);
  const notForForm =
    said.notForForm === true ||
    service.referWhen?.(reading.answers) !== undefined ||
    service.hindrance?.(context) !== undefined;
  const isForChild = actsForChild(service, reading, context);
  return {
    ...said,
    notForForm,
    ...(municipality === undefined ? {} : { municipality }),
    ...(isForChild ? { actsAs: 'parent' as const } : {}),
    ...(said.actsFor && { actsAs: said.actsFor.as }),
  };
}

/** Status, age and municipality are the child's; what is known of Digital Post stays the parent's, who would have to use it. */
export function ofPrincipal(
  service: SelfService,
  known: Known,
  reading: Reading,
  context: CheckContext,
): Known {
  const [child] = principalsOf(service, reading, context);
  return child !== undefined && actsForChild(service, reading, context)
    ? { ...known, person: { state: 'found', value: child } }
    : known;
}

const actsForChild = (service: SelfService, reading: Reading, context: CheckContext): boolean =>
  context.applicant !== undefined &&
  principalsOf(service, reading, context)[0]?.cpr !== context.applicant.cpr;
