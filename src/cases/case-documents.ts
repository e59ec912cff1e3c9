import type { AwaitedDocument } from '../self-services/attachments.ts';
import { isOpen } from './case.ts';
import type { Actor, CaseEvent } from './events.ts';
import type { KeptDocument, ScanState } from './ports/attachments.ts';
import type { CaseRow } from './ports/case-store.ts';

/** A document of a case: when it came and by whom, and whether something was found in it. */
export interface CaseDocument extends KeptDocument {
  /** Instant. */
  readonly at: string;
  readonly by: Actor;
  readonly note?: string;
  readonly infected: boolean;
}

/** All documents of a case, in the order in which they came: by its history, so that none is ever missed. */
export function documentsIn(events: readonly CaseEvent[]): readonly CaseDocument[] {
  const infected = new Set(
    events.flatMap((event) => (event.kind === 'document-infected' ? [event.document] : [])),
  );
  return events.flatMap((event) =>
    keptBy(event).map((document) => ({
      ...document,
      at: event.at,
      by: event.by,
      ...(event.kind === 'document-added' && event.note !== undefined && { note: event.note }),
      infected: infected.has(document.id),
    })),
  );
}

function keptBy(event: CaseEvent): readonly KeptDocument[] {
  if (event.kind === 'document-added') return [event.document];
  return event.kind === 'submitted' || event.kind === 'filed' ? (event.documents ?? []) : [];
}

/** Whether a document still belongs to the case: somebody works on it, or a complaint over it runs. */
export const takesDocuments = ({ state, appeal }: Pick<CaseRow, 'state' | 'appeal'>): boolean =>
  isOpen(state) || appeal === true;

/** What the case was sent without and still has to come, and what has to come again; nothing once the case is over. */
export function documentsAwaited(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): readonly AwaitedDocument[] {
  if (!isOpen(row.state)) return [];
  const here = documentsIn(events).filter(({ infected }) => !infected);
  return events
    .flatMap((event) => (event.kind === 'submitted' ? (event.awaited ?? []) : []))
    .filter(({ attachment }) => here.every((document) => document.attachment !== attachment));
}

/** In which something was found and in whose place no other has come since: the citizen is asked for a new copy. */
export function spoiltIn(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): readonly CaseDocument[] {
  if (!isOpen(row.state)) return [];
  const documents = documentsIn(events);
  return documents.filter(
    (spoilt) =>
      spoilt.infected &&
      documents.every(
        ({ infected, attachment, at }) =>
          infected || attachment !== spoilt.attachment || at <= spoilt.at,
      ),
  );
}

/** Whether staff may have a document at once; else they choose to, knowing, and it is logged. Never what is infected. */
export const mayOpen = (
  { infected }: Pick<CaseDocument, 'infected'>,
  scan: ScanState | undefined,
): 'yes' | 'if-chosen' | 'no' => {
  if (infected || scan === 'infected') return 'no';
  return scan === 'clean' ? 'yes' : 'if-chosen';
};
