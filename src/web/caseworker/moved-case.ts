import type { Request, Response } from 'express';
import type { MovedCase } from '../../cases/ports/case-store.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import { parseReference, type Reference, showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';
import { accessBy, type Worker, workerOf } from './require-staff.ts';

/** Where the case went that the address names, if the authority had it once and has it no more. */
export async function whereItWent(
  { cases }: Pick<Deps, 'cases'>,
  { staff }: Worker,
  req: Request,
): Promise<(MovedCase & { readonly reference: Reference }) | undefined> {
  const reference = parseReference(String(req.params['reference']));
  const moved = reference && (await cases.movedFrom(staff.authorityId, reference));
  return reference && moved && { ...moved, reference };
}

/** That another authority has the case now, and nothing else of it. The look is logged. */
export async function showMovedCase(
  deps: Deps,
  res: Response,
  moved: MovedCase & { readonly reference: Reference },
): Promise<void> {
  const page = pageOf(res);
  const look = { action: 'view', caseId: moved.id, purpose: 'moved-case' } as const;
  await deps.cases.log([accessBy(workerOf(res), deps.clock.now(), look)]);
  const reference = showReference(moved.reference);
  show(res, 'caseworker/moved-case', {
    title: page.t('desk-work:moved.title', { reference }),
    text: page.t('desk-work:moved.text', {
      name: page.say(moved.toName),
      day: showDay(legalDay(Temporal.Instant.from(moved.at)), page.language),
    }),
  });
}
