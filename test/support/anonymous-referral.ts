import { openRow } from '../../src/cases/case.ts';
import type { CaseEvent } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { newId } from '../../src/domain/ids.ts';
import { newReference } from '../../src/domain/reference.ts';
import { referred } from './sample-cases.ts';
import type { TestApp } from './test-app.ts';

/** A referral without a login, with the name that the citizen gave. */
export async function anonymousReferral(
  portal: Pick<TestApp, 'deps' | 'clock'>,
  principalName?: string,
): Promise<CaseRow> {
  const at = portal.clock.now();
  const event: CaseEvent = {
    id: newId(at),
    seq: 1,
    v: 1,
    at: at.toString(),
    by: { kind: 'anonymous' },
    ...referred(),
  };
  const row = openRow(
    {
      id: newId(at),
      reference: newReference(),
      authorityId: 'municipality-0101',
      service: 'address-change',
      arrivedAt: at.toString(),
      due: '2026-12-04',
      ...(principalName === undefined ? {} : { principalName }),
    },
    event,
  );
  const done = await portal.deps.cases.commit({
    key: row.id,
    expectedVersion: 0,
    events: [event],
    row,
    outbox: [],
    log: [],
  });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}
