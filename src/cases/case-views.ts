import { isOpen } from './case.ts';
import type { CaseView, CaseViewKind } from './ports/case-queue.ts';
import type { Way } from '../domain/way.ts';
import { type CaseState, caseStates } from './ports/case-store.ts';

/** In the order in which the desk shows them. */
export const caseViewKinds = [
  'open',
  'mine',
  'unassigned',
  'overdue',
  'this-week',
  'not-contacted',
  'failed-letters',
  'first',
  'closed',
  'all',
] as const satisfies readonly CaseViewKind[];

/** States in which somebody still has something to do. */
export const openStates: readonly CaseState[] = caseStates.filter(isOpen);

const closedStates: readonly CaseState[] = caseStates.filter((state) => !isOpen(state));

/** States in which the due date binds the authority: later the errand is done, or others are waited for. */
export const boundStates: readonly CaseState[] = ['submitted', 'referred', 'in-progress'];

/** How a referral came: by the citizen's own hand. A filing that is looked into is in the same state, and came another way. */
export const referralsWay = 'self-service' satisfies Way;

/** The only way that cases of a view came; undefined where any does. */
export const wayOf = ({ kind }: CaseView): Way | undefined =>
  kind === 'not-contacted' ? referralsWay : undefined;

/** The states that a view shows. */
export function statesOf({ kind }: CaseView): readonly CaseState[] {
  if (kind === 'overdue' || kind === 'this-week') return boundStates;
  if (kind === 'not-contacted') return ['referred'];
  if (kind === 'closed') return closedStates;
  if (kind === 'open' || kind === 'mine' || kind === 'unassigned') return openStates;
  return caseStates;
}
