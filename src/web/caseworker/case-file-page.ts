import type { Request, RequestHandler, Response } from 'express';
import { languages } from '../../domain/language.ts';
import { showReference } from '../../domain/reference.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { type Pdf, versionsOf } from '../send-pdf.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { caseFile, type FileAtHand } from './case-file.ts';
import { birthdayWords } from './case-person.ts';
import { filePurposeCode, filePurposes, readFileChoices } from './file-choices.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import { applicantName } from './referral.ts';
import { accessBy, workerOf } from './require-staff.ts';
import { stateBadge } from './state-badge.ts';

/** Asks what the whole case is wanted for, and what is to be in it. */
export function showFileForm(deps: Deps): RequestHandler {
  return async (req, res) => {
    const row = await rowSeen(deps, req, res);
    if (row !== undefined) showForm(res, row);
  };
}

/** The case that the form is about, with what was chosen: that it is taken out whole is in the log before it is made. */
export function findFile(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const worker = workerOf(res);
    const choices = readFileChoices(rawOf(req));
    if (choices === undefined) {
      const row = await rowSeen(deps, req, res);
      if (row !== undefined) showForm(res, row, 422);
      return;
    }
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    const at = deps.clock.now();
    const look = { action: 'view', caseId: row.id, purpose: filePurposeCode(choices) } as const;
    await deps.cases.log([accessBy(worker, at, look)]);
    const [events, letters] = await Promise.all([
      deps.cases.events(row.id),
      deps.outbox.ofCase(row.id),
    ]);
    const authority = deps.registers.authorities.find(row.authorityId);
    res.locals['file'] = {
      row,
      events,
      letters,
      choices,
      at,
      service: deps.services.find(({ id }) => id === row.service),
      authority: authority?.name[choices.language] ?? row.authorityId,
      madeBy: worker.staff.name,
    } satisfies FileAtHand;
    next();
  };
}

/** The file that was found, named by the case's number alone. */
export const filePdf = ({ filePrints }: Pick<Deps, 'filePrints'>): Pdf => ({
  name: (res) => showReference(fileIn(res).row.reference),
  download: true,
  make: (_req, res) => {
    const file = fileIn(res);
    const [print] = versionsOf(pageOf(res), [file.choices.language], (page) => ({
      file: caseFile(page, file),
    }));
    return filePrints.pdf(print.file);
  },
});

const fileIn = (res: Response): FileAtHand => res.locals['file'] as FileAtHand;

/** The case, once the look at who it is about is in the log. */
async function rowSeen(deps: Deps, req: Request, res: Response): Promise<CaseRow | undefined> {
  const worker = workerOf(res);
  const row = await findCase(deps, worker, req);
  if (row === undefined) {
    await showUnknownCase(deps, res);
    return undefined;
  }
  const look = { action: 'view', caseId: row.id, purpose: 'case-page' } as const;
  await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
  return row;
}

function showForm(res: Response, row: CaseRow, status?: 422): void {
  const page = pageOf(res);
  const { t } = page;
  const reference = showReference(row.reference);
  const wrong = status === undefined ? undefined : t('case-file:purposeMissing');
  show(
    res,
    'caseworker/case-file',
    {
      title: t('case-file:title', { reference }),
      errors: wrong === undefined ? [] : [{ href: '#purpose', text: wrong }],
      back: `/caseworker/cases/${row.reference}`,
      bar: {
        name: applicantName(page, row),
        born: row.principal && birthdayWords(page, row.principal),
        reference,
        badge: stateBadge(page, row),
      },
      fields: fieldsOf(page, wrong),
    },
    status,
  );
}

const fieldsOf = ({ t }: Page, wrong: string | undefined) => [
  {
    kind: 'choice',
    name: 'purpose',
    label: t('case-file:purposeLabel'),
    ...(wrong !== undefined && { error: wrong }),
    options: filePurposes.map((value) => ({
      value,
      label: t(`case-file:purpose.${value}`),
      hint: t(`case-file:purposeHint.${value}`),
    })),
  },
  {
    kind: 'checkboxes',
    name: 'include',
    label: t('case-file:include'),
    hint: t('case-file:includeHint'),
    options: (['notes', 'others'] as const).map((value) => ({
      value,
      label: t(`case-file:included.${value}`),
    })),
  },
  {
    kind: 'choice',
    name: 'language',
    label: t('case-file:language'),
    value: 'da',
    options: languages.map((value) => ({ value, label: t(`case-file:languages.${value}`) })),
  },
];
