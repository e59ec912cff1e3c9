import type { Request, RequestHandler, Response } from 'express';
import { showShortInstant } from '../../../domain/dates.ts';
import type { Raw } from '../../../self-services/raw.ts';
import type { Deps } from '../../deps.ts';
import { show } from '../../show.ts';
import type { AnyPart, FieldMessages, Here } from './admin-part.ts';
import { changeTable } from './change-table.ts';
import { hereOf, itemOf, standingOf } from './here.ts';
import { adminParts, partOf } from './parts.ts';
import { idOf } from '../../components/field-parts.ts';
import { staffTable } from './staff-table.ts';

const home = '/caseworker/admin';
const changesPerPage = 25;

/** Everything that can be set, and every change so far with who and when. */
export function adminPage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const here = hereOf(res, deps);
    const { t, say } = here.page;
    const before = Number(req.query['before']);
    const { changes, next } = await deps.administration.changes(
      here.authority.id,
      changesPerPage,
      Number.isSafeInteger(before) && before > 0 ? before : undefined,
    );
    show(res, 'caseworker/admin', {
      title: t('desk-admin:title'),
      authority: say(here.authority.name),
      parts: adminParts.map((part) => ({
        href: pathOf(part),
        title: t(`desk-admin:part.${part.subject}`),
        about: t(`desk-admin:about.${part.subject}`),
        count: part.subject === 'staff' ? 0 : standingOf(part, here).length,
      })),
      changes: changes.length > 0 && (await changeTable(changes, here)),
      older: next !== undefined && `${home}?before=${next}`,
    });
  };
}

/** One subject: what stands, and the form to set something. */
export function adminPartPage(deps: Deps): RequestHandler<{ part: string }> {
  return async (req, res, next) => {
    const part = partOf(req.params.part);
    if (part === undefined) return next();
    const here = hereOf(res, deps);
    const item = itemIn(req);
    const standing = item === undefined ? undefined : await itemOf(part, item, here);
    if (item !== undefined && (standing === undefined || !part.edits)) return next();
    await drawPart(res, part, here, {
      raw: part.typed(standing?.value, here),
      ...(item !== undefined && { item }),
      done: req.query['done'] === '1',
    });
  };
}

/** What the form of a part is drawn with. */
export interface PartForm {
  readonly raw: Raw;
  /** The item that is changed; absent for a new one. */
  readonly item?: string;
  readonly errors?: FieldMessages;
  /** Somebody else has changed the subject since the form was opened. */
  readonly overtaken?: boolean;
  readonly done?: boolean;
}

export async function drawPart(
  res: Response,
  part: AnyPart,
  here: Here,
  { raw, item, errors = {}, overtaken = false, done = false }: PartForm,
  status = 200,
): Promise<void> {
  const { deps, page, authority } = here;
  const { t, language, say } = page;
  const isStaff = part.subject === 'staff';
  const person = isStaff && item !== undefined ? await deps.staff.find(item) : undefined;
  show(
    res,
    'caseworker/admin-part',
    {
      title: t(`desk-admin:part.${part.subject}`),
      authority: say(authority.name),
      action: pathOf(part),
      lead: t(`desk-admin:lead.${part.subject}`),
      done,
      overtaken,
      errors: Object.entries(errors).map(([name, text]) => ({ href: `#${idOf(name)}`, text })),
      standing: isStaff
        ? []
        : standingOf(part, here).map((each) => ({
            item: each.item,
            words: part.words(each.value, page, each.item, deps),
            by: t('desk-admin:by', {
              who: each.by.name,
              when: showShortInstant(each.at, language),
            }),
            change: part.edits && `${pathOf(part)}?item=${encodeURIComponent(each.item)}`,
          })),
      people: isStaff && (await staffTable(here)),
      form: (!isStaff || person !== undefined) && {
        heading: person
          ? t('desk-admin:accessOf', { who: person.name })
          : t(item === undefined ? `desk-admin:new.${part.subject}` : 'desk-admin:edit'),
        item: item ?? '',
        seen: await deps.administration.version(authority.id, part.subject),
        fields: part.fields(raw, errors, here),
      },
      takeBack: t(part.subject === 'pauses' ? 'desk-admin:resume' : 'desk-admin:takeBack'),
    },
    status,
  );
}

export const pathOf = ({ subject }: Pick<AnyPart, 'subject'>): string => `${home}/${subject}`;

function itemIn(req: Request<{ part: string }>): string | undefined {
  const item = req.query['item'];
  return typeof item === 'string' && item !== '' ? item : undefined;
}
