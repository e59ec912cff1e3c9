import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { ImportKind } from '../../src/cases/ports/imports.ts';
import { importFile } from '../../src/operations/import-file.ts';
import { samplePractices } from '../../src/registers/demo/practices.ts';
import { openStore } from '../../src/store/open.ts';
import { keys, start } from '../store/store-in-folder.ts';

const sample = path.join(import.meta.dirname, '../../src/registers/demo/data');

/** Files of the sample that can be imported as they are. */
export const sampleFile = (name: string): string => path.join(sample, name);

/** The sample's practices as a file has them that an operator makes. */
export const practicesCsv = (): string =>
  [
    'ydernummer;navn;adresse;kommunekode;aaben;breddegrad;laengdegrad',
    ...[...samplePractices().values()].map(({ id, name, address, municipality, open, at }) =>
      [id, name, address, municipality, open === true ? 'ja' : 'nej', at?.lat, at?.lon].join(';'),
    ),
  ].join('\r\n');

/** A store of its own for a test file, into which whole files are imported. */
export function importedSets() {
  const folder = mkdtempSync(path.join(tmpdir(), 'skranken-imported-'));
  const file = path.join(folder, 'skranken.db');
  const store = openStore({ file, keys, clock: { now: () => start } });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  /** What was said of it; throws with what is wrong. */
  const take = async (kind: ImportKind, from: string): Promise<readonly string[]> => {
    const done = await importFile({
      kind,
      file: from,
      dryRun: false,
      by: 'tester',
      around: { served: [], isAuthority: (id) => id.startsWith('municipality-') },
      imports: store.imports,
      clock: { now: () => start },
      progress: () => undefined,
    });
    if (!done.ok) throw new Error(done.error.join('\n'));
    return done.value;
  };
  return {
    store,
    imported: store.imports,
    take,
    async takeText(kind: ImportKind, text: string) {
      const from = path.join(folder, `${kind}.csv`);
      writeFileSync(from, text);
      return take(kind, from);
    },
  };
}
