import type { Request, RequestHandler, Response } from 'express';
import { showReference } from '../../domain/reference.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { type Pdf, versionsOf } from '../send-pdf.ts';
import { rawOf } from '../set-up-body.ts';
import { caseFile, type FileAtHand } from './case-file.ts';
import { filePurposeCode, readFileChoices } from './file-choices.ts';
import { showForm } from './file-form.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import { accessBy, workerOf } from './require-staff.ts';

/** Asks what the whole case is wanted for, and what is to be in it. */
export function showFileForm(deps: Deps): RequestHandler {
  return async (req, res) => {
    const row = await rowSeen(deps, req, res);
    if (row !== undefined) showForm(res, row);
  };
}

/** The case that the form is about, with what was chosen: that it is taken out whole is in the log before it is made. */
export function findFile(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const worker = workerOf(res);
    const choices = readFileChoices(rawOf(req));
    if (choices === undefined) {
      const row = await rowSeen(deps, req, res);
      if (row !== undefined) showForm(res, row, 422);
      return;
    }
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    const at = deps.clock.now();
    const look = { action: 'view', caseId: row.id, purpose: filePurposeCode(choices) } as const;
    await deps.cases.log([accessBy(worker, at, look)]);
    const [events, letters] = await Promise.all([
      deps.cases.events(row.id),
      deps.outbox.ofCase(row.id),
    ]);
    const authority = deps.registers.authorities.find(row.authorityId);
    res.locals['file'] = {
      row,
      events,
      letters,
      choices,
      at,
      service: deps.services.find(({ id }) => id === row.service),
      authority: authority?.name[choices.language] ?? row.authorityId,
      madeBy: worker.staff.name,
    } satisfies FileAtHand;
    next();
  };
}

/** The file that was found, named by the case's number alone. */
export const filePdf = ({ filePrints }: Pick<Deps, 'filePrints'>): Pdf => ({
  name: (res) => showReference(fileIn(res).row.reference),
  download: true,
  make: (_req, res) => {
    const file = fileIn(res);
    const [print] = versionsOf(pageOf(res), [file.choices.language], (page) => ({
      file: caseFile(page, file),
    }));
    return filePrints.pdf(print.file);
  },
});

const fileIn = (res: Response): FileAtHand => res.locals['file'] as FileAtHand;

/** The case, once the look at who it is about is in the log. */
async function rowSeen(deps: Deps, req: Request, res: Response): Promise<CaseRow | undefined> {
  const worker = workerOf(res);
  const row = await findCase(deps, worker, req);
  if (row === undefined) {
    await showUnknownCase(deps, res);
    return undefined;
  }
  const look = { action: 'view', caseId: row.id, purpose: 'case-page' } as const;
  await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
  return row;
}
