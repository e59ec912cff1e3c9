import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { ExpiringStore } from '../../cases/ports/secrets.ts';
import type { Clock } from '../../domain/dates.ts';

const longest = 24 * 60 * 60;

/** Keeps the provider's sessions, interactions and codes in the expiring store, so that a restart loses none. */
export function adapterOver(store: ExpiringStore, clock: Clock): (model: string) => Adapter {
  const after = (seconds = longest) => clock.now().add({ seconds });
  return (model) => {
    const space = `demo-mitid:${model}`;
    const read = async (id: string): Promise<AdapterPayload | undefined> => {
      const value = await store.get(space, id);
      return value === undefined ? undefined : (JSON.parse(value) as AdapterPayload);
    };
    return {
      find: read,
      async upsert(id, payload, expiresIn) {
        const until = after(expiresIn);
        await store.put(space, id, JSON.stringify(payload), until);
        if (payload.uid !== undefined) await store.put(`${space}:uid`, payload.uid, id, until);
        if (payload.grantId !== undefined)
          await remember(store, payload.grantId, space, id, after());
      },
      async findByUid(uid) {
        const id = await store.get(`${space}:uid`, uid);
        return id === undefined ? undefined : read(id);
      },
      // Device codes are never given out.
      findByUserCode: () => Promise.resolve(undefined),
      async consume(id) {
        const payload = await read(id);
        if (payload === undefined) return;
        const consumed = Math.floor(clock.now().epochMilliseconds / 1000);
        await store.put(space, id, JSON.stringify({ ...payload, consumed }), after(600));
      },
      destroy: (id) => store.remove(space, id),
      revokeByGrantId: (grantId) => revoke(store, grantId),
    };
  };
}

const grants = 'demo-mitid:of-grant';
type Place = readonly [space: string, id: string];

async function remember(
  store: ExpiringStore,
  grantId: string,
  space: string,
  id: string,
  until: Temporal.Instant,
): Promise<void> {
  const places = [...(await placesOf(store, grantId)), [space, id]];
  await store.put(grants, grantId, JSON.stringify(places), until);
}

async function revoke(store: ExpiringStore, grantId: string): Promise<void> {
  for (const [space, id] of await placesOf(store, grantId)) await store.remove(space, id);
  await store.remove(grants, grantId);
}

async function placesOf(store: ExpiringStore, grantId: string): Promise<readonly Place[]> {
  const value = await store.get(grants, grantId);
  return value === undefined ? [] : (JSON.parse(value) as Place[]);
}
