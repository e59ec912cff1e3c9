import { isOpen } from '../../cases/case.ts';
import { proposalIn } from '../../cases/guard.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { StaffIdentity } from '../../cases/ports/identity.ts';
import { legalDay, showShortDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { html, type Part } from '../components/html.ts';
import { badge } from '../components/wayfinding.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { isDueToday, isOverdue } from './case-marks.ts';
import { applicantName, comesByThemself, isReferral, wayWords } from './referral.ts';
import { stateBadge } from './state-badge.ts';

/** How cases are set out in a list: the head of each column, and a case as a row under them. */
export interface CaseTable {
  readonly columns: readonly string[];
  readonly cells: (row: CaseRow) => readonly Part[];
}

/** The table for these cases. While they are all of one service, no column says so. */
export async function caseTable(
  deps: Deps,
  page: Page,
  staff: StaffIdentity,
  rows: readonly CaseRow[],
): Promise<CaseTable> {
  const [toLookAfter, proposed] = await Promise.all([
    withoutPromise(deps, rows),
    withProposal(deps, rows),
  ]);
  const [only] = deps.services;
  const oneService = deps.services.length === 1 && rows.every((row) => row.service === only?.id);
  const shown = columns.filter((column) => !(oneService && column === 'service'));
  const today = legalDay(deps.clock.now());
  return {
    columns: shown.map((column) => page.t(`desk:column.${column}`)),
    cells: (row) => {
      const looks = toLookAfter.has(row.id);
      const awaits = proposed.has(row.id) && [
        badge(page.t('desk:mark.awaitsColleague'), 'warning'),
      ];
      const marks = [...(awaits || []), ...marksOf(page, row, staff, looks, today)];
      const all = cellsOf(deps, page, row, looks, marks);
      return shown.map((column) => all[column]);
    },
  };
}

const columns = [
  'reference',
  'service',
  'applicant',
  'way',
  'state',
  'arrived',
  'due',
  'marks',
] as const;

/** The referrals where nobody has promised to get in touch. Only the first event tells. */
async function withoutPromise(deps: Deps, rows: readonly CaseRow[]): Promise<Set<string>> {
  const ids = new Set(rows.filter(isReferral).map((row) => row.id));
  const found = await Promise.all(
    [...ids].map(async (id) => (comesByThemself(await deps.cases.events(id)) ? [id] : [])),
  );
  return new Set(found.flat());
}

/** The filings whose rejection waits for a second person. */
async function withProposal(deps: Deps, rows: readonly CaseRow[]): Promise<Set<string>> {
  const ids = new Set(rows.filter(isLookedAt).map((row) => row.id));
  const found = await Promise.all(
    [...ids].map(async (id) => (proposalIn(await deps.cases.events(id)) ? [id] : [])),
  );
  return new Set(found.flat());
}

const isLookedAt = ({ way, state }: CaseRow): boolean =>
  way !== 'self-service' && (state === 'referred' || state === 'contacted');

function cellsOf(
  { services }: Deps,
  page: Page,
  row: CaseRow,
  looks: boolean,
  marks: readonly Part[],
): Record<(typeof columns)[number], Part> {
  const { t, language } = page;
  const service = services.find((each) => each.id === row.service);
  const due = showShortDay(row.due, language);
  return {
    reference: html`<a class="function-link" href="/caseworker/cases/${row.reference}">${showReference(row.reference)}</a>`,
    service: service ? page.say(service.title) : row.service,
    applicant: applicantName(page, row),
    way: wayWords(page, row),
    state: stateBadge(page, row),
    arrived: showShortDay(legalDay(Temporal.Instant.from(row.arrivedAt)), language),
    due: looks ? t('desk:followUpOn', { day: due }) : due,
    marks: marks.length === 0 ? t('desk:none') : marks.map((mark) => html`${mark} `),
  };
}

function marksOf(
  { t }: Page,
  row: CaseRow,
  staff: StaffIdentity,
  looks: boolean,
  today: Temporal.PlainDate,
): readonly Part[] {
  const overdue = looks ? badge(t('desk:mark.followUp')) : badge(t('desk:mark.overdue'), 'error');
  return [
    row.attention && isOpen(row.state) && badge(t('desk:mark.seeFirst'), 'warning'),
    row.failedLetters !== undefined && badge(t('desk:mark.letterFailed'), 'error'),
    row.appeal === true && badge(t('desk:mark.appeal'), 'warning'),
    isOverdue(row, today) && overdue,
    !looks && isDueToday(row, today) && badge(t('desk:mark.dueToday'), 'warning'),
    row.claim !== 'none' && badge(t(`desk:mark.${row.claim}`)),
    row.assignedTo === staff.id && badge(t('desk:mark.yours'), 'info'),
  ].filter((mark) => mark !== false);
}
