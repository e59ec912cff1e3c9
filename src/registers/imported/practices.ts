import type { Imported } from '../../cases/ports/imports.ts';
import type { PracticeRegister } from '../../cases/ports/registers.ts';
import type { Practice } from '../../domain/practice.ts';
import { practicesAmong } from '../practices-among.ts';

/**
 * The practices that an operator has imported; `otherwise` answers where nothing was. A later import holds for the next
 * question. Rejects where the store does not answer and nothing was read before.
 */
export function withImportedPractices(
  imported: Imported,
  otherwise: PracticeRegister,
): PracticeRegister {
  let known: { readonly no: number; readonly byId: ReadonlyMap<string, Practice> } | undefined;
  const register = practicesAmong(() => known?.byId ?? new Map());
  const current = () => {
    const no = imported.current('practices')?.no;
    if (no === undefined) return otherwise;
    if (known?.no !== no) {
      const rows = imported.rows('practices').map(({ body }) => JSON.parse(body) as Practice);
      known = { no, byId: new Map(rows.map((practice) => [practice.id, practice])) };
    }
    return register;
  };
  return {
    search: async (...asked) => current().search(...asked),
    find: async (id) => current().find(id),
  };
}
