import { addDocument } from '../../cases/documents/add-document.ts';
import type { KeptDocument } from '../../cases/ports/attachments.ts';
import type { Draft } from '../../cases/ports/drafts.ts';
import { capacityOf } from '../../cases/principals.ts';
import { parseReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import type { Visit } from '../gate.ts';
import { casePath } from './own-case.ts';

/**
 * A file that was on its way as its errand was sent in another tab: it is laid with the case, or is gone where the case
 * takes none any more. Gives the page that says which. Throws StoreUnavailable.
 */
export async function layWithCase(
  { identity }: Visit,
  { id: basket, sentAs }: Draft,
  document: KeptDocument | undefined,
  deps: Deps,
): Promise<string> {
  const reference = parseReference(sentAs ?? '');
  const row = reference && (await deps.cases.byReference(reference));
  if (row === undefined || document === undefined) return `/receipt/${sentAs}`;
  const [birth] = await deps.cases.events(row.id);
  const by = identity
    ? ({
        kind: 'citizen',
        cpr: identity.cpr,
        name: identity.name,
        as: capacityOf(row, birth, identity.cpr),
      } as const)
    : ({ kind: 'anonymous' } as const);
  const added = await addDocument(deps, row, { basket, document, by });
  if (!added.ok) await deps.attachments.remove(basket, document.id);
  if (identity === undefined) return `/receipt/${sentAs}`;
  return `${casePath(row)}/documents${added.ok ? '?added=yes' : ''}`;
}
