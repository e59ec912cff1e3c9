import type { RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { type Helper, helperOf } from '../../cases/assist.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import type { FieldModel } from '../components/field.ts';
import type { Deps } from '../deps.ts';
import { visitOf } from '../gate.ts';
import type { Page } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { citizenOf } from '../session.ts';
import { one } from './form-body.ts';

/** What stands in the way of saying who helped; none of it stands in the way of sending without. */
export type HelperProblem = 'wrong' | 'tooOften' | 'confirm';

/** What was typed about help, to be shown again. */
export interface HelperForm {
  readonly code: string;
  readonly own: boolean;
  readonly problem?: HelperProblem;
}

/** A quarter of an hour's wrong codes of one citizen. Whoever is over the limit still sends, only without a code. */
const attempts = 10;

/** Counts wrong codes and slows whoever goes on guessing; never blocks the form itself. */
export const slowHelperCodes = ({ secrets }: Pick<Deps, 'secrets'>): RequestHandler =>
  rateLimit({
    windowMs: 15 * 60_000,
    limit: attempts,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    skip: (req) => codeIn(rawOf(req)) === '',
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => res.locals['wrongHelperCode'] !== true,
    keyGenerator: (req) => {
      const citizen = citizenOf(req);
      return citizen ? secrets.digest('helper-limit', citizen.cpr) : `address:${req.ip ?? ''}`;
    },
    handler: (_req, res, next) => {
      res.locals['tooManyHelperCodes'] = true;
      next();
    },
  });

/** Who helped by the code in the form; or the form with what is wrong with it. Nothing where nobody helped. */
export async function readHelper(
  res: Response,
  body: Raw,
  deps: Deps,
): Promise<{ readonly helper?: Helper } | { readonly form: HelperForm }> {
  const { errand, identity } = visitOf(res);
  const code = codeIn(body);
  if (identity === undefined || code === '' || one(body, 'action') === 'send-without') return {};
  const typed = { code, own: typedHelp(body)?.own === true };
  if (res.locals['tooManyHelperCodes'] === true) return { form: { ...typed, problem: 'tooOften' } };
  const helper = await helperOf(code, errand.gathered.authorityId, deps);
  if (helper === undefined) {
    res.locals['wrongHelperCode'] = true;
    return { form: { ...typed, problem: 'wrong' } };
  }
  return typed.own ? { helper } : { form: { ...typed, problem: 'confirm' } };
}

/** The two controls, with the message at the one that it is about. */
export function helperFields({ code, own, problem }: HelperForm, { t }: Page) {
  const message = problem && t(`service:assisted.${problem}`);
  const [codeError, ownError] = problem === 'confirm' ? [undefined, message] : [message, undefined];
  const fields: readonly FieldModel[] = [
    {
      kind: 'text',
      name: 'helperCode',
      label: t('service:assisted.code'),
      hint: t('service:assisted.codeHint'),
      optional: true,
      width: 27,
      maxlength: 40,
      autocomplete: 'off',
      value: code,
      ...(codeError !== undefined && { error: codeError }),
    },
    {
      kind: 'checkboxes',
      name: 'helperOwn',
      label: t('service:assisted.own'),
      options: [{ value: 'yes', label: t('service:assisted.ownYes') }],
      values: own ? ['yes'] : [],
      ...(ownError !== undefined && { error: ownError }),
    },
  ];
  const href = problem === 'confirm' ? '#helperOwn' : '#helperCode';
  return {
    open: problem !== undefined || code !== '' || own,
    fields,
    errors: message === undefined ? [] : [{ href, text: message }],
  };
}

/** What was typed about help, for a form that is shown again; undefined where nothing was. */
export function typedHelp(body: Raw): HelperForm | undefined {
  const typed = { code: codeIn(body), own: one(body, 'helperOwn') === 'yes' };
  return typed.code === '' && !typed.own ? undefined : typed;
}

const codeIn = (body: Raw): string => one(body, 'helperCode').trim().slice(0, 40);
