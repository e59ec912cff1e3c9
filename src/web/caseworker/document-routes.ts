import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { documentsIn, mayOpen } from '../../cases/case-documents.ts';
import { addDocument } from '../../cases/documents/add-document.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Deps } from '../deps.ts';
import { type FileProblem, statusOfProblem } from '../documents-form.ts';
import { Refusal } from '../refusal.ts';
import { sendDocument } from '../send-document.ts';
import { receiveForm } from '../upload-body.ts';
import { showCase } from './case-page.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import { lookAtCase } from './look-at-case.ts';
import { accessBy, workerOf } from './require-staff.ts';

/**
 * A document of the case, to be saved; in the access log before a byte of it is sent. One that no scanner has called clean
 * only by POST, which is the choice of whoever presses the button, and is logged as that; one in which something was found
 * never.
 */
export function downloadDocument(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    const document = row && (await documentOf(deps, row, req));
    if (row === undefined || document === undefined) return showUnknownCase(deps, res);
    const scans = await deps.attachments.scansOf(row.id);
    const may = mayOpen(document, scans.get(document.id));
    const isChosen = req.method === 'POST';
    if (may === 'no' || (may === 'if-chosen' && !isChosen))
      return res.redirect(303, `/caseworker/cases/${row.reference}#part-documents`);
    const opened = await deps.attachments.open({ caseId: row.id }, document.id);
    if (opened === undefined) return showUnknownCase(deps, res);
    const purpose = may === 'yes' ? 'document' : 'document-unscanned';
    const look = { action: 'view', caseId: row.id, purpose } as const;
    await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
    await sendDocument(req, res, opened);
  };
}

/** Takes a paper that staff have scanned, or a file that came another way, to the case. */
export function addAtDesk(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const { staff, role } = worker;
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    const basket = randomUUID();
    const plan = { basket, holder: staff.id, most: 1 };
    const { csrf, file } = await receiveForm(req, res, plan, deps);
    const isUnread = file?.ok === false && file.error === 'too-large';
    if (csrf === 'forged' && !isUnread) throw new Refusal('forbidden');
    const problem = isUnread ? 'too-large' : csrf !== 'ok' ? 'again' : problemOf(file);
    if (problem !== undefined || file?.ok !== true)
      return again(deps, res, row, problem ?? 'choose');
    const by = { kind: 'staff', id: staff.id, name: staff.name, role } as const;
    const entry = accessBy(worker, deps.clock.now(), {
      action: 'act',
      caseId: row.id,
      purpose: 'document-added',
    });
    const added = await addDocument(deps, row, { basket, document: file.value, by, log: [entry] });
    if (!added.ok) {
      await deps.attachments.remove(basket, file.value.id);
      return again(deps, res, row, 'over');
    }
    res.redirect(303, `/caseworker/cases/${row.reference}?done=${added.value.version}`);
  };
}

const problemOf = (
  file: Awaited<ReturnType<typeof receiveForm>>['file'],
): FileProblem | undefined => {
  if (file === undefined) return 'choose';
  return file.ok ? undefined : file.error;
};

async function again(deps: Deps, res: Response, row: CaseRow, problem: FileProblem): Promise<void> {
  const look = await lookAtCase(deps, workerOf(res), row);
  await showCase(deps, res, look, { file: problem, status: statusOfProblem(problem) });
}

async function documentOf({ cases }: Deps, row: CaseRow, req: Request) {
  const events = await cases.events(row.id);
  return documentsIn(events).find(({ id }) => id === req.params['document']);
}
