import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { ExpiringStore, Secrets } from '../../src/cases/ports/secrets.ts';
import type { Clock } from '../../src/domain/dates.ts';

/** The two ports that login needs, small and in memory, so that this room is tested without the store's. */
export function memoryPorts(clock: Clock): { store: ExpiringStore; secrets: Secrets } {
  return { store: memoryStore(clock), secrets: randomSecrets() };
}

function memoryStore(clock: Clock): ExpiringStore {
  const kept = new Map<string, { value: string; until: Temporal.Instant }>();
  return {
    async get(space, key) {
      const found = kept.get(`${space} ${key}`);
      const over = found && Temporal.Instant.compare(found.until, clock.now()) <= 0;
      return over ? undefined : found?.value;
    },
    async put(space, key, value, until) {
      kept.set(`${space} ${key}`, { value, until });
    },
    async change(space, key, next) {
      const after = next(await this.get(space, key));
      if (after !== undefined) await this.put(space, key, after.value, after.expiresAt);
      return this.get(space, key);
    },
    async remove(space, key) {
      kept.delete(`${space} ${key}`);
    },
  };
}

function randomSecrets(): Secrets {
  const master = randomBytes(32);
  const keyFor = (purpose: string) => createHmac('sha256', master).update(purpose).digest();
  return {
    seal(purpose, plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
    digest: (purpose, value) =>
      createHmac('sha256', keyFor(purpose)).update(value).digest('base64url'),
  };
}
