import type { AuthorityId } from '../domain/authority.ts';
import type { Clock } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import { helperCodeFrom, readHelperCodes } from '../domain/helper-code.ts';
import type { StaffIdentity, StaffRole } from './ports/identity.ts';
import type { ExpiringStore, Secrets } from './ports/secrets.ts';

/** A member of staff who sits beside a citizen at the digital form (medbetjening). */
export interface Helper {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Whose staff they are: the code is good for errands of this authority only. */
  readonly authorityId: AuthorityId;
  /** A colleague who sat there too, or took over. */
  readonly also?: Pick<Helper, 'id' | 'name'>;
}

/** A code that is good until then, for as many citizens as come. */
export interface HelperCode {
  readonly code: string;
  readonly until: Temporal.Instant;
}

export interface AssistParts {
  readonly expiring: ExpiringStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** What a code is made of again; without the installation's keys it tells nothing. */
interface Begun {
  readonly at: string;
  readonly id: string;
}

const minutes = 30;
const [byCode, byStaff] = ['helper-code', 'helper-staff'];

/** Begins 30 minutes of help under a new code; the one before ends. Throws StoreUnavailable. */
export async function beginHelp(
  staff: StaffIdentity,
  role: StaffRole,
  parts: AssistParts,
): Promise<HelperCode> {
  await endHelp(staff, parts);
  const { expiring, clock } = parts;
  const begun: Begun = { at: clock.now().toString(), id: newId(clock.now()) };
  const made = codeOf(staff, begun, parts);
  const { id, name, authorityId } = staff;
  const helper: Helper = { id, name, role, authorityId };
  await expiring.put(byCode, made.code, JSON.stringify(helper), made.until);
  await expiring.put(byStaff, keyOf(staff), JSON.stringify(begun), made.until);
  return made;
}

/** The code that this member of staff has now; it is nowhere stored, and made again from when it was begun. */
export async function helpNow(
  staff: StaffIdentity,
  parts: AssistParts,
): Promise<HelperCode | undefined> {
  const begun = await parts.expiring.get(byStaff, keyOf(staff));
  return begun === undefined ? undefined : codeOf(staff, JSON.parse(begun) as Begun, parts);
}

/** Ends it before its time: the code opens nothing from now on. */
export async function endHelp(staff: StaffIdentity, parts: AssistParts): Promise<void> {
  const now = await helpNow(staff, parts);
  if (now === undefined) return;
  await parts.expiring.remove(byCode, now.code);
  await parts.expiring.remove(byStaff, keyOf(staff));
}

/**
 * Whose code was typed, as people type it, or whose two; undefined where one is wrong, over, or another authority's. Who
 * helped is named: of two codes none is passed over.
 */
export async function helperOf(
  typed: string,
  authorityId: AuthorityId | undefined,
  { expiring }: Pick<AssistParts, 'expiring'>,
): Promise<Helper | undefined> {
  const codes = readHelperCodes(typed);
  const found = await Promise.all(codes.map((code) => expiring.get(byCode, code)));
  const helpers = found.flatMap((each) => (each === undefined ? [] : [JSON.parse(each) as Helper]));
  const areHere = helpers.every((helper) => helper.authorityId === authorityId);
  const [helper, second] = helpers;
  if (helper === undefined || !areHere || helpers.length < codes.length) return undefined;
  if (second === undefined || second.id === helper.id) return helper;
  return { ...helper, also: { id: second.id, name: second.name } };
}

const keyOf = ({ id, authorityId }: StaffIdentity): string => `${authorityId} ${id}`;

const codeOf = (
  staff: StaffIdentity,
  { at, id }: Begun,
  { secrets }: Pick<AssistParts, 'secrets'>,
): HelperCode => ({
  code: helperCodeFrom(
    Buffer.from(secrets.digest('helper-code', `${keyOf(staff)} ${id}`), 'base64url'),
  ),
  until: Temporal.Instant.from(at).add({ minutes }),
});
