import { attachmentsFor, awaitedAmong } from '../../self-services/attachments.ts';
import type { SelfService } from '../../self-services/define.ts';
import type { Core } from '../core.ts';
import type { DocumentEvent } from '../document-events.ts';
import type { Errand } from '../errand.ts';
import type { EventBody } from '../events.ts';
import type { KeptDocument, StoredDocument } from '../ports/attachments.ts';
import type { Commit } from '../ports/case-store.ts';
import type { Draft } from '../ports/drafts.ts';

/** What is sent along with an errand, and what is still to come. */
export interface Enclosed {
  readonly documents: readonly StoredDocument[];
  /** Parts of the case's first event. */
  readonly said: Pick<Extract<EventBody, { kind: 'submitted' }>, 'documents' | 'awaited'>;
  /** Events that follow: something was found in a document before it was sent. */
  readonly infected: readonly DocumentEvent[];
  readonly taken?: NonNullable<Commit['documents']>;
}

/** The documents in the draft's basket that these answers call for; others are not sent, and go with the draft. */
export async function enclosedIn(
  service: Pick<SelfService, 'attachments'>,
  draft: Pick<Draft, 'id'>,
  { reading, context }: Pick<Errand, 'reading' | 'context'>,
  { attachments }: Pick<Core, 'attachments'>,
): Promise<Enclosed> {
  const specs = attachmentsFor(service, reading.answers, context);
  const lying = specs.length === 0 ? [] : ((await attachments?.inBasket(draft.id)) ?? []);
  const documents = lying.filter((each) => specs.some(({ id }) => id === each.attachment));
  const infected = documents.filter(({ scan }) => scan === 'infected');
  const awaited = awaitedAmong(specs, documents);
  return {
    documents,
    said: {
      ...(documents.length > 0 && { documents: documents.map(asKept) }),
      ...(awaited.length > 0 && { awaited }),
    },
    infected: infected.map(({ id, name }) => ({ kind: 'document-infected', document: id, name })),
    ...(documents.length > 0 && {
      taken: { basket: draft.id, ids: documents.map(({ id }) => id) },
    }),
  };
}

/** As it stands in an event: what scanners say later is kept beside it. */
const asKept = ({ scan: _scan, addedAt: _added, ...kept }: StoredDocument): KeptDocument => kept;
