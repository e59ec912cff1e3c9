import type { Response } from 'express';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { languages } from '../../domain/language.ts';
import { showReference } from '../../domain/reference.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { birthdayWords } from './person-now.ts';
import { filePurposes } from './file-choices.ts';
import { applicantName } from './referral.ts';
import { stateBadge } from './state-badge.ts';

/** The form: what the case is wanted for, what is to be in it, and in which language; 422 where nobody said what for. */
export function showForm(res: Response, row: CaseRow, status?: 422): void {
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
