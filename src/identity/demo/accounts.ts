import { createHash } from 'node:crypto';
import type { Account } from 'oidc-provider';
import type { DemoCitizen, DemoStaff } from '../../cases/ports/identity.ts';
import { birthDate } from '../../domain/cpr.ts';
import { privilegesClaim } from '../mandates.ts';
import { privilegeListOf } from './privilege-list.ts';
import type { DemoProviderSettings } from './settings.ts';

/** Which claims a scope brings, named as Signaturgruppen's MitID broker names them. */
export const claimsOfScopes = {
  openid: ['sub', 'loa', 'identity_type'],
  mitid: [
    'mitid.uuid',
    'mitid.identity_name',
    'mitid.date_of_birth',
    'mitid.has_cpr',
    privilegesClaim,
  ],
  ssn: ['dk.cpr'],
  staff: ['name', 'roles', 'authority'],
};

/** A stable, meaningless id of an invented citizen; a CPR number never stands in a page's source or a URL. */
export const citizenKey = (citizen: DemoCitizen): string =>
  createHash('sha256').update(`demo-mitid:${citizen.cpr}`).digest('base64url').slice(0, 22);

/** The invented person of an id, as the provider's account; `level` is what this login reached. */
export function accountOf(
  { citizens, staff }: Pick<DemoProviderSettings, 'citizens' | 'staff'>,
  id: string,
  level: string | undefined,
): Account | undefined {
  const citizen = citizens.find((each) => citizenKey(each) === id);
  if (citizen) return account(id, citizenClaims(citizen, id, level));
  const employee = staff.find((each) => each.id === id);
  return employee && account(id, staffClaims(employee));
}

const account = (accountId: string, claims: Record<string, unknown>): Account => ({
  accountId,
  claims: () => ({ sub: accountId, ...claims }),
});

const citizenClaims = (
  { cpr, name, mandates }: DemoCitizen,
  id: string,
  level: string | undefined,
) => ({
  identity_type: 'private',
  'mitid.uuid': id,
  'mitid.identity_name': name,
  'mitid.date_of_birth': birthDate(cpr)?.toString(),
  'mitid.has_cpr': true,
  'dk.cpr': cpr,
  ...(mandates && { [privilegesClaim]: privilegeListOf(mandates) }),
  ...(level !== undefined && { loa: level }),
});

const staffClaims = ({ name, roles, authorityId }: DemoStaff) => ({
  name,
  roles,
  authority: authorityId,
});
