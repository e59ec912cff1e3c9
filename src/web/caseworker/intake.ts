import type { Request, RequestHandler, Response } from 'express';
import { isOpen } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { openReferral, type OpenReferral } from '../../cases/from-referral.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { parseReference, readScanned } from '../../domain/reference.ts';
import { one } from '../citizen/form-body.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import type { TextField } from '../components/text-field.ts';
import { show } from '../show.ts';
import { control } from './register-form.ts';
import { accessBy, roleFor, type Worker, workerOf } from './require-staff.ts';

/** Which errand has come: by the referral that the citizen holds, or chosen, as every self-service can come another way. */
export const chooseRegister =
  (deps: Deps): RequestHandler =>
  (_req, res) =>
    draw(deps, res, '');

/** The number of a referral, typed or scanned: leads to the form, filled in with what the citizen had typed. */
export function takeNumber(deps: Deps): RequestHandler {
  return async (req, res) => {
    const typed = one(rawOf(req), 'number').trim();
    const reference = readScanned(withoutKept(typed, one(rawOf(req), 'kept')));
    if (reference === undefined) return draw(deps, res, typed, 'noNumber');
    const worker = workerOf(res);
    const row = await deps.cases.byReferenceFor(worker.staff.authorityId, reference);
    const found = row && { ...look, caseId: row.id };
    await deps.cases.log([accessBy(worker, deps.clock.now(), found ?? look)]);
    const referral = row && openReferral(row, await deps.cases.events(row.id));
    // Whatever else has that number is a case of their own, with a page that says what it is.
    if (row !== undefined && referral === undefined)
      return res.redirect(303, `/caseworker/cases/${row.reference}${awaits(row)}`);
    if (referral === undefined) return draw(deps, res, typed, 'notFound');
    res.redirect(303, formFor(referral.row));
  };
}

/** Where an answer is awaited the form that takes it stands first. */
const awaits = ({ state }: CaseRow): string => (state === 'awaiting-answer' ? '#next-step' : '');

const look = { action: 'search', purpose: 'intake' } as const;

/** Without a script a second scan comes after what was typed in vain, and stays in the box. */
const withoutKept = (typed: string, kept: string): string => {
  if (kept === '' || typed === kept) return typed;
  if (typed.startsWith(kept)) return typed.slice(kept.length);
  return typed.endsWith(kept) ? typed.slice(0, -kept.length) : typed;
};

function draw(deps: Deps, res: Response, number: string, problem?: 'noNumber' | 'notFound'): void {
  const page = pageOf(res);
  const error = problem && page.t(`register:intake.${problem}`);
  show(
    res,
    'caseworker/register',
    {
      title: page.t('register:title'),
      errors: error === undefined ? [] : [{ href: '#number', text: error }],
      number: {
        kind: 'text',
        name: 'number',
        label: page.t('register:intake.number'),
        hint: page.t('register:intake.referralHint'),
        value: number,
        width: 27,
        autocomplete: 'off',
        scanned: true,
        ...(error !== undefined && { error }),
      } satisfies TextField,
      kept: number,
      services: deps.services.map((service) => ({
        href: `/caseworker/register/${service.id}`,
        title: page.say(service.title),
        summary: page.say(service.summary),
      })),
    },
    error === undefined ? 200 : 422,
  );
}

/** The referral that the form came of: named in the address first, and by the form itself from then on. */
export async function referralOf(
  req: Request,
  raw: Raw,
  deps: Deps,
  worker: Worker,
): Promise<{ readonly row: CaseRow; readonly open: OpenReferral | undefined } | undefined> {
  const named = one(raw, control('referral')) || req.query['referral'];
  const reference = typeof named === 'string' ? parseReference(named) : undefined;
  const row = reference && (await deps.cases.byReferenceFor(worker.staff.authorityId, reference));
  if (row === undefined || row.service !== req.params['service']) return undefined;
  const entry = { action: 'view', caseId: row.id, purpose: 'intake' } as const;
  await deps.cases.log([accessBy(worker, deps.clock.now(), entry)]);
  return { row, open: openReferral(row, await deps.cases.events(row.id)) };
}

/** The form as the referral fills it in: the answers that were carried along, whose it is, what was claimed. */
export function filledIn({ row, referred }: OpenReferral): Raw {
  const { facts } = referred.decision;
  return {
    ...referred.carried?.raw,
    [control('referral')]: row.reference,
    [control('cpr')]: row.principal ?? '',
    [control('name')]: referred.contact.name ?? row.principalName ?? '',
    [control('language')]: referred.language,
    [control('print')]: referred.needs.largePrint ? ['large'] : [],
    [control('ground')]: [
      ...(facts.exempt === 'unsaid' ? [] : ['exempt']),
      ...(facts.circumstanceClaimed ? ['circumstance'] : []),
      ...(facts.hasMitId ? [] : ['no-mitid']),
    ],
  };
}

/** Open cases of the same person about the same: whoever registers sees them first. */
export async function openCasesOf(
  deps: Pick<Deps, 'cases'>,
  { staff }: Worker,
  service: string,
  cpr: Cpr | undefined,
  except?: CaseRow,
): Promise<readonly CaseRow[]> {
  if (cpr === undefined) return [];
  const theirs = await deps.cases.ofPrincipalFor(staff.authorityId, cpr);
  return theirs.filter(
    (row) => row.service === service && row.id !== except?.id && isOpen(row.state),
  );
}

/** Where this person registers the filing that a referral brings; undefined where they may not, or it has become one. */
export const registerAt = (
  { staff }: Worker,
  row: CaseRow,
  events: readonly CaseEvent[],
): string | undefined =>
  openReferral(row, events) !== undefined && roleFor(staff, 'register') !== undefined
    ? formFor(row)
    : undefined;

const formFor = ({ service, reference }: CaseRow): string =>
  `/caseworker/register/${service}?referral=${reference}`;
