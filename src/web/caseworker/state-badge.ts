import type { CaseRow, CaseState } from '../../cases/ports/case-store.ts';
import type { Markup } from '../components/html.ts';
import { badge } from '../components/wayfinding.ts';
import type { Page } from '../page.ts';

/** The state of a case as a short coloured word. */
export const stateBadge = ({ t }: Page, { state, way }: Pick<CaseRow, 'state' | 'way'>): Markup =>
  badge(
    state === 'referred' && way !== 'self-service'
      ? t('desk:stateLookedAt')
      : t(`desk:state.${state}`),
    kinds[state],
  );

const kinds: Record<CaseState, Parameters<typeof badge>[1]> = {
  submitted: 'info',
  referred: 'info',
  contacted: 'neutral',
  'awaiting-payment': 'warning',
  'awaiting-answer': 'warning',
  decided: 'success',
  'in-progress': 'neutral',
  'carried-out': 'success',
  withdrawn: 'neutral',
  closed: 'neutral',
};
