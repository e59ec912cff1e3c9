import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Deps } from '../deps.ts';
import { accessBy, type Worker } from './require-staff.ts';

/** Cases of a file with names: each person in it is looked up, so that nobody is named who is protected by now. */
export const mostNamed = 2000;

/** Cases of a file without names that the log tells of one by one. */
const mostLogged = 5000;

/**
 * The pages of a file of cases, each once the log says of every case on it that it is in the file: whoever it is about
 * sees that. With names it ends after the most that are named; `isCut` says then that there were more.
 */
export async function* toldInLog(
  { cases, clock }: Pick<Deps, 'cases' | 'clock'>,
  worker: Worker,
  purpose: string,
  pages: AsyncIterable<readonly CaseRow[]>,
  file: { readonly withNames: boolean; isCut: boolean },
): AsyncGenerator<readonly CaseRow[]> {
  let left = file.withNames ? mostNamed : mostLogged;
  for await (const rows of pages) {
    const told = rows.slice(0, left);
    left -= told.length;
    const at = clock.now();
    const entries = told.map(({ id }) =>
      accessBy(worker, at, { action: 'list', caseId: id, purpose }),
    );
    if (entries.length > 0) await cases.log(entries);
    file.isCut = file.withNames && told.length < rows.length;
    yield file.withNames ? told : rows;
    if (file.isCut) return;
  }
}
