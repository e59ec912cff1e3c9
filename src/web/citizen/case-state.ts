import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Page } from '../page.ts';

/** How far a case has come. What came on paper and is still looked at has been received: nobody was sent elsewhere. */
export const stateWords = ({ t }: Page, { state, way }: CaseRow): string =>
  t(state === 'referred' && way !== 'self-service' ? 'status:lookedAt' : `status:states.${state}`);
