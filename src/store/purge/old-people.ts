import { isOver, type Term, termFor, type Terms } from '../../cases/retention/terms.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { legalDay } from '../../domain/dates.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Connection } from '../connection.ts';
import { sqlFor, statement } from '../statements.ts';

/** A row outside the cases whose time is over, and how it is deleted. */
export interface OldRow {
  readonly kind: 'exemption' | 'staff';
  readonly authorityId: AuthorityId;
  readonly service: string;
  readonly ended: IsoDate;
  readonly term: Term;
  /** Call inside a transaction. */
  readonly destroy: () => void;
}

/** Exemptions that ended as long ago as a case of the service that decides them is kept. */
export function oldExemptions(
  connection: Connection,
  terms: Terms,
  today: Temporal.PlainDate,
): readonly OldRow[] {
  const service = terms.services.find(({ decides }) => decides === 'exemption-from-digital-post');
  if (service === undefined) return [];
  return connection.all(ended, { today: today.toString() }).flatMap((row): OldRow[] => {
    const of = { kind: 'case', service: service.id, authorityId: row.authority_id } as const;
    const term = termFor(terms, of, today);
    const { valid_until: until } = row;
    if (term === undefined || until === null || !isOver(until, term, today)) return [];
    const destroy = () => void connection.run(removeExemption, row);
    return [{ ...of, kind: 'exemption', ended: until, term, destroy }];
  });
}

/** Staff who have not logged in for that long, hold no case and are not shut out: who is must stay known. */
export function oldStaff(
  connection: Connection,
  term: Term,
  today: Temporal.PlainDate,
): readonly OldRow[] {
  return connection.all(staff, {}).flatMap(({ id, authority_id, last_login }): OldRow[] => {
    if (last_login === null) return [];
    const last = legalDay(Temporal.Instant.from(last_login)).toString();
    if (!isOver(last, term, today)) return [];
    const destroy = () => {
      if (connection.run(removeStaff, { id, last_login }) > 0)
        connection.run(removeHoldings, { id });
    };
    return [{ kind: 'staff', authorityId: authority_id, service: '', ended: last, term, destroy }];
  });
}

const ended = statement<{ today: IsoDate }>()((p) =>
  sqlFor
    .selectFrom('exemptions')
    .select(['person', 'authority_id', 'valid_from', 'valid_until'])
    .where('valid_until', '<', p.today),
);
const removeExemption = statement<{
  person: Buffer;
  authority_id: AuthorityId;
  valid_from: IsoDate;
  valid_until: IsoDate | null;
}>()((p) =>
  sqlFor
    .deleteFrom('exemptions')
    .where('person', '=', p.person)
    .where('authority_id', '=', p.authority_id)
    .where('valid_from', '=', p.valid_from)
    .where('valid_until', '=', p.valid_until),
);
const staff = statement()(() =>
  sqlFor
    .selectFrom('staff')
    .select(['id', 'authority_id', 'last_login'])
    .where('disabled', '=', 0)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('case_holdings')
            .select('n')
            .whereRef('case_holdings.authority_id', '=', 'staff.authority_id')
            .whereRef('case_holdings.staff_id', '=', 'staff.id')
            .where('n', '>', 0),
        ),
      ),
    ),
);
/** Only empty ones are left of somebody who holds no case. */
const removeHoldings = statement<{ id: string }>()((p) =>
  sqlFor.deleteFrom('case_holdings').where('staff_id', '=', p.id).where('n', '=', 0),
);
const removeStaff = statement<{ id: string; last_login: string }>()((p) =>
  sqlFor.deleteFrom('staff').where('id', '=', p.id).where('last_login', '=', p.last_login),
);
