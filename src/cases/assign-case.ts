import type { AuthorityId } from '../domain/authority.ts';
import type { Result } from '../domain/result.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { StaffRole } from './ports/identity.ts';
import type { StaffMember, StaffRegister } from './ports/staff.ts';

/** Somebody whom a case can be given to. */
export type Colleague = Pick<StaffMember, 'id' | 'name'>;

type Worked = Promise<Result<CaseRow, WorkProblem>>;

/** Makes the member of staff responsible; a new application is then in progress. `why`: where it was somebody else's. */
export const takeCase = (
  desk: Desk,
  request: WorkRequest,
  { why }: { readonly why?: string | undefined } = {},
): Worked =>
  appendWork(
    desk,
    request,
    {
      kind: 'assigned',
      to: request.staff.id,
      toName: request.staff.name,
      ...(why !== undefined && { why }),
    },
    async (row) => reasonLacks(row, request, why),
  );

/** Makes a colleague of the same authority responsible. Taken from a third, it needs a reason. */
export const assignCase = (
  desk: Desk,
  request: WorkRequest,
  { to, why }: { readonly to: Colleague; readonly why?: string | undefined },
): Worked =>
  appendWork(
    desk,
    request,
    { kind: 'assigned', to: to.id, toName: to.name, ...(why !== undefined && { why }) },
    async (row) =>
      row.assignedTo === to.id
        ? { kind: 'not-possible', state: row.state }
        : reasonLacks(row, request, why),
  );

/** Makes nobody responsible, so that whoever looks for work finds it. Taken from somebody else, it needs a reason. */
export const giveBack = (
  desk: Desk,
  request: WorkRequest,
  { why }: { readonly why?: string | undefined },
): Worked =>
  appendWork(
    desk,
    request,
    { kind: 'unassigned', ...(why !== undefined && { why }) },
    async (row) =>
      row.assignedTo === undefined
        ? { kind: 'not-possible', state: row.state }
        : reasonLacks(row, request, why),
  );

/** Whoever can be responsible for a case of the authority, by name. */
export async function colleaguesOf(
  staff: Pick<StaffRegister, 'list'>,
  authorityId: AuthorityId,
): Promise<readonly Colleague[]> {
  return (await staff.list(authorityId))
    .filter(({ disabled, roles }) => !disabled && roles.some((role) => responsible.includes(role)))
    .map(({ id, name }) => ({ id, name }));
}

const responsible: readonly StaffRole[] = ['caseworker', 'lead'];

const reasonLacks = (
  { assignedTo }: CaseRow,
  { staff }: WorkRequest,
  why: string | undefined,
): WorkProblem | undefined =>
  assignedTo === undefined || assignedTo === staff.id || why !== undefined
    ? undefined
    : { kind: 'reason-lacks' };
