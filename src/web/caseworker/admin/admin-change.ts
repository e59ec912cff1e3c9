import type { RequestHandler, Response } from 'express';
import type { AdminSubject, Settled } from '../../../cases/ports/administration.ts';
import { languages } from '../../../domain/language.ts';
import { showInstant } from '../../../domain/dates.ts';
import type { Raw } from '../../../self-services/raw.ts';
import { one, pick } from '../../citizen/form-body.ts';
import type { Deps } from '../../deps.ts';
import { rawOf } from '../../set-up-body.ts';
import { pageIn } from '../../set-up-language.ts';
import { show } from '../../show.ts';
import { accessBy, workerOf } from '../require-staff.ts';
import type { AdminField, AnyPart, Here, Sides } from './admin-part.ts';
import { drawPart, pathOf } from './admin-pages.ts';
import { hereOf, itemOf } from './here.ts';
import { partOf } from './parts.ts';

/** A change that is asked for: the form it came with, and both sides of it. */
interface Asked {
  readonly part: AnyPart;
  readonly here: Here;
  readonly raw: Raw;
  readonly sides: Sides<Settled[AdminSubject]>;
  readonly isTakenBack: boolean;
}

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
  if (changed.ok) return res.redirect(303, `${pathOf(part)}?done=1`);
  await drawPart(res, part, here, { raw, overtaken: true }, 409);
}

/** Both sides as citizens will see them, in every language that they read. */
function drawPreview(res: Response, { part, here, raw, sides, isTakenBack }: Asked): void {
  const { page, authority, staff, now, deps } = here;
  const { t, say, language } = page;
  // What only staff see, or what is said in numbers, needs no second language.
  const isForCitizens = part.subject !== 'staff' && part.subject !== 'retention';
  const shown = isTakenBack ? sides.before : sides.after;
  show(res, 'caseworker/admin-preview', {
    title: t('desk-admin:previewTitle'),
    part: t(`desk-admin:part.${part.subject}`),
    action: pathOf(part),
    rows: [
      { label: t('desk-admin:fact.authority'), value: say(authority.name) },
      ...(shown
        ? [
            {
              label: t(`desk-admin:fact.${isTakenBack ? 'takenBack' : 'what'}`),
              value: part.words(shown, page, sides.item, deps),
            },
          ]
        : []),
      { label: t('desk-admin:fact.by'), value: staff.name },
      { label: t('desk-admin:fact.at'), value: showInstant(now, language) },
    ],
    views: (isForCitizens ? languages : [language]).map((each) => ({
      language: each,
      heading: isForCitizens ? t(`desk-admin:asSeen.${each}`) : '',
      ...part.preview(sides, here, isForCitizens ? pageIn(each, '/') : page),
    })),
    hidden: Object.entries(pick(raw, controls(part.fields(raw, {}, here)))).flatMap(
      ([name, value]) => [value].flat().map((each) => ({ name, value: each })),
    ),
    item: one(raw, 'item'),
    seen: one(raw, 'seen'),
    confirm: isTakenBack ? 'confirm-take-back' : 'confirm',
  });
}

/** Whether the form was sent along, and not only the wish to take something back. */
const isTyped = (part: AnyPart, here: Here, raw: Raw): boolean =>
  controls(part.fields(raw, {}, here)).some((name) => name in raw);

const controls = (fields: readonly AdminField[]): readonly string[] =>
  fields.flatMap(({ kind, name }) =>
    kind === 'date' ? [`${name}.day`, `${name}.month`, `${name}.year`] : [name],
  );
