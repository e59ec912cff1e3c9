import type { Request } from 'express';
import { accessActions, type LogQuery } from '../../cases/ports/access-log.ts';
import type { StaffMember } from '../../cases/ports/staff.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { parseReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';

/** What an auditor typed into the filters, as it stands in the address. */
export const logFields = ['from', 'until', 'staff', 'action', 'reference'] as const;
export type LogField = (typeof logFields)[number];
export type TypedFilters = Readonly<Record<LogField, string>>;

/** Filters as typed, what they ask for, and a message where one cannot be read. */
export interface LogFilters {
  readonly typed: TypedFilters;
  readonly query: Omit<LogQuery, 'limit'>;
  readonly errors: Readonly<Partial<Record<LogField, 'day' | 'order' | 'reference'>>>;
}

/** Reads the filters. A case that the authority never had is one that does not exist. */
export async function readLogFilters(
  req: Request,
  authorityId: AuthorityId,
  people: readonly StaffMember[],
  { cases }: Pick<Deps, 'cases'>,
): Promise<LogFilters> {
  const text = (name: string) => {
    const value = req.query[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const typed: TypedFilters = {
    from: text('from'),
    until: text('until'),
    staff: text('staff'),
    action: text('action'),
    reference: text('reference'),
  };
  const [from, until] = [dayIn(typed.from), dayIn(typed.until)];
  const reference = parseReference(typed.reference);
  // What was done with a case here stays in the log here, wherever it went since.
  const found =
    reference &&
    ((await cases.byReferenceFor(authorityId, reference)) ??
      (await cases.movedFrom(authorityId, reference)));
  const staff = people.find(({ id }) => id === typed.staff);
  const action = accessActions.find((each) => each === typed.action);
  const after = text('after');
  return {
    typed,
    query: {
      authorityId,
      ...(from && { from }),
      ...(until && { until }),
      ...(staff && { staffId: staff.id }),
      ...(action && { action }),
      ...(found && { caseId: found.id }),
      ...(after !== '' && { after }),
    },
    errors: {
      ...(typed.from !== '' && from === undefined && { from: 'day' as const }),
      ...(typed.until !== '' && until === undefined && { until: 'day' as const }),
      ...(from && until && until < from && { until: 'order' as const }),
      ...(typed.reference !== '' && found === undefined && { reference: 'reference' as const }),
    },
  };
}

/** The address of the log with these filters; `more` is what comes besides. */
export function logPath(
  path: string,
  typed: Partial<TypedFilters>,
  more: Readonly<Record<string, string>> = {},
): string {
  const set = logFields.flatMap((name): [string, string][] =>
    typed[name] ? [[name, typed[name]]] : [],
  );
  const query = new URLSearchParams([...set, ...Object.entries(more)]).toString();
  return query === '' ? path : `${path}?${query}`;
}

function dayIn(typed: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined;
  try {
    return Temporal.PlainDate.from(typed).toString();
  } catch {
    return undefined;
  }
}
