import type { CaseEvent } from '../../src/cases/events.ts';
import type { CaseRow, Commit } from '../../src/cases/ports/case-store.ts';
import type { OutboxItem } from '../../src/cases/ports/dispatch.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { newReference } from '../../src/domain/reference.ts';
import { start } from './store-in-folder.ts';

export const ida = '6107909996' as Cpr;

/** A row of an invented case. */
export function aRow(given: Partial<CaseRow> = {}): CaseRow {
  return {
    id: newId(start),
    reference: newReference(),
    authorityId: 'municipality-0101',
    service: 'address-change',
    state: 'submitted',
    way: 'self-service',
    outcome: 'accept',
    claim: 'none',
    attention: false,
    arrivedAt: start.toString(),
    due: '2026-11-18',
    version: 1,
    principal: ida,
    principalName: 'Ida Kanariefugl',
    ...given,
  };
}

/** A caseworker's note, the plainest of events. */
export const aNote = (seq: number, note = 'Ringet op'): CaseEvent => ({
  id: newId(start),
  seq,
  v: 1,
  at: start.toString(),
  by: { kind: 'staff', id: 'staff-7', name: 'Bo Sagsbehandler', role: 'caseworker' },
  kind: 'noted',
  note,
});

/** The commit of a new case. */
export function aCommit(given: Partial<Commit> = {}): Commit {
  const row = given.row ?? aRow();
  return {
    key: `key of ${row.id}`,
    expectedVersion: 0,
    events: [aNote(1)],
    row,
    outbox: [],
    log: [],
    ...given,
  };
}

/** A letter to the case's person. */
export const aLetter = (caseId: string, given: Partial<OutboxItem> = {}): OutboxItem => ({
  id: newId(start),
  caseId,
  notice: 'receipt',
  to: { cpr: ida, name: 'Ida Kanariefugl' },
  from: 'Københavns Kommune',
  letter: {
    title: { da: 'Kvittering', en: 'Receipt' },
    paragraphs: [{ da: 'Brevets hemmelige ord', en: 'The secret words of the letter' }],
    facts: [],
  },
  languages: ['da'],
  held: false,
  createdAt: start.toString(),
  ...given,
});
