import type { Writable } from 'node:stream';
import { type ImportKind, importKinds } from '../cases/ports/imports.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/dates.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { demoAuthorities } from '../registers/demo/authorities.ts';
import { withImportedAuthorities } from '../registers/imported/authorities.ts';
import { createProgress, type Progress } from '../seed/progress.ts';
import { holdImporting } from '../store/in-use.ts';
import { openStore, type Store } from '../store/open.ts';
import { databaseIn } from '../wire.ts';
import { importFile } from './import-file.ts';
import { setLines } from './import-report.ts';
import { whoRuns } from './who-runs.ts';

type Installation = Pick<Config, 'dataDir' | 'keys' | 'served'>;

/**
 * `import KIND FILE`: the server may run. Without a kind it says what stands. The error is what to mend, one line each.
 * Throws a StoreRefusal.
 */
export async function importInto(
  installation: Installation,
  { words, dryRun }: { readonly words: readonly string[]; readonly dryRun: boolean },
  outside: { readonly clock: Clock; readonly to: Writable & { readonly isTTY?: boolean } },
): Promise<Result<readonly string[], readonly string[]>> {
  const [kind, file, ...more] = words;
  if (kind !== undefined && (!isKind(kind) || file === undefined || more.length > 0))
    return failed([`Say what and from where: npm run cli -- import ${importKinds.join('|')} FILE`]);
  const { dataDir, keys, served } = installation;
  const store = openStore({ file: databaseIn(dataDir), keys, clock: outside.clock });
  try {
    if (kind === undefined || file === undefined) return ok(setLines(store.imports.sets()));
    return await alone(dataDir, async () => {
      const tells = progressOn(outside.to);
      try {
        return await importFile({
          kind,
          file,
          dryRun,
          by: whoRuns(),
          around: around(store, served),
          imports: store.imports,
          clock: outside.clock,
          progress: tells.at,
        });
      } finally {
        tells.end();
      }
    });
  } finally {
    store.close();
  }
}

const isKind = (word: string): word is ImportKind =>
  (importKinds as readonly string[]).includes(word);

async function alone<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const letGo = holdImporting(databaseIn(dataDir));
  try {
    return await work();
  } finally {
    letGo();
  }
}

function around({ imports }: Pick<Store, 'imports'>, served: Config['served']) {
  const register = withImportedAuthorities(demoAuthorities(served), imports);
  const takesFilings = (id: string) => {
    const kind = register.find(id)?.kind;
    // How an appeal body is reached stands in the law of the services, where a person has confirmed it.
    return kind !== undefined && kind !== 'appeal-body';
  };
  return { served, isAuthority: takesFilings };
}

/** How many rows there are is known a little late: the bar is made with the first word of it. */
function progressOn(to: Writable & { readonly isTTY?: boolean }) {
  const began = performance.now();
  let progress: Progress | undefined;
  let of = 0;
  return {
    at(done: number, all: number) {
      if (all !== of) progress = createProgress(to, Math.max(all, 1), to.isTTY === true);
      of = all;
      progress?.at(done, (performance.now() - began) / 1000);
    },
    end: () => progress?.end(),
  };
}
