import type { Request, RequestHandler, Response } from 'express';
import { timeOfDay } from '../domain/dates.ts';
import type { Raw } from '../self-services/raw.ts';
import { one } from './citizen/form-body.ts';
import type { Deps } from './deps.ts';
import { forgetForm, type KeptForm, keptForms } from './kept-forms.ts';
import { type Page, pageOf } from './page.ts';
import { localPath } from './return-to.ts';
import { rawOf } from './set-up-body.ts';
import { show } from './show.ts';

/** `''` for citizens, `/caseworker` for staff. */
export type Folder = '' | '/caseworker';

/** Where a login leads: to what was kept, if anything was, and from there to where it should have led. */
export async function afterLogin(
  req: Request,
  folder: Folder,
  returnTo: string,
  deps: Deps,
): Promise<string> {
  if ((await keptForms(req, deps)).length === 0 || returnTo === `${folder}/kept`) return returnTo;
  return `${folder}/kept?${new URLSearchParams({ returnTo }).toString()}`;
}

/** What was typed in a form whose session had run out, for its writer alone, to be sent once more or deleted. */
export function showKept(folder: Folder, deps: Deps): RequestHandler {
  return async (req, res) => {
    const page = pageOf(res);
    const forms = await keptForms(req, deps);
    show(res, 'pages/kept', {
      title: page.t('session:kept.title'),
      folder,
      onward: localPath(req.query['returnTo'], `${folder}/`),
      forms: forms.map((form) => modelOf(form, page)),
    });
  };
}

/** Deletes one of them at its writer's wish. */
export function dropKept(folder: Folder, deps: Deps): RequestHandler {
  return async (req, res: Response) => {
    await forgetForm(req, one(rawOf(req), 'form'), deps);
    res.redirect(303, `${folder}/kept`);
  };
}

const modelOf = ({ id, action, fields, at }: KeptForm, page: Page) => ({
  id,
  at: timeOfDay(Temporal.Instant.from(at), page.language),
  words: wordsIn(fields),
  again: {
    action,
    fields: { ...fields, _kept: id, _csrf: page.csrf },
    text: page.t('session:kept.send'),
  },
});

const notWritten =
  /^(?:action|do|nonce|version|draft|law|seen|language|largePrint|word|(?:ground|need)(?:\[\])?|municipality|promise|carry)$/;

/** What a person wrote, as far as that can be told from what the form's own controls hold: seals, versions, choices. */
const wordsIn = (fields: Raw): readonly string[] =>
  Object.entries(fields)
    .filter(([name]) => !notWritten.test(name))
    .flatMap(([, value]) => value)
    .map((value) => value.trim())
    .filter((value) => value.length > 1 && !/^[\w.~+/=:-]{20,}$/.test(value));
