import type { OnBehalf } from '../../cases/events.ts';
import type { CasePage, CaseQuery } from '../../cases/ports/case-queue.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { legalDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { CsvCell } from '../csv.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { type MayBeNamed, mayBeNamed } from './named-now.ts';
import { applicantName, wayWords } from './referral.ts';

/** Cases that are read at once: a file of any length takes no more memory than that. */
const atOnce = 200;

/** Every case that fits, page by page, as the list has them; each reading lets others be served in between. */
export async function* casesOf(
  { cases }: Pick<Deps, 'cases'>,
  query: Omit<CaseQuery, 'limit' | 'after' | 'before'>,
): AsyncGenerator<readonly CaseRow[]> {
  let after: string | undefined;
  do {
    const page: CasePage = await cases.list({
      ...query,
      ...(after !== undefined && { after }),
      limit: atOnce,
    });
    yield page.rows;
    after = page.next;
  } while (after !== undefined);
}

/** How cases stand in the file. Their answers, and the citizen's number, never do. */
export interface ExportRows {
  readonly columns: readonly string[];
  readonly cells: (rows: readonly CaseRow[]) => Promise<readonly (readonly CsvCell[])[]>;
}

const columns = [
  'reference',
  'service',
  'state',
  'way',
  'outcome',
  'claim',
  'arrived',
  'due',
  'assigned',
  'seenFirst',
  'failedLetters',
  'appeal',
] as const;

/**
 * The columns; `withNames`: whose case it is comes last, unless somebody in the case is protected. `holders`: names of
 * staff by id.
 */
export function exportRows(
  deps: Pick<Deps, 'services' | 'registers' | 'clock' | 'cases'>,
  page: Page,
  given: { readonly withNames: boolean; readonly holders: ReadonlyMap<string, string> },
): ExportRows {
  const { t } = page;
  const titles = new Map(deps.services.map((service) => [service.id, page.say(service.title)]));
  const yes = (holds: boolean) => t(holds ? 'desk-export:yes' : 'desk-export:no');
  const nameOf = (row: CaseRow, named: MayBeNamed) =>
    named === 'yes' ? applicantName(page, row) : t('desk-export:nameKept');
  return {
    columns: [
      ...columns.map((column) => t(`desk-export:column.${column}`)),
      t('acting:export.column'),
      ...(given.withNames ? [t('desk-export:column.name')] : []),
    ],
    async cells(rows) {
      const named = await mayBeNamed(deps, given.withNames ? rows : []);
      const bases = await basesOf(rows, deps);
      return rows.map((row) => [
        showReference(row.reference),
        titles.get(row.service) ?? row.service,
        t(`desk:state.${row.state}`),
        wayWords(page, row),
        t(`desk-export:outcome.${row.outcome}`),
        t(`desk-queue:claim.${row.claim}`),
        legalDay(Temporal.Instant.from(row.arrivedAt)).toString(),
        row.due,
        row.assignedTo === undefined ? '' : (given.holders.get(row.assignedTo) ?? row.assignedTo),
        yes(row.attention),
        row.failedLetters ?? 0,
        yes(row.appeal === true),
        basisWords(bases.get(row.id), page),
        ...(given.withNames ? [nameOf(row, named(row))] : []),
      ]);
    },
  };
}

/** On what footing each case was filed for another; few were, so only theirs are opened. */
async function basesOf(
  rows: readonly CaseRow[],
  { cases }: Pick<Deps, 'cases'>,
): Promise<ReadonlyMap<string, OnBehalf['basis']>> {
  const filed = rows.filter(({ filer }) => filer !== undefined);
  const found = await Promise.all(
    filed.map(async ({ id }) => [id, (await cases.events(id))[0]?.onBehalfOf?.[0]?.basis] as const),
  );
  return new Map(found.flatMap(([id, basis]) => (basis === undefined ? [] : [[id, basis]])));
}

const basisWords = (basis: OnBehalf['basis'] | undefined, { t }: Page): string =>
  basis === undefined ? '' : t(`acting:export.${basis}`);
