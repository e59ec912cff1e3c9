import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CaseFilters, CaseQuery, CaseView } from '../../src/cases/ports/case-queue.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { listCases } from '../../src/store/case-list.ts';
import { findCases } from '../../src/store/case-search.ts';
import { createKeyring } from '../../src/store/keys.ts';
import { countQueue } from '../../src/store/queue-counts.ts';
import { queries } from '../../src/store/queue-statements.ts';
import { recordPlans } from './record-plans.ts';
import { aCommit, aLetter, aRow } from './commits.ts';
import { keys, start, storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const today = '2026-11-11';
const week = { today, until: '2026-11-15' };
const views: readonly CaseView[] = [
  { kind: 'all' },
  { kind: 'closed' },
  { kind: 'open' },
  { kind: 'mine', staffId: 'bo' },
  { kind: 'unassigned' },
  { kind: 'overdue', today },
  { kind: 'this-week', ...week },
  { kind: 'not-contacted' },
  { kind: 'first' },
  { kind: 'failed-letters' },
];
const filters: readonly CaseFilters[] = [
  { service: 'address-change' },
  { state: 'referred' },
  { way: 'paper' },
  { outcome: 'refer' },
  { claim: 'exempt' },
  { arrived: { from: '2026-11-01T23:00:00Z' } },
  { assignedTo: 'bo' },
  { unassigned: true },
];
const places = [{}, { after: '2026-11-11.3' }, { before: '2026-11-11.3' }];
const combinations = views.flatMap((view) =>
  Array.from({ length: 2 ** filters.length }, (_, bits) =>
    Object.assign({}, ...filters.filter((_each, at) => bits & (1 << at))),
  ).flatMap((given) =>
    places.map((place): CaseQuery => ({ authorityId, view, ...given, ...place, limit: 25 })),
  ),
);

const noBounds = {
  authority_id: authorityId,
  state: null,
  service: null,
  way: null,
  outcome: null,
  claim: null,
  held: null,
  assigned_to: null,
  failed: 0,
  from: '',
  before: '',
  low_due: '',
  low_no: 0,
  high_due: '',
  high_no: 0,
  count: 9,
} as const;

/** A store with a case of every kind that the filters know, one with a letter that could not be sent. */
async function filled() {
  const store = storeInFolder();
  const rows = [undefined, 'bo'].flatMap((person) =>
    (['accept', 'refer'] as const).flatMap((outcome) =>
      (['none', 'exempt'] as const).flatMap((claim) =>
        (['self-service', 'paper'] as const).flatMap((way) =>
          (['submitted', 'referred', 'closed'] as const).map((state) =>
            aRow({ outcome, claim, way, state, due: today, ...(person && { assignedTo: person }) }),
          ),
        ),
      ),
    ),
  );
  const letters = rows.map((row) => aLetter(row.id));
  await Promise.all(
    rows.map((row, at) => store.cases.commit(aCommit({ row, outbox: [letters[at]!] }))),
  );
  for (const letter of letters) await store.outbox.gaveUp(letter.id, 'no-address', start);
  return store;
}

/** Statistics that speak for whatever index is asked first, as a skewed ANALYZE would. */
function misleadPlanner(file: string): void {
  const db = new Database(file);
  db.exec('ANALYZE');
  db.exec("UPDATE sqlite_stat1 SET stat = '9 1' WHERE tbl = 'cases'");
  db.close();
}

describe('every query of the queue', () => {
  it.each([false, true])('is searched by index and never sorted, misled: %s', async (misled) => {
    const store = await filled();
    if (misled) misleadPlanner(store.file);
    const { connection: recorder, plans, close } = recordPlans(store.file);
    const keyring = createKeyring(keys);
    for (const query of combinations) listCases(recorder, keyring, query);
    countQueue(recorder, authorityId, { staffId: 'bo', ...week });
    for (const name of ['bo', 'bo li', 'bo li ida'])
      findCases(recorder, keyring, { authorityId, name, limit: 5 });
    findCases(recorder, keyring, { authorityId, cpr: '6107909996' as Cpr, limit: 5 });
    // How far a walk may go is asked only where there are thousands.
    for (const each of Object.values(queries).flatMap(({ on, back }) => [on.edge, back.edge]))
      recorder.get(each, noBounds);
    close();
    const all = [...plans];
    for (const [sql, plan] of all)
      for (const detail of plan) expect(detail, sql).not.toMatch(/SCAN|TEMP B-TREE/);
    for (const [sql, plan] of all.filter(([each]) => each.includes('indexed by')))
      expect(plan.join(), sql).toMatch(/^SEARCH cases USING COVERING INDEX/);
  });
});
