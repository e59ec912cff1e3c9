import type { RequestHandler, Response } from 'express';
import type { AccessLogEntry } from '../../cases/ports/case-store.ts';
import { type StaffIdentity, type StaffRole, staffRoles } from '../../cases/ports/identity.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { localPath } from '../return-to.ts';
import { staffOf } from '../session.ts';
import { show } from '../show.ts';

/** Everything that can be done at the desk. A route names one; there is no other check of roles. */
export type DeskAction = keyof typeof allowed;

/** Who may do what. The first role that a member of staff holds is the one the act is recorded under. */
export const allowed = {
  list: ['caseworker', 'lead', 'counter'],
  view: ['caseworker', 'lead', 'counter'],
  number: ['caseworker', 'lead', 'counter'],
  // Where somebody protected lives is for whoever decides, or has to write to them.
  address: ['caseworker', 'lead'],
  'case-file': ['caseworker', 'lead'],
  contact: ['caseworker', 'lead', 'counter'],
  note: ['caseworker', 'lead', 'counter'],
  'add-document': ['caseworker', 'lead', 'counter'],
  register: ['caseworker', 'counter'],
  take: ['caseworker', 'lead'],
  'record-signature': ['caseworker', 'lead', 'counter'],
  'waive-signature': ['caseworker', 'lead'],
  assign: ['caseworker', 'lead'],
  'give-back': ['caseworker', 'lead'],
  'correct-day': ['caseworker', 'lead'],
  reopen: ['caseworker', 'lead'],
  transfer: ['caseworker', 'lead'],
  // Whoever may act at all may take over from whoever is at it.
  'take-over': ['caseworker', 'lead', 'counter'],
  answer: ['caseworker', 'lead'],
  release: ['caseworker', 'lead'],
  'retry-letter': ['caseworker', 'lead'],
  'settle-letter': ['caseworker', 'lead'],
  demand: ['caseworker', 'lead'],
  paid: ['caseworker', 'lead'],
  waive: ['caseworker', 'lead'],
  ask: ['caseworker', 'lead'],
  decide: ['caseworker', 'lead'],
  'carry-out': ['caseworker', 'lead'],
  'decide-exemption': ['caseworker', 'lead', 'counter'],
  'grant-exception': ['caseworker', 'lead'],
  'end-exception': ['caseworker', 'lead'],
  appeal: ['caseworker', 'lead'],
  'appeal-end': ['caseworker', 'lead'],
  close: ['caseworker', 'lead'],
  withdraw: ['caseworker', 'lead'],
  assist: ['counter', 'caseworker', 'lead'],
  'ask-grounds': ['caseworker', 'lead', 'counter'],
  'write-grounds': ['caseworker', 'lead', 'counter'],
  'record-grounds': ['caseworker', 'lead', 'counter'],
  'offer-help': ['caseworker', 'lead', 'counter'],
  extraordinary: ['caseworker', 'lead'],
  'accept-channel': ['caseworker', 'lead'],
  'reject-channel': ['caseworker', 'lead'],
  'confirm-rejection': ['caseworker', 'lead'],
  'send-back-rejection': ['caseworker', 'lead'],
  'take-after-all': ['caseworker', 'lead'],
  'access-log': ['auditor'],
  law: ['administrator'],
  admin: ['administrator'],
  statistics: ['lead', 'administrator'],
  export: ['caseworker', 'lead'],
  'export-names': ['lead'],
  sessions: staffRoles,
} as const satisfies Record<string, readonly StaffRole[]>;

/** A member of staff in the role that lets them do what they are doing. */
export interface Worker {
  readonly staff: StaffIdentity;
  readonly role: StaffRole;
}

/** Lets staff through who may do this; others are told what they may do, and the attempt is logged. */
export function requireStaff(deps: Deps, action: DeskAction): RequestHandler {
  const staffOnly: RequestHandler = async (req, res, next) => {
    const staff = staffOf(req);
    if (staff === undefined) return toLogin(req.originalUrl, req.method, res);
    const role = roleFor(staff, action);
    if (role === undefined) return refuse(deps, staff, action, res);
    res.locals['worker'] = { staff, role } satisfies Worker;
    next();
  };
  return staffOnly;
}

/** Who passed `requireStaff` on this request. */
export const workerOf = (res: Response): Worker => res.locals['worker'] as Worker;

/** The role under which somebody may do this; undefined if none of theirs allows it. */
export const roleFor = (staff: StaffIdentity, action: DeskAction): StaffRole | undefined =>
  allowed[action].find((role) => staff.roles.includes(role));

/** What to write in the access log about this member of staff; `purpose` never holds anything about a citizen. */
export const accessBy = (
  { staff, role }: Worker,
  at: Temporal.Instant,
  entry: Pick<AccessLogEntry, 'action' | 'caseId' | 'purpose' | 'about'>,
): AccessLogEntry => ({
  at: at.toString(),
  who: `${staff.name} (${staff.id})`,
  staffId: staff.id,
  role,
  authorityId: staff.authorityId,
  ...entry,
});

function toLogin(url: string, method: string, res: Response): void {
  const returnTo = method === 'GET' ? localPath(url, '/caseworker') : '/caseworker';
  res.redirect(303, `/caseworker/login?returnTo=${encodeURIComponent(returnTo)}`);
}

async function refuse(
  deps: Deps,
  staff: StaffIdentity,
  action: DeskAction,
  res: Response,
): Promise<void> {
  const role = staff.roles[0];
  if (role !== undefined) {
    const entry = { action: logged(action), purpose: `${action} refused` };
    await deps.cases.log([accessBy({ staff, role }, deps.clock.now(), entry)]);
  }
  const { t } = pageOf(res);
  show(res, 'caseworker/not-allowed', { title: t('desk:notAllowed.title'), ...may(staff) }, 403);
}

/** What the person's roles are for, for the page that says so. */
const may = (staff: StaffIdentity) => ({
  roles: staff.roles,
  mayReadLog: roleFor(staff, 'access-log') !== undefined,
  mayConfirm: roleFor(staff, 'law') !== undefined,
  mayWork: roleFor(staff, 'list') !== undefined,
});

function logged(action: DeskAction): AccessLogEntry['action'] {
  if (action === 'access-log') return 'log';
  return action === 'list' || action === 'view' ? action : 'act';
}
