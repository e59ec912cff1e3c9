import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/operations/record.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { categories, endings } from '../../src/store/record/column.ts';
import { dataRecord } from '../../src/store/record/data-record.ts';
import { storeInFolder } from '../store/store-in-folder.ts';

/** Every column of the database as it is once all migrations have run, as `table.column`. */
function columnsOfDatabase(): readonly string[] {
  const db = new Database(storeInFolder().file, { readonly: true });
  try {
    return db
      .prepare<[], string>(
        `SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1`,
      )
      .pluck()
      .all();
  } finally {
    db.close();
  }
}

const entries = Object.entries(dataRecord).flatMap(([table, { columns }]) =>
  Object.entries(columns).map(([column, entry]) => ({ name: `${table}.${column}`, ...entry })),
);

describe('the record of processing', () => {
  it('says of every column of the database what it is for and when it goes, and of no other', () => {
    expect(entries.map(({ name }) => name).toSorted()).toEqual(columnsOfDatabase());
  });

  it.each(entries)(
    '$name has a purpose, a category and a term',
    ({ purpose, category, ending }) => {
      expect(purpose.trim()).not.toBe('');
      expect(Object.keys(categories)).toContain(category);
      expect(Object.keys(endings)).toContain(ending);
    },
  );

  it('lets nothing that tells of a citizen stay for good', () => {
    const forGood = ['count', 'link', 'stays', 'administration'];
    expect(
      entries.filter(
        ({ category, ending }) =>
          ['case', 'hash', 'sealed'].includes(category) && forGood.includes(ending),
      ),
    ).toEqual([]);
  });

  it('says of every sealed column that it is encrypted', () => {
    const bodies = entries.filter(({ name }) => name.endsWith('.body') && name !== 'imported.body');
    expect(bodies.length).toBeGreaterThan(8);
    for (const { category } of bodies) expect(category).toMatch(/^sealed/);
  });

  it('is what stands in docs', () => {
    expect(
      readFileSync('docs/privacy/record.md', 'utf8'),
      'npm run cli -- record --to docs/privacy/record.md',
    ).toBe(recordOf(selfServices));
  });
});
