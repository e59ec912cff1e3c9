import { randomUUID } from 'node:crypto';
import { type RequestHandler, type Response, Router } from 'express';
import { documentsIn, takesDocuments } from '../../cases/case-documents.ts';
import { addDocument } from '../../cases/documents/add-document.ts';
import type { Actor } from '../../cases/events.ts';
import type { Raw } from '../../self-services/raw.ts';
import { capacityOf } from '../../cases/principals.ts';
import type { Deps } from '../deps.ts';
import { type FileProblem, statusOfProblem } from '../documents-form.ts';
import { limitPosts } from '../limit-posts.ts';
import { Refusal } from '../refusal.ts';
import { sendDocument } from '../send-document.ts';
import { pdfHandlers } from '../send-pdf.ts';
import { receiveForm } from '../upload-body.ts';
import { coverSheetPdf } from './cover-sheet-pdf.ts';
import { drawDocuments, maySee } from './draw-documents.ts';
import { one } from './form-body.ts';
import { casePath, findOwnCase, type OwnCase, ownCaseOf } from './own-case.ts';

/** The documents of a sent case, for whoever sent it: what lies there, what is missing, one more, and a cover sheet for paper. */
export function myDocumentsRoutes(deps: Deps, limitedPdfs: RequestHandler): Router {
  const router = Router();
  const found = findOwnCase(deps);
  const at = '/my-cases/:reference/documents';
  router.get(at, found, (req, res) => {
    const { added, again } = req.query;
    const problem = again === 'yes' ? ({ problem: 'logged-out' } as const) : {};
    drawDocuments(deps, res, { isThanked: added === 'yes', ...problem });
  });
  router.post(at, limitPosts(deps), found, takeDocument(deps));
  router.get(`${at}/cover-sheet.pdf`, found, ...pdfHandlers(coverSheetPdf(deps), [limitedPdfs]));
  router.get(`${at}/:document`, found, ownDocument(deps));
  return router;
}

/** Adds a document to the case; it is with the case before anybody is thanked for it. */
function takeDocument(deps: Deps): RequestHandler<{ reference: string }> {
  return async (req, res) => {
    const own = ownCaseOf(res);
    const { row, me } = own;
    const again = (problem: FileProblem) =>
      drawDocuments(deps, res, { problem }, statusOfProblem(problem));
    if (!takesDocuments(row)) return again('over');
    const basket = randomUUID();
    const plan = (raw: Raw) => ({ basket, holder: me.cpr, most: 1, ...answering(raw, own, deps) });
    const { csrf, file } = await receiveForm(req, res, plan, deps);
    if (file?.ok === false && file.error === 'too-large') return again('too-large');
    if (csrf === 'forged') throw new Refusal('forbidden');
    if (csrf !== 'ok') return again('again');
    if (file?.ok !== true) return again(file?.error ?? 'choose');
    const added = await addDocument(deps, row, { basket, document: file.value, by: actorOf(own) });
    if (!added.ok) {
      await deps.attachments.remove(basket, file.value.id);
      return again('over');
    }
    res.redirect(303, `${casePath(row)}/documents?added=yes`);
  };
}

/** Which of the errand's documents it is, as the form says before the file; anything else is something nobody asked for. */
function answering(raw: Raw, { row }: OwnCase, { services }: Deps): { attachment?: string } {
  const service = services.find(({ id }) => id === row.service);
  const spec = service?.attachments?.find(({ id }) => id === one(raw, 'what'));
  return spec ? { attachment: spec.id } : {};
}

const actorOf = ({ row, events, me }: OwnCase): Actor => ({
  kind: 'citizen',
  cpr: me.cpr,
  name: me.name,
  as: capacityOf(row, events[0], me.cpr),
});

/** A document to be saved again by whoever may see it; one in which something was found stays where it is. */
function ownDocument(deps: Deps): RequestHandler<{ reference: string; document: string }> {
  return async (req, res, next) => {
    const { row, events, me } = ownCaseOf(res as Response);
    const document = documentsIn(events).find(({ id }) => id === req.params.document);
    if (document === undefined || document.infected || !maySee(document, row, me))
      return next('router');
    const opened = await deps.attachments.open({ caseId: row.id }, document.id);
    if (opened === undefined || opened.document.scan === 'infected') return next('router');
    await sendDocument(req, res, opened);
  };
}
