import { expect, it } from 'vitest';
import { accessActions } from '../../src/cases/ports/access-log.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { createAccessLog } from '../../src/store/access-log-reads.ts';
import { createCaseStore } from '../../src/store/case-store.ts';
import { createKeyring } from '../../src/store/keys.ts';
import { createOutbox } from '../../src/store/outbox-store.ts';
import { createStaffRegister } from '../../src/store/staff-store.ts';
import { createStatistics } from '../../src/store/statistics-store.ts';
import { directWriter } from '../../src/store/load/direct-writer.ts';
import { fixedClock } from '../support/clock.ts';
import { aCommit, aLetter, aRow } from './commits.ts';
import { recordPlans } from './record-plans.ts';
import { keys, start, storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const cpr = '6107909996' as Cpr;

it('whatever else the desk reads is searched by index, too: cases, looks, letters, colleagues, figures', async () => {
  const store = storeInFolder();
  const row = aRow();
  await store.cases.commit(aCommit({ row, outbox: [aLetter(row.id)] }));
  const { connection, plans, close } = recordPlans(store.file);
  const clock = fixedClock(start.toString());
  const parts = {
    connection,
    keyring: createKeyring(keys),
    writer: directWriter(connection),
    clock,
  };
  const cases = createCaseStore(parts);
  await cases.byReference(row.reference);
  await cases.byReferenceFor(authorityId, row.reference);
  await cases.byReferenceOf(cpr, row.reference);
  await cases.byCheckCode(row.reference, 'none');
  await cases.byKey('none');
  await cases.movedFrom('municipality-0155', row.reference);
  await cases.ofPrincipal(cpr);
  await cases.ofPrincipalFor(authorityId, cpr);
  await cases.events(row.id);
  await cases.dueForLook('2026-12-01', 20);
  // oxlint-disable-next-line no-await-in-loop -- one connection, one after the other
  for (const after of [{}, { after: '5' }])
    for (const who of [{ cpr }, { name: 'bo' }, { name: 'bo li' }])
      await cases.find({ authorityId, limit: 5, ...who, ...after });
  await createOutbox(parts).ofCase(row.id);
  await createStaffRegister(parts).find('bo');
  const statistics = createStatistics(parts, store.file);
  await statistics.of(authorityId, 2026);
  await statistics.years(authorityId);
  await statistics.draftEndings(2026);
  const log = createAccessLog(parts);
  // oxlint-disable-next-line no-await-in-loop -- one connection, one after the other
  for (const after of [{}, { after: '2026-11-20T10:00:00Z~5' }])
    for (const action of [undefined, accessActions[0]])
      for (const staffId of [undefined, 'bo'])
        for (const caseId of [undefined, row.id])
          for (const days of [{}, { from: '2026-11-01', until: '2026-11-20' }])
            await log.page({
              authorityId,
              limit: 5,
              ...after,
              ...days,
              ...(action && { action }),
              ...(staffId && { staffId }),
              ...(caseId && { caseId }),
            });
  await log.looksAt(cpr, { limit: 5 });
  await log.looksAt(cpr, { limit: 5, caseId: row.id, after: '2026-11-20T10:00:00Z~5' });
  close();
  expect(plans.size).toBeGreaterThan(40);
  for (const [sql, plan] of plans)
    for (const detail of plan) {
      expect(detail, sql).not.toMatch(/SCAN/);
      // What one person has, or who looked at it, is found by index, and is little enough to be sorted.
      if (!sql.includes('principal_everywhere')) expect(detail, sql).not.toMatch(/TEMP B-TREE/);
    }
});
