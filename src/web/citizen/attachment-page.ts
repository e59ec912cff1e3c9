import type { Request, RequestHandler, Response } from 'express';
import { languages } from '../../domain/language.ts';
import { type AttachmentSpec, attachmentsFor } from '../../self-services/attachments.ts';
import type { Deps } from '../deps.ts';
import { type FileProblem, statusOfProblem } from '../documents-form.ts';
import { nextPage, type Visit, visitOf } from '../gate.ts';
import { Refusal } from '../refusal.ts';
import { receiveForm } from '../upload-body.ts';
import { attachmentPath, afterAttachment } from './attachment-path.ts';
import { drawAttachment } from './draw-attachment.ts';
import { pathOf } from './draw-step.ts';
import { one } from './form-body.ts';
import { keepDraft } from './keep-draft.ts';
import { layWithCase } from './late-document.ts';
import { otherAction } from './leave-form.ts';
import { codeFor } from './saved-page.ts';
import { showSessionEnded } from './session-ended.ts';

/** The page of one document that belongs to the errand: what has been added, and a field for one more. */
export function showAttachment(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const { errand } = visitOf(res);
    const spec = specOf(req, res);
    if (spec === undefined) return next('router');
    const before = notYet(visitOf(res));
    if (before !== undefined) return res.redirect(303, before);
    await drawAttachment(deps, res, spec, { draft: errand.draft?.id ?? '' });
  };
}

/**
 * Takes a file, takes one away, or goes on without: nothing that is missing here holds up the errand. What was answered
 * before is kept whatever becomes of the file.
 */
export function takeAttachment(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const visit = visitOf(res);
    const { errand, owner, identity } = visit;
    const { draft, service } = errand;
    const spec = specOf(req, res);
    if (spec === undefined) return next('router');
    const here = { service: service.id, path: attachmentPath(errand, spec) };
    if (identity === undefined && service.law.mitId.needed) return showSessionEnded(res, here.path);
    const before = notYet(visit) ?? nextPage(errand, here.path);
    if (before !== undefined || draft === undefined || owner === undefined)
      return res.redirect(303, before ?? pathOf(errand));

    const form = await receiveForm(
      req,
      res,
      {
        basket: draft.id,
        attachment: spec.id,
        holder: 'cpr' in owner ? owner.cpr : owner.token,
        // The one that is to be replaced still lies there.
        most: spec.most + 1,
      },
      deps,
    );
    const { raw, csrf, file } = form;
    const again = (problem: FileProblem) =>
      drawAttachment(deps, res, spec, { draft: draft.id, problem }, statusOfProblem(problem));
    if (file?.ok === false && file.error === 'too-large') return again('too-large');
    if (csrf === 'forged') throw new Refusal('forbidden');
    if (csrf !== 'ok') return again('again');
    const action = one(raw, 'action') || 'next';
    if (file?.ok === false) return again(file.error);
    const [verb, id = ''] = action.split(':');
    if (file === undefined && (verb === 'add' || verb === 'replace')) return again('choose');
    const full = file !== undefined && (await tooMany(deps, spec, draft.id, verb === 'replace'));
    if (file !== undefined && full) {
      await deps.attachments.remove(draft.id, file.value.id);
      return again('too-many');
    }
    if (verb === 'remove' || verb === 'replace') await deps.attachments.remove(draft.id, id);
    const language = languages.find((each) => action === `language:${each}`);
    // The draft is read anew by whoever has another page of it open, and lives on from here.
    const kept = await keepDraft(visit, res, deps, undefined, {
      ...(language && { language }),
      ...codeFor(action, draft),
    });
    if (kept.sentAs !== undefined)
      return res.redirect(303, await layWithCase(visit, kept, file?.value, deps));
    const other = otherAction(action, here, res, deps);
    if (other !== undefined) return res.redirect(303, other);
    res.redirect(303, verb === 'next' ? afterAttachment(errand, spec) : here.path);
  };
}

async function tooMany(
  { attachments }: Pick<Deps, 'attachments'>,
  spec: AttachmentSpec,
  basket: string,
  replaces: boolean,
): Promise<boolean> {
  const lying = await attachments.inBasket(basket);
  const alike = lying.filter(({ attachment }) => attachment === spec.id).length;
  return alike > spec.most + (replaces ? 1 : 0);
}

/** Asked for by these answers; what they do not ask for is a page that does not exist. */
function specOf(req: Request, res: Response): AttachmentSpec | undefined {
  const { service, reading, context } = visitOf(res).errand;
  const specs = attachmentsFor(service, reading.answers, context);
  return specs.find(({ id }) => id === req.params['attachment']);
}

/** The questions come first. */
function notYet({ errand }: Visit): string | undefined {
  if (errand.draft === undefined) return pathOf(errand);
  const unfinished = errand.reading.unfinished?.step;
  return unfinished && pathOf(errand, unfinished.id);
}
