import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { importInto } from '../../src/operations/import.ts';
import { systemClock } from '../../src/wire.ts';
import { runEntry } from '../support/run-entry.ts';

/** A data folder of its own, to import into by the command and, sooner, by what the command calls. */
export function importing() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-import-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));
  const env = { DATA_DIR: dataDir, SERVED: '0101,0461' };
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.error.join());
  return {
    dataDir,
    file(name: string, text: string | Buffer): string {
      const at = path.join(dataDir, name);
      writeFileSync(at, text);
      return at;
    },
    cli: (...words: readonly string[]) => runEntry('src/cli.ts', env, ['import', ...words]),
    take: (words: readonly string[], dryRun = false) =>
      importInto(config.value, { words, dryRun }, { clock: systemClock, to: nowhere() }),
    /** Everything that imports have left. */
    inDatabase() {
      const db = new Database(path.join(dataDir, 'skranken.db'), { readonly: true });
      const rows = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
      const all = {
        sets: rows('imports') as { no: number; kind: string; n: number; hash: string }[],
        rows: rows('imported') as { set_no: number; id: string; body: string }[],
        index: [rows('imported_streets'), rows('imported_dwellings')],
      };
      db.close();
      return all;
    },
  };
}

const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() });
