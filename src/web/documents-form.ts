import type { UploadFault } from '../cases/documents/file-fault.ts';
import type { UploadLimits } from '../cases/documents/intake.ts';
import { fileField } from './components/file-field.ts';
import type { Markup } from './components/html.ts';
import type { Page } from './page.ts';

/** Why no file was taken. `choose`: none was there; `again`: the page was too old; `logged-out`: it came when the login was over; `over`: nobody works on the case any more. */
export type FileProblem =
  | UploadFault
  | 'one-at-a-time'
  | 'choose'
  | 'again'
  | 'logged-out'
  | 'over';

const media = ['application/pdf', 'image/jpeg', 'image/png', '.pdf', '.jpg', '.jpeg', '.png'];

/** The field for one file: what is taken and how large is said before, what is wrong beside it. `press` is what stands on the form's button. */
export function fileFieldOf(
  page: Page,
  limits: UploadLimits,
  {
    label,
    press,
    most,
    problem,
  }: { label: string; press: string; most: number; problem?: FileProblem | undefined },
): { readonly field: Markup; readonly errors: readonly { href: string; text: string }[] } {
  const words = {
    size: sizeWords(page, limits.fileBytes),
    together: sizeWords(page, limits.errandBytes),
    most,
    press,
  };
  const error = problem && page.t(`documents:fault.${problem}`, words);
  const hint = page.t('documents:hint', words);
  return {
    field: fileField(page, { name: 'file', label, hint, error, accept: media }),
    errors: error === undefined ? [] : [{ href: '#file', text: error }],
  };
}

/** How large a file is, in words that people know: `320 kB`, `1,4 MB`. */
export function sizeWords({ language }: Pick<Page, 'language'>, bytes: number): string {
  const [value, unit, digits] =
    bytes < 1_000_000
      ? ([Math.max(1, bytes / 1000), 'kB', 0] as const)
      : ([bytes / 1_000_000, 'MB', 1] as const);
  const number = value.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', {
    maximumFractionDigits: digits,
  });
  return `${number}\u00a0${unit}`;
}

/** The status that goes with a problem. */
export const statusOfProblem = (problem: FileProblem): number => statuses[problem] ?? 422;

const statuses: Partial<Readonly<Record<FileProblem, number>>> = {
  'too-large': 413,
  'too-much-today': 429,
  busy: 429,
  again: 409,
  over: 409,
};
