import type { ImportedSet, ImportKind } from '../cases/ports/imports.ts';
import type { Config } from '../config.ts';
import { type Finding, inOrder } from './doctor-finding.ts';

/** What was imported and when, and what the settings count on that was not. */
export function importsIn(
  { addresses, practices }: Pick<Config, 'addresses' | 'practices'>,
  sets: readonly ImportedSet[],
): readonly Finding[] {
  const counted: readonly (readonly [ImportKind, boolean])[] = [
    ['addresses', addresses.from === 'imported'],
    ['practices', practices === 'imported'],
  ];
  const missing = counted.filter(([kind, isCounted]) => isCounted && !sets.some(isOf(kind)));
  return [
    ...sets.map(({ kind, rows, at }) =>
      inOrder('imports', `${rows} rows, since ${at.slice(0, 10)}`, kind),
    ),
    ...missing.map(
      ([kind]): Finding => ({
        check: 'imports',
        about: kind,
        severity: 'red',
        says: 'none were imported, and the settings say that they are',
        mend: `npm run cli -- import ${kind} FILE`,
      }),
    ),
  ];
}

const isOf =
  (kind: ImportKind) =>
  (set: ImportedSet): boolean =>
    set.kind === kind;
