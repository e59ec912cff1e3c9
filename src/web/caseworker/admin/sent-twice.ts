import { createHash } from 'node:crypto';
import type { Raw } from '../../../self-services/raw.ts';
import { one } from '../../citizen/form-body.ts';
import type { AnyPart, Here } from './admin-part.ts';

/** How long a form that was sent twice leads to what it did the first time, in hours. */
const remembered = 12;

/** Notes that this form is about to change something: by that alone nothing is refused. */
export function noteSent({ deps, staff, now }: Here, raw: Raw): Promise<void> {
  return deps.expiring.put(
    'administered',
    keyOf(staff.id, raw),
    '',
    now.add({ hours: remembered }),
  );
}

/** Whether what stands newest is what this very form did before: a double click has lost nothing. */
export async function wasSentBefore(
  { subject }: AnyPart,
  { deps, authority, staff }: Here,
  raw: Raw,
): Promise<boolean> {
  const version = await deps.administration.version(authority.id, subject);
  if (one(raw, 'seen') === String(version)) return false;
  const { changes } = await deps.administration.changes(authority.id, 1);
  const [newest] = changes;
  if (newest?.no !== version || newest.by.id !== staff.id) return false;
  return (await deps.expiring.get('administered', keyOf(staff.id, raw))) !== undefined;
}

/** All that was sent but the token, which a page may have anew. */
function keyOf(staff: string, raw: Raw): string {
  const { _csrf, ...words } = raw;
  const all = Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([staff, all]))
    .digest('base64url');
}
