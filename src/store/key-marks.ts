import type { Connection } from './connection.ts';
import type { KeyMark, Keyring } from './keys.ts';
import { WrongKey } from './refusals.ts';
import { sqlFor, statement } from './statements.ts';

/** Checks the keys given against those the rows were written with, and notes new ones. Throws WrongKey. */
export function checkKeys(connection: Connection, keyring: Keyring): void {
  refuseOtherKeys(noteOfKeys(connection), keyring);
  // Only what is written with from now on: an older master that was rewrapped away may be left out next time.
  for (const key of keyring.marks()) {
    if (key.kind === 'index' || key.number === keyring.current) connection.run(note, key);
  }
}

/** The keys that the database was written with, as far as they can be known again. */
export const noteOfKeys = (connection: Connection): readonly KeyMark[] => connection.all(all, {});

/** Compares the keys given with those noted in a database. Throws WrongKey. */
export function refuseOtherKeys(noted: readonly KeyMark[], keyring: Keyring): void {
  const given = keyring.marks();
  for (const { kind, number, mark } of noted) {
    const same = given.find((key) => key.kind === kind && key.number === number);
    if (same === undefined) {
      throw new WrongKey(`The database needs ${kind} key no. ${number}, which is not configured.`);
    }
    if (!same.mark.equals(mark)) {
      throw new WrongKey(
        `The ${kind} key no. ${number} is not the one the database was written with.`,
      );
    }
  }
}

/** Forgets the master keys that nothing is wrapped under any more: they need not be configured again. */
export function forgetOldMasters(connection: Connection, keyring: Keyring): void {
  connection.run(forget, { current: keyring.current });
}

const all = statement()(() => sqlFor.selectFrom('key_marks').selectAll());
const note = statement<KeyMark>()((p) =>
  sqlFor
    .insertInto('key_marks')
    .values({ kind: p.kind, number: p.number, mark: p.mark })
    .onConflict((conflict) => conflict.doNothing()),
);
const forget = statement<{ current: number }>()((p) =>
  sqlFor.deleteFrom('key_marks').where('kind', '=', 'master').where('number', '!=', p.current),
);
