import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { StaffIdentity } from '../../cases/ports/identity.ts';
import { birthDate } from '../../domain/cpr.ts';
import { legalDay, showShortDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { html, type Part } from '../components/html.ts';
import { badge } from '../components/wayfinding.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { isDueToday, isOverdue } from './case-marks.ts';
import { holderNames } from './queue-choices.ts';
import { applicantName, wayWords } from './referral.ts';
import { stateBadge } from './state-badge.ts';
import { whySeenFirst, withoutPromise, withProposal } from './told-by-events.ts';

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
  columns: readonly Column[] = ofQueue,
): Promise<CaseTable> {
  const [toLookAfter, proposed, first, names] = await Promise.all([
    withoutPromise(deps, rows),
    withProposal(deps, rows),
    whySeenFirst(deps, page, rows),
    holderNames(
      deps,
      staff,
      rows.flatMap(({ assignedTo }) => assignedTo ?? []),
    ),
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
      const marks = [
        ...(awaits || []),
        ...marksOf(page, row, staff, looks, today),
        ...(first.get(row.id) ?? []),
      ];
      const has =
        row.assignedTo === undefined ? undefined : (names.get(row.assignedTo) ?? row.assignedTo);
      const all = cellsOf(deps, page, { row, looks, marks, has });
      return shown.map((column) => all[column]);
    },
  };
}

type Column =
  | 'reference'
  | 'service'
  | 'applicant'
  | 'born'
  | 'way'
  | 'state'
  | 'arrived'
  | 'due'
  | 'assigned'
  | 'marks';

const ofQueue: readonly Column[] = [
  'reference',
  'service',
  'applicant',
  'way',
  'state',
  'arrived',
  'due',
  'assigned',
  'marks',
];

/** What is found, with what tells two people of the same name apart. */
export const ofFound: readonly Column[] = [
  'reference',
  'applicant',
  'born',
  'service',
  'state',
  'due',
  'assigned',
];

function cellsOf(
  { services }: Deps,
  page: Page,
  {
    row,
    looks,
    marks,
    has,
  }: {
    readonly row: CaseRow;
    readonly looks: boolean;
    readonly marks: readonly Part[];
    /** Name of whoever has the case. */
    readonly has: string | undefined;
  },
): Record<Column, Part> {
  const { t, language } = page;
  const born = row.principal && birthDate(row.principal);
  const service = services.find((each) => each.id === row.service);
  const due = showShortDay(row.due, language);
  return {
    reference: html`<a class="function-link" href="/caseworker/cases/${row.reference}" data-case="${row.version}">${showReference(row.reference)}</a>`,
    service: service ? page.say(service.title) : row.service,
    applicant: applicantName(page, row),
    // The birthday rather than the number: enough to tell two people apart, and nothing to note down.
    born: born ? shortDay(showShortDay(born, language)) : t('desk:notKnown'),
    way: wayWords(page, row),
    state: stateBadge(page, row),
    arrived: shortDay(showShortDay(legalDay(Temporal.Instant.from(row.arrivedAt)), language)),
    due: looks ? t('desk:followUpOn', { day: due }) : shortDay(due),
    assigned: has ?? t('desk-queue:nobody'),
    marks: marks.length === 0 ? t('desk:none') : marks.map((mark) => html`${mark} `),
  };
}

/** A day stays on one line, so that days are compared at a glance. */
const shortDay = (day: string): Part => html`<span class="short-day">${day}</span>`;

function marksOf(
  { t }: Page,
  row: CaseRow,
  staff: StaffIdentity,
  looks: boolean,
  today: Temporal.PlainDate,
): readonly Part[] {
  const overdue = looks ? badge(t('desk:mark.followUp')) : badge(t('desk:mark.overdue'), 'error');
  return [
    row.attention && badge(t('desk:mark.seeFirst'), 'warning'),
    row.failedLetters !== undefined && badge(t('desk:mark.letterFailed'), 'error'),
    row.appeal === true && badge(t('desk:mark.appeal'), 'warning'),
    isOverdue(row, today) && overdue,
    !looks && isDueToday(row, today) && badge(t('desk:mark.dueToday'), 'warning'),
    row.claim !== 'none' && badge(t(`desk:mark.${row.claim}`)),
    row.assignedTo === staff.id && badge(t('desk:mark.yours'), 'info'),
  ].filter((mark) => mark !== false);
}
