import { applyEvent } from '../../../src/cases/case.ts';
import type { CaseEvent } from '../../../src/cases/events.ts';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { newId } from '../../../src/domain/ids.ts';
import type { TestApp } from '../../support/test-app.ts';
import { sentBy } from './own-acts.ts';

/** Cases that were settled so many days ago, each after so many days. */
export async function spreadCases(
  portal: TestApp,
  took: readonly number[],
  given: Partial<CaseRow> = {},
  ago = 1,
): Promise<readonly CaseRow[]> {
  const settled = portal.clock.now().subtract({ hours: 24 * ago });
  const made: CaseRow[] = [];
  for (const days of took) {
    const arrivedAt = settled.subtract({ hours: 24 * days }).toString();
    const row = await sentBy(portal, 'Astrid', { arrivedAt, ...given, state: 'in-progress' });
    const event: CaseEvent = {
      id: newId(settled),
      seq: 2,
      v: 1,
      at: settled.toString(),
      by: { kind: 'staff', id: 'staff-0101-1', name: 'Signe', role: 'caseworker' },
      kind: 'carried-out',
      system: 'CPR',
      theirReference: '1',
      on: '2026-11-20',
    };
    const after = applyEvent(row, event);
    const commit = { key: event.id, expectedVersion: 1, row: after, events: [event] };
    const result = await portal.deps.cases.commit({ ...commit, outbox: [], log: [] });
    if (!result.ok) throw new Error(result.error.kind);
    made.push(result.value);
  }
  return made;
}
