import type { AuthorityRegister } from '../cases/ports/registers.ts';
import type { Authority } from '../domain/authority.ts';

/**
 * The register with its authorities changed by `lay`, anew only where they or what it is made `of` are others. Where that
 * cannot be read just now, what was known last stays; before, it is the register alone.
 */
export function underlaid(
  register: AuthorityRegister,
  lay: (all: readonly Authority[]) => readonly Authority[],
  of: () => unknown = () => undefined,
): AuthorityRegister {
  let made:
    | {
        readonly from: readonly Authority[];
        readonly of: unknown;
        readonly all: readonly Authority[];
        readonly byId: ReadonlyMap<string, Authority>;
      }
    | undefined;
  const current = () => {
    const from = register.all();
    const read = of();
    if (made?.from === from && made.of === read) return made;
    try {
      const all = lay(from);
      made = { from, of: read, all, byId: new Map(all.map((one) => [one.id, one])) };
    } catch {
      // What nobody can read just now is as it was last known.
    }
    return made;
  };
  return {
    all: () => current()?.all ?? register.all(),
    find(id) {
      const now = current();
      return now === undefined ? register.find(id) : now.byId.get(id);
    },
    serves: (id) => register.serves(id),
  };
}
