import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/store/keys.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { keys } from './store-in-folder.ts';

describe('secrets', () => {
  const secrets = createSecrets(keys);

  it('open what they sealed, for the same purpose only', () => {
    const sealed = secrets.seal('login', 'vers æøå');
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(secrets.open('login', sealed)).toBe('vers æøå');
    expect(secrets.open('receipt', sealed)).toBeUndefined();
    expect(secrets.seal('login', 'vers æøå')).not.toBe(sealed);
  });

  it('open nothing that was forged, cut or made up', () => {
    const sealed = secrets.seal('login', 'word');
    const forged = `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'Q' : 'A'}`;
    for (const text of [forged, sealed.slice(0, 20), '', 'AAAA', `${sealed}AAAA`]) {
      expect(secrets.open('login', text)).toBeUndefined();
    }
  });

  it('hash alike for one purpose, under one index key', () => {
    expect(secrets.digest('csrf', 'x')).toBe(createSecrets(keys).digest('csrf', 'x'));
    expect(secrets.digest('csrf', 'x')).not.toBe(secrets.digest('other', 'x'));
    const other = createSecrets({ ...keys, index: { number: 1, key: Buffer.alloc(32, 8) } });
    expect(other.digest('csrf', 'x')).not.toBe(secrets.digest('csrf', 'x'));
  });

  it('still open what an older master key sealed', () => {
    const sealed = secrets.seal('login', 'word');
    const second = { number: 2, key: Buffer.alloc(32, 3) };
    const rotated = createSecrets({ ...keys, master: [second, ...keys.master] });
    expect(rotated.open('login', sealed)).toBe('word');
    expect(secrets.open('login', rotated.seal('login', 'word'))).toBeUndefined();
  });

  it('want keys of 32 bytes', () => {
    const short = { number: 1, key: Buffer.alloc(16) };
    expect(() => createKeyring({ ...keys, index: short })).toThrow('32');
  });
});
