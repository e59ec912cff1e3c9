import { applyEvent } from '../../src/cases/case.ts';
import type { EventBody } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { StaffIdentity } from '../../src/cases/ports/identity.ts';
import { registerFiling } from '../../src/cases/register-filing.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import type { TestApp } from '../support/test-app.ts';

const workerOf = (authorityId: string): StaffIdentity => ({
  kind: 'staff',
  id: `worker of ${authorityId}`,
  name: 'Bo Sagsbehandler',
  roles: ['caseworker'],
  authorityId,
  idToken: '',
});

/** What somebody of the case's own authority asks, who sees it as it is. */
export const requestOn = ({ clock }: TestApp, row: CaseRow) => ({
  staff: workerOf(row.authorityId),
  role: 'caseworker' as const,
  reference: row.reference,
  expectedVersion: row.version,
  nonce: newId(clock.now()),
});

/** A paper without a ground, as staff of the authority that it belongs to register it on the day that it came. */
export async function paperOf(portal: TestApp, service: SelfService, cpr: Cpr): Promise<CaseRow> {
  const responsible = service.law.responsible.at(-1)?.value;
  const done = await registerFiling(
    {
      service,
      staff: workerOf(responsible === 'udbetaling-danmark' ? responsible : 'municipality-0101'),
      role: 'caseworker',
      way: 'paper',
      receivedOn: Temporal.PlainDate.from('2026-11-22'),
      cpr,
      raw: { rent: '4000' },
      exempt: false,
      circumstance: false,
      noMitId: false,
      language: 'da',
      nonce: newId(portal.clock.now()),
      missing: [],
      allTheSame: true,
    },
    portal.deps,
  );
  if (done.kind !== 'registered') throw new Error(done.kind);
  return done.row;
}

/** Appends what happened elsewhere. */
export async function append(portal: TestApp, row: CaseRow, body: EventBody): Promise<CaseRow> {
  const at = portal.clock.now();
  const by = { kind: 'system', name: 'the test' } as const;
  const event = { id: newId(at), seq: row.version + 1, v: 1, at: at.toString(), by, ...body };
  const done = await portal.deps.cases.commit({
    key: event.id,
    expectedVersion: row.version,
    events: [event],
    row: applyEvent(row, event),
    outbox: [],
    log: [],
  });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}
