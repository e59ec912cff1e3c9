import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import type { Deps } from '../deps.ts';

/**
 * Writes that somebody took out everything about themselves: once in the log of each authority that has a case of
 * theirs, where "who has looked" shows it to them. Whoever has no case stands in the log of the first authority that is
 * served here. Throws StoreUnavailable, and then nothing is handed out.
 */
export async function logDownload(
  { cpr }: CitizenIdentity,
  { cases, registers, clock }: Pick<Deps, 'cases' | 'registers' | 'clock'>,
): Promise<void> {
  const rows = await cases.ofPrincipal(cpr);
  const own = rows.filter(({ principal }) => principal === cpr);
  const [served] = registers.authorities.all().filter(({ id }) => registers.authorities.serves(id));
  const theirs = own.map(({ authorityId }) => authorityId);
  const authorities = new Set(theirs.length > 0 || served === undefined ? theirs : [served.id]);
  const at = clock.now().toString();
  await cases.log(
    [...authorities].map((authorityId) => ({
      at,
      who: 'citizen',
      role: 'citizen',
      action: 'view',
      authorityId,
      purpose: 'my-data',
      about: cpr,
    })),
  );
}
