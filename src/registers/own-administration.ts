import type { Administration, Settled, Standing } from '../cases/ports/administration.ts';
import type { AuthorityRegister } from '../cases/ports/registers.ts';
import type { Authority } from '../domain/authority.ts';

/**
 * The register with what administrators have set for their authority laid over it: contact points, closures, messages,
 * pauses and terms. What they change holds for the next request.
 */
export function withAdministration(
  register: AuthorityRegister,
  administration: Pick<Administration, 'standing'>,
): AuthorityRegister {
  let read: readonly Standing[] | undefined;
  let all: readonly Authority[] = [];
  let byId: ReadonlyMap<string, Authority> = new Map();
  const current = () => {
    const standing = administration.standing();
    if (standing === read) return;
    const set = Map.groupBy(standing, ({ authorityId }) => authorityId);
    all = register.all().map((authority) => laidOver(authority, set.get(authority.id)));
    byId = new Map(all.map((authority) => [authority.id, authority]));
    read = standing;
  };
  return {
    all() {
      current();
      return all;
    },
    find(id) {
      current();
      return byId.get(id);
    },
    serves: (id) => register.serves(id),
  };
}

/** The authority as its register has it with these words laid over. A later day wins, and of one day the later word. */
export function laidOver(
  authority: Authority,
  set: readonly Pick<Standing, 'subject' | 'value' | 'at'>[] | undefined,
): Authority {
  if (set === undefined) return authority;
  const contact = ofSubject(set, 'contact').map(({ value: { from, value }, at }) => ({
    from,
    value,
    source: { title: authority.name.da, checked: at.slice(0, 10) },
  }));
  return {
    ...authority,
    contact: [...authority.contact, ...contact],
    ownContact: contact,
    closures: ofSubject(set, 'closures').map(({ value }) => value),
    messages: ofSubject(set, 'messages').map(({ value }) => value),
    pauses: ofSubject(set, 'pauses').map(({ value }) => value),
    retention: ofSubject(set, 'retention').map(({ value }) => value),
  };
}

const ofSubject = <S extends keyof Settled>(
  set: readonly Pick<Standing, 'subject' | 'value' | 'at'>[],
  subject: S,
) =>
  set.filter(
    (each): each is Pick<Standing<S>, 'subject' | 'value' | 'at'> => each.subject === subject,
  );
