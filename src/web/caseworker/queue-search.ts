import type { RequestHandler, Response } from 'express';
import type { CaseSearch } from '../../cases/ports/case-queue.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { type Cpr, parseCpr } from '../../domain/cpr.ts';
import { readScanned } from '../../domain/reference.ts';
import type { TextField } from '../components/text-field.ts';
import { one } from '../citizen/form-body.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { caseTable, ofFound } from './case-table.ts';
import { mayBeNamed } from './named-now.ts';
import { accessBy, roleFor, workerOf } from './require-staff.ts';

const perPage = 25;

/** The one box to find a case by. */
export const searchBox = ({ t }: Page, value = '', error?: string): TextField => ({
  kind: 'text',
  name: 'q',
  label: t('desk-queue:search.label'),
  hint: t('desk-queue:search.hint'),
  value,
  width: 27,
  maxlength: 100,
  autocomplete: 'off',
  ...(error !== undefined && { error }),
});

/**
 * Finds cases by their number, a CPR number or a name. It is posted, so that neither stands in an address; each search
 * and each page of it stands in the access log before it is answered, with nothing of what was typed.
 */
export function findCases(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const { authorityId } = worker.staff;
    const typed = one(rawOf(req), 'q').trim();
    const reference = readScanned(typed);
    const row = reference && (await deps.cases.byReferenceFor(authorityId, reference));
    const moved =
      row === undefined && reference
        ? await deps.cases.movedFrom(authorityId, reference)
        : undefined;
    const what = read(typed, row !== undefined || moved !== undefined, deps);
    const entry = {
      action: 'search',
      purpose: `find-by-${what.kind}`,
      ...(row && { caseId: row.id }),
      ...(moved && { caseId: moved.id }),
      ...(what.kind === 'cpr' && what.cpr && { about: what.cpr }),
    } as const;
    await deps.cases.log([accessBy(worker, deps.clock.now(), entry)]);
    // Where it went, the page of what was here once tells.
    if (reference && (row !== undefined || moved !== undefined))
      return res.redirect(303, `/caseworker/cases/${reference}`);
    if (what.kind === 'reference') return showFound(deps, res, typed, 'noReference');
    if (what.kind === 'cpr' && what.cpr === undefined) return showFound(deps, res, typed, 'noCpr');
    const sought = what.kind === 'cpr' && what.cpr ? { cpr: what.cpr } : { name: typed };
    const after = one(rawOf(req), 'after');
    return showFound(deps, res, typed, 'nobody', {
      authorityId,
      limit: perPage,
      ...sought,
      ...(/^\d{1,15}$/.test(after) && { after }),
    });
  };
}

type What =
  | { readonly kind: 'reference' | 'name' }
  | { readonly kind: 'cpr'; readonly cpr: Cpr | undefined };

/** Digits are meant as a CPR number, also where they are none: they are nobody's name. */
function read(typed: string, isFound: boolean, { settings }: Pick<Deps, 'settings'>): What {
  const cpr = parseCpr(typed, { demo: settings.demo });
  if (isFound) return { kind: 'reference' };
  if (cpr.ok) return { kind: 'cpr', cpr: cpr.value };
  if (readScanned(typed) !== undefined) return { kind: 'reference' };
  return /^[\d\s-]+$/.test(typed) ? { kind: 'cpr', cpr: undefined } : { kind: 'name' };
}

/** Whoever is shown for their name sees that somebody searched and found them. */
async function tellInLog(deps: Deps, res: Response, rows: readonly CaseRow[]): Promise<void> {
  const at = deps.clock.now();
  const entries = rows.map(({ id }) =>
    accessBy(workerOf(res), at, { action: 'search', caseId: id, purpose: 'find-by-name' }),
  );
  if (entries.length > 0) await deps.cases.log(entries);
}

/** The cases found, with what tells two people of the same name apart. `none`: the words for finding nothing. */
async function showFound(
  deps: Deps,
  res: Response,
  typed: string,
  none: 'noReference' | 'noCpr' | 'nobody',
  search?: CaseSearch,
): Promise<void> {
  const page = pageOf(res);
  const { staff } = workerOf(res);
  const found = search ? await deps.cases.find(search) : { rows: [], next: undefined };
  const { next } = found;
  const isByName = search !== undefined && 'name' in search;
  const named = await mayBeNamed(deps, isByName ? found.rows : []);
  const rows = isByName ? found.rows.filter((row) => named(row) === 'yes') : found.rows;
  const isDown = isByName && found.rows.some((row) => named(row) === 'unknown');
  const isNone = rows.length === 0 && next === undefined && search?.after === undefined;
  const error =
    isDown || isNone ? page.t(`desk-queue:search.${isDown ? 'registerDown' : none}`) : undefined;
  if (isByName) await tellInLog(deps, res, rows);
  const table = await caseTable(deps, page, staff, rows, ofFound);
  show(res, 'caseworker/found', {
    title: page.t('desk-queue:search.title'),
    errors: error === undefined ? [] : [{ href: '#q', text: error }],
    search: searchBox(page, typed, error),
    typed,
    mayTakeRow: roleFor(staff, 'take') !== undefined,
    columns: table.columns,
    rows: rows.map(table.cells),
    next,
    isFull: found.rows.length === perPage,
    isFirst: search?.after === undefined,
  });
}
