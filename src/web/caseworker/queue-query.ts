import type {
  CaseFilters,
  CaseQuery,
  CaseView,
  CaseViewKind,
} from '../../cases/ports/case-queue.ts';
import type { StaffIdentity } from '../../cases/ports/identity.ts';
import { legalDay } from '../../domain/dates.ts';
import type { ages, QueueFilters } from './queue-filters.ts';

/** What the store is asked, as that member of staff on that day. */
export function queryOf(
  filters: QueueFilters,
  staff: StaffIdentity,
  now: Temporal.Instant,
): Omit<CaseQuery, 'limit'> {
  const { view, age, assigned, ...rest } = filters;
  const today = legalDay(now);
  return {
    ...rest,
    authorityId: staff.authorityId,
    view: viewOf(view, staff, today),
    ...(age === undefined ? {} : { arrived: arrivedIn(age, today) }),
    ...(assigned === 'nobody' && { unassigned: true }),
    ...(assigned !== undefined &&
      assigned !== 'nobody' && { assignedTo: assigned === 'me' ? staff.id : assigned }),
  };
}

/** What the counters depend on. */
export const weekOf = (today: Temporal.PlainDate) => ({
  today: today.toString(),
  until: today.add({ days: 7 - today.dayOfWeek }).toString(),
});

function viewOf(kind: CaseViewKind, { id }: StaffIdentity, today: Temporal.PlainDate): CaseView {
  if (kind === 'mine') return { kind, staffId: id };
  if (kind === 'overdue') return { kind, today: today.toString() };
  return kind === 'this-week' ? { kind, ...weekOf(today) } : { kind };
}

function arrivedIn(
  age: (typeof ages)[number],
  today: Temporal.PlainDate,
): NonNullable<CaseFilters['arrived']> {
  const week = startOf(today.subtract({ days: 6 }));
  const month = startOf(today.subtract({ weeks: 4 }));
  const quarter = startOf(today.subtract({ months: 3 }));
  if (age === 'week') return { from: week };
  if (age === 'month') return { from: month, before: week };
  return age === 'quarter' ? { from: quarter, before: month } : { before: quarter };
}

/** Without its Z, which would stand behind the parts of a second. */
const startOf = (day: Temporal.PlainDate): string =>
  day.toZonedDateTime('Europe/Copenhagen').toInstant().toString().replace('Z', '');
