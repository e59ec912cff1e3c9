import type { Request, Response } from 'express';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { parseReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';
import { accessBy, type Worker, workerOf } from './require-staff.ts';

/** The case that the address names, if the member of staff's own authority has it. */
export async function findCase(
  deps: Deps,
  { staff }: Worker,
  req: Request,
): Promise<CaseRow | undefined> {
  const reference = parseReference(String(req.params['reference']));
  return reference && deps.cases.byReferenceFor(staff.authorityId, reference);
}

/** One page for a case that there is not and for another authority's. The attempt is logged. */
export async function showUnknownCase(deps: Deps, res: Response): Promise<void> {
  const attempt = { action: 'view', purpose: 'unknown-case' } as const;
  await deps.cases.log([accessBy(workerOf(res), deps.clock.now(), attempt)]);
  show(res, 'caseworker/unknown-case', { title: pageOf(res).t('desk:unknownCase.title') }, 404);
}
