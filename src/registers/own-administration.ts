import type { Administration, Settled, Standing } from '../cases/ports/administration.ts';
import type { AuthorityRegister } from '../cases/ports/registers.ts';
import type { Authority } from '../domain/authority.ts';
import { underlaid } from './underlaid.ts';

/**
 * The register with what administrators have set for their authority laid over it: contact points, closures, messages,
 * pauses and terms. What they change holds for the next request.
 */
export function withAdministration(
  register: AuthorityRegister,
  administration: Pick<Administration, 'standing'>,
): AuthorityRegister {
  const lay = (all: readonly Authority[]) => {
    const set = Map.groupBy(administration.standing(), ({ authorityId }) => authorityId);
    return all.map((authority) => laidOver(authority, set.get(authority.id)));
  };
  return underlaid(register, lay, () => administration.standing());
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
