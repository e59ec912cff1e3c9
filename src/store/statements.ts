import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Writes a bound value as `+?`. Before a bare `?` SQLite plans many a query anew for each value, which takes longer
 * than the query, and with statistics in the file may even choose another plan.
 */
class PlannedOnce extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/** Builds typed SQL and runs none of it: every query goes through a connection's cached prepared statements. */
export const sqlFor = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new PlannedOnce(),
  },
});

type Params = Readonly<Record<string, string | number | Buffer | null>>;

/** A query compiled once; `bind` puts the values of one call into its places. */
export interface Statement<P, R> {
  readonly sql: string;
  readonly bind: (params: P) => unknown[];
  readonly __row?: R;
}

/** Compiles a query when its module is loaded: `statement<{ id: string }>()((p) => sqlFor… p.id)`. */
export function statement<P extends object = object>() {
  return <R>(build: (param: P) => Compilable<R>): Statement<P, R> => {
    const { sql, parameters } = build(placeholders as P).compile();
    const bind = (params: P) =>
      parameters.map((value) =>
        value instanceof Placeholder ? (params as Params)[value.key] : value,
      );
    return { sql, bind };
  };
}

class Placeholder {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }
}

const placeholders = new Proxy({}, { get: (_target, key) => new Placeholder(String(key)) });
