import type { Clock } from '../../domain/dates.ts';
import { newId } from '../../domain/ids.ts';
import { applyEvent } from '../case.ts';
import { documentsIn } from '../case-documents.ts';
import type { CaseEvent } from '../events.ts';
import type { Attachments } from '../ports/attachments.ts';
import { type CaseStore, StoreUnavailable } from '../ports/case-store.ts';
import { NotScanned, type Scanner, type WhyNotScanned } from '../ports/scanner.ts';

interface Parts {
  readonly attachments: Attachments;
  readonly cases: CaseStore;
  readonly scanner: Scanner;
  readonly clock: Clock;
}

/** What a round came to; `silent`: why the scanner stopped answering, with which the round ended. */
export interface ScanRound {
  readonly clean: number;
  readonly infected: number;
  readonly silent?: WhyNotScanned;
}

const atOnce = 40;
const attempts = 5;

/**
 * Has documents scanned that nobody has looked at, one after the other. A scanner that is silent ends the round: they
 * wait. `tooLarge` remembers those that it does not take. Throws StoreUnavailable.
 */
export async function scanDocuments(parts: Parts, tooLarge: Set<string>): Promise<ScanRound> {
  const { attachments, scanner } = parts;
  const waiting = await attachments.unscanned(atOnce + tooLarge.size);
  let [clean, infected] = [0, 0];
  for (const { id } of waiting.filter((each) => !tooLarge.has(each.id))) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time is in memory
      const verdict = await scanner.scan(attachments.bodyOf(id));
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (verdict === 'infected') await tellCase(parts, id);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await attachments.scanned(id, verdict);
      // It may have become a case's between the two.
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (verdict === 'infected') await tellCase(parts, id);
      if (verdict === 'infected') infected += 1;
      else clean += 1;
    } catch (error) {
      if (!(error instanceof NotScanned)) throw error;
      if (error.why !== 'too-large') return { clean, infected, silent: error.why };
      tooLarge.add(id);
    }
  }
  return { clean, infected };
}

/** Once in its history, however often it is told. Nothing where it is no case's yet: then sending it tells. */
async function tellCase({ attachments, cases, clock }: Parts, id: string): Promise<void> {
  const reference = await attachments.referenceOf(id);
  if (reference === undefined) return;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- somebody acted meanwhile: again on what is there now
    const row = await cases.byReference(reference);
    if (row === undefined) return;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const events = await cases.events(row.id);
    const document = documentsIn(events).find((each) => each.id === id);
    if (document === undefined || document.infected) return;
    const at = clock.now();
    const event: CaseEvent = {
      id: newId(at),
      seq: row.version + 1,
      v: 1,
      at: at.toString(),
      by: { kind: 'system', name: 'scanner' },
      kind: 'document-infected',
      document: id,
      name: document.name,
    };
    // oxlint-disable-next-line no-await-in-loop -- as above
    const result = await cases.commit({
      key: `infected:${id}`,
      expectedVersion: row.version,
      events: [event],
      row: applyEvent(row, event),
      outbox: [],
      log: [],
    });
    if (result.ok || result.error.kind === 'already') return;
  }
  throw new StoreUnavailable('the case kept changing');
}
