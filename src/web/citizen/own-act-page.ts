import type { RequestHandler, Response } from 'express';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { showReference } from '../../domain/reference.ts';
import type { Result } from '../../domain/result.ts';
import { linesIn } from '../../self-services/lines.ts';
import type { FieldModel } from '../components/field.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { one, pick } from './form-body.ts';
import { casePath, errandTitle, type OwnCase, ownCaseOf } from './own-case.ts';
import { type Hidden, hiddenFor, type OwnActName, readHidden } from './own-form.ts';

/** An act of a citizen's on their own case: what its page says, what it asks, and what it does. */
export interface OwnActPage<Said> {
  readonly act: OwnActName;
  /** Of the controls that somebody fills in. */
  readonly names: readonly string[];
  /** Whether the case as it stands leaves room for it. */
  readonly isOpen: (own: OwnCase) => boolean;
  readonly words: (page: Page, own: OwnCase) => ActWords;
  readonly fields: (page: Page, own: OwnCase, typed: Raw | undefined) => readonly FieldModel[];
  readonly read: (typed: Raw, own: OwnCase) => Result<Said, Errors>;
  /** The error says why not, as `mycase:problem` has it. */
  readonly perform: (
    own: OwnCase,
    said: Said,
    hidden: Hidden,
  ) => Promise<Result<CaseRow, Problem | 'gone'>>;
}

/** What stands above the form, and on its buttons. */
export interface ActWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly send: string;
  readonly kind?: 'warning';
  readonly back: string;
}

/** Keys of `mycase:error`, by control. */
export type Errors = Readonly<Partial<Record<string, string>>>;

/** Why something was not done; `again`: the form was not whole. */
export type Problem = 'again' | 'changed' | 'ended' | 'running' | 'nothing';

interface Refused {
  readonly typed: Raw;
  readonly problem?: Problem;
  readonly errors?: Errors;
  readonly status: number;
}

/** The page of the act; where there is nothing to do, the case itself. */
export const showAct =
  <Said>(deps: Deps, act: OwnActPage<Said>): RequestHandler =>
  (_req, res) => {
    const own = ownCaseOf(res);
    if (!act.isOpen(own)) return res.redirect(303, casePath(own.row));
    draw(deps, res, act, own);
  };

/** Does it and leads back to the case, which says so; what could not be done is shown again as it was typed. */
export const performAct =
  <Said>(deps: Deps, act: OwnActPage<Said>): RequestHandler =>
  async (req, res, next) => {
    const own = ownCaseOf(res);
    const typed = pick(rawOf(req), act.names);
    const refuse = (refused: Omit<Refused, 'typed'>) =>
      draw(deps, res, act, own, { typed, ...refused });
    const hidden = readHidden(req, deps);
    if (hidden === undefined) return refuse({ problem: 'again', status: 422 });
    const said = act.read(typed, own);
    if (!said.ok) return refuse({ errors: said.error, status: 422 });
    const done = await act.perform(own, said.value, hidden);
    if (!done.ok) {
      if (done.error === 'gone') return next('router');
      return redrawn(deps, res, act, { typed, problem: done.error, status: 409 });
    }
    res.redirect(303, `${casePath(own.row)}?done=${act.act}`);
  };

/** By the case as it stands now, which is not the one that was read when the request came. */
async function redrawn<Said>(
  deps: Deps,
  res: Response,
  act: OwnActPage<Said>,
  refused: Refused,
): Promise<void> {
  const before = ownCaseOf(res);
  const row = (await deps.cases.byReferenceOf(before.me.cpr, before.row.reference)) ?? before.row;
  draw(deps, res, act, { ...before, row, events: await deps.cases.events(row.id) }, refused);
}

function draw<Said>(
  deps: Deps,
  res: Response,
  act: OwnActPage<Said>,
  own: OwnCase,
  refused?: Refused,
): void {
  const page = pageOf(res);
  const { t } = page;
  const { row } = own;
  const errors = refused?.errors ?? {};
  const isOpen = act.isOpen(own);
  const words = act.words(page, own);
  const fields = act.fields(page, own, refused?.typed).map((field) => {
    const key = errors[field.name];
    return key === undefined ? field : { ...field, error: t(`mycase:error.${key}`) };
  });
  show(
    res,
    'pages/own-act',
    {
      ...words,
      fault: refused?.problem !== undefined,
      errors: fields.flatMap(({ name, error }) =>
        error === undefined ? [] : [{ href: `#${name}`, text: error }],
      ),
      about: [errandTitle(page, row, deps), showReference(row.reference)],
      backTo: casePath(row),
      problem: refused?.problem && t(`mycase:problem.${refused.problem}`),
      // Nothing can be sent any more: the words are shown, so that they are not lost.
      lost: isOpen ? [] : act.names.flatMap((name) => linesIn(one(refused?.typed ?? {}, name))),
      form: isOpen && {
        action: `${casePath(row)}/${act.act}`,
        fields,
        ...hiddenFor(own.events, deps),
      },
    },
    refused?.status,
  );
}
