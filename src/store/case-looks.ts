import type { CaseRow } from '../cases/ports/case-store.ts';
import type { IsoDate } from '../domain/dated.ts';
import { selectCases, toCaseRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { sqlFor, statement } from './statements.ts';

/** Cases of every authority whose day has come, the longest waiting first. */
export const casesDueForLook = (
  connection: Connection,
  keyring: Keyring,
  on: IsoDate,
  limit: number,
): readonly CaseRow[] =>
  connection.all(dueForLook, { on, limit }).map((row) => toCaseRow(row, keyring));

/** When to look next is no part of the case's history: no event tells of it, and its version stays. */
export function lookAgain(
  connection: Connection,
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  on: IsoDate | undefined,
): void {
  connection.run(setLook, { id, version, look_on: on ?? null });
}

export const dueForLook = statement<{ on: IsoDate; limit: number }>()((p) =>
  selectCases().where('cases.look_on', '<=', p.on).orderBy('cases.look_on').limit(p.limit),
);
const setLook = statement<{ id: string; version: number; look_on: IsoDate | null }>()((p) =>
  sqlFor
    .updateTable('cases')
    .set({ look_on: p.look_on })
    .where('id', '=', p.id)
    .where('version', '=', p.version),
);
