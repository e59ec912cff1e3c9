import type { StaffIdentity } from '../cases/ports/identity.ts';
import type { AuthorityId } from '../domain/authority.ts';
import { demoStaff } from '../registers/demo/index.ts';
import type { Chance } from './chance.ts';

/** Who works on the cases of an authority: those who can log in to the demonstration first, then some colleagues of theirs. */
export function staffAt(authorityId: AuthorityId): readonly StaffIdentity[] {
  const own = demoStaff().filter(
    (one) => one.authorityId === authorityId && one.roles.includes('caseworker'),
  );
  const code = authorityId.replace(/^municipality-/, '');
  const others = colleagues.map((name, index) => ({
    id: `staff-${code}-${index + 1}`,
    name,
    roles: ['caseworker'] as const,
  }));
  return [...own, ...others].map(({ id, name, roles }) => ({
    kind: 'staff',
    id,
    name,
    roles,
    authorityId,
    idToken: '',
  }));
}

/** Two of them who do not both do the same: the one who works on a case, and one who looks over their shoulder. */
export function twoAt(
  authorityId: AuthorityId,
  chance: Chance,
): readonly [StaffIdentity, StaffIdentity] {
  const all = staffAt(authorityId);
  const first = chance.below(all.length);
  const second = (first + 1 + chance.below(all.length - 1)) % all.length;
  return [all[first] as StaffIdentity, all[second] as StaffIdentity];
}

const colleagues = ['Mogens Mappegaard', 'Solveig Stempelgaard', 'Frode Folderup'] as const;
