import type { RequestHandler, Response } from 'express';
import type { Raw } from '../../../self-services/raw.ts';
import { one } from '../../citizen/form-body.ts';
import type { Deps } from '../../deps.ts';
import { rawOf } from '../../set-up-body.ts';
import { accessBy, workerOf } from '../require-staff.ts';
import type { AnyPart, Here } from './admin-part.ts';
import { drawPart, pathOf } from './admin-pages.ts';
import { type Asked, controls, drawPreview } from './admin-preview.ts';
import { hereOf, itemOf } from './here.ts';
import { partOf } from './parts.ts';
import { noteSent, wasSentBefore } from './sent-twice.ts';

/**
 * Shows what a change will mean, and makes it when it is confirmed: only on what the form was opened with, so that two
 * administrators never write over each other. Whose word it is, and when, is the login's and the clock's.
 */
export function changePart(deps: Deps): RequestHandler<{ part: string }> {
  return async (req, res, next) => {
    const part = partOf(req.params.part);
    if (part === undefined) return next();
    const here = hereOf(res, deps);
    const raw = rawOf(req);
    const action = one(raw, 'action');
    const item = one(raw, 'item') || undefined;
    const form = { raw, ...(item !== undefined && { item }) };
    if (action.startsWith('confirm') && (await wasSentBefore(part, here, raw)))
      return res.redirect(303, `${pathOf(part)}?done=1`);
    const standing = item === undefined ? undefined : await itemOf(part, item, here);
    if (item !== undefined && standing === undefined) return next();
    if (one(raw, 'seen') !== String(await versionOf(part, here)))
      return drawPart(res, part, here, { ...form, overtaken: true }, 409);
    const isTakenBack = action.endsWith('take-back');
    if (action === 'back')
      return isTyped(part, here, raw)
        ? drawPart(res, part, here, form)
        : res.redirect(303, pathOf(part));
    const mayBeTaken = standing?.value !== undefined && part.subject !== 'staff';
    if (isTakenBack ? !mayBeTaken : item !== undefined && !part.edits) return next();
    const read = isTakenBack ? undefined : await part.read(raw, here, item);
    if (read?.ok === false) return drawPart(res, part, here, { ...form, errors: read.error }, 422);
    const changed = read?.value.item ?? item ?? '';
    const before = (standing ?? (await itemOf(part, changed, here)))?.value;
    const after = read === undefined ? before && part.takenBack?.(before, here) : read.value.after;
    const sides = {
      item: changed,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
    const asked: Asked = { part, here, raw, sides, isTakenBack };
    if (!action.startsWith('confirm')) return drawPreview(res, asked);
    await make(res, asked);
  };
}

const versionOf = ({ subject }: AnyPart, { deps, authority }: Here): Promise<number> =>
  deps.administration.version(authority.id, subject);

async function make(res: Response, { part, here, raw, sides }: Asked): Promise<void> {
  const { deps, authority, staff, now } = here;
  const purpose = `administer subject=${part.subject}`;
  await deps.cases.log([accessBy(workerOf(res), now, { action: 'act', purpose })]);
  await noteSent(here, raw);
  const changed = await deps.administration.change(
    {
      authorityId: authority.id,
      subject: part.subject,
      item: sides.item,
      value: sides.after,
      at: now.toString(),
      by: { id: staff.id, name: staff.name },
    },
    Number(one(raw, 'seen')),
  );
  if (changed.ok || (await wasSentBefore(part, here, raw)))
    return res.redirect(303, `${pathOf(part)}?done=1`);
  await drawPart(res, part, here, { raw, overtaken: true }, 409);
}

/** Whether the form was sent along, and not only the wish to take something back. */
const isTyped = (part: AnyPart, here: Here, raw: Raw): boolean =>
  controls(part.fields(raw, {}, here)).some((name) => name in raw);
