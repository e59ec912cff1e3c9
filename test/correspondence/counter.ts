import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { StoredDecision } from '../../src/cases/events.ts';
import type { OutboxItem } from '../../src/cases/ports/dispatch.ts';
import { createFileDispatch } from '../../src/correspondence/file-dispatch.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { newReference } from '../../src/domain/reference.ts';
import { createDemoRegisters } from '../../src/registers/demo/index.ts';
import { openStore } from '../../src/store/open.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { fixedClock } from '../support/clock.ts';

export const started = Temporal.Instant.from('2026-11-22T09:00:00Z');

/** A store, a far side and registers in a folder of their own, and a clock that can be moved. */
export function openCounter() {
  const folder = mkdtempSync(path.join(tmpdir(), 'skranken-letters-'));
  const clock = fixedClock(started.toString());
  const keys = {
    master: [{ number: 1, key: randomBytes(32) }],
    index: { number: 1, key: randomBytes(32) },
  } as const;
  const store = openStore({ file: path.join(folder, 'db'), keys, clock });
  const dir = path.join(folder, 'letters');
  const files = createFileDispatch({ dir, secrets: createSecrets(keys) });
  const registers = createDemoRegisters({
    exemptions: store.exemptions,
    exceptions: store.exceptions,
    served: [],
  });
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  return { dir, clock, store, files, registers };
}

/** A letter that a case wants sent. */
export function letterTo(cpr: string, name: string, caseId: string): OutboxItem {
  return {
    id: newId(started),
    caseId,
    notice: 'receipt',
    to: { cpr: cpr as Cpr, name },
    from: 'Københavns Kommune',
    letter: {
      title: { da: 'Kvittering', en: 'Receipt' },
      paragraphs: [{ da: 'Vi har modtaget din flytning.', en: 'We have received your move.' }],
      facts: [{ label: { da: 'Sag', en: 'Case' }, value: { da: 'A', en: 'A' } }],
    },
    languages: ['da', 'en'],
    held: false,
    createdAt: started.toString(),
  };
}

/** Writes a case whose letters wait in the outbox. */
export async function post(
  store: ReturnType<typeof openStore>,
  caseId: string,
  outbox: readonly OutboxItem[],
): Promise<void> {
  const [at, reference] = [started.toString(), newReference()];
  const event = {
    id: newId(started),
    seq: 1,
    v: 1,
    at,
    by: { kind: 'anonymous' },
    kind: 'submitted',
    decision,
    answers: {},
    sheet: [],
    advice: [],
    flags: [],
    language: 'da',
  } as const;
  const row = {
    id: caseId,
    reference,
    authorityId: 'municipality-0101',
    service: 'address-change',
    state: 'submitted',
    way: 'self-service',
    outcome: 'accept',
    claim: 'none',
    attention: false,
    arrivedAt: at,
    due: '2026-11-29',
    version: 1,
  } as const;
  const result = await store.cases.commit({
    key: caseId,
    expectedVersion: 0,
    events: [event],
    row,
    outbox,
    log: [],
  });
  if (!result.ok) throw new Error(result.error.kind);
}

const decision: StoredDecision = {
  outcome: 'accept',
  reasons: [],
  facts: {
    on: '2026-11-22',
    way: 'self-service',
    wish: 'digital',
    digitalPost: 'registered',
    exempt: 'unsaid',
    circumstanceClaimed: false,
    hasMitId: true,
    assurance: 'substantial',
    actsAs: 'self',
    status: 'resident',
    age: 'adult',
    authority: 'served',
    appealPending: false,
  },
  lawVersion: 'address-change@2023-06-01#test',
};
