import { describe, expect, it } from 'vitest';
import { keys, steppedClock, storeInFolder } from './store-in-folder.ts';

describe('sessions', () => {
  it('live until they expire or are ended, and reading writes nothing', async () => {
    const clock = steppedClock();
    const store = storeInFolder({ clock });
    const soon = clock.now().add({ minutes: 30 });
    await store.sessions.write('a', 'data of a', soon);
    await store.sessions.write('b', 'data of b', soon);
    const before = store.stats();
    expect(await store.sessions.read('a')).toBe('data of a');
    expect(await store.sessions.read('nobody')).toBeUndefined();
    expect(store.stats()).toEqual(before);
    await store.sessions.end('a');
    expect(await store.sessions.read('a')).toBeUndefined();
    clock.pass(30);
    expect(await store.sessions.read('b')).toBeUndefined();
    expect(await store.sweep(clock.now())).toMatchObject({ sessions: 1 });
  });

  it('of one person end together', async () => {
    const store = storeInFolder();
    const later = steppedClock().now().add({ hours: 1 });
    await store.sessions.write('a', '1', later, 'staff-7');
    await store.sessions.write('b', '2', later, 'staff-7');
    await store.sessions.write('c', '3', later, 'staff-8');
    await store.sessions.endAllOf('staff-7');
    expect(await Promise.all(['a', 'b', 'c'].map(store.sessions.read))).toEqual([
      undefined,
      undefined,
      '3',
    ]);
  });

  it('are renewed only while they exist, and stay their person’s', async () => {
    const store = storeInFolder();
    const later = steppedClock().now().add({ hours: 1 });
    await store.sessions.write('a', '1', later, 'staff-7');
    await store.sessions.renew('a', '2', later);
    expect(await store.sessions.read('a')).toBe('2');
    await store.sessions.endAllOf('staff-7');
    await store.sessions.renew('a', '3', later);
    expect(await store.sessions.read('a')).toBeUndefined();
  });

  it('sealed under a master key that is gone are over, no more', async () => {
    const store = storeInFolder();
    const later = steppedClock().now().add({ hours: 1 });
    await store.sessions.write('a', '1', later);
    store.close();
    const second = { number: 2, key: Buffer.alloc(32, 3) };
    const both = { ...keys, master: [second, ...keys.master] as const };
    const rotating = storeInFolder({ file: store.file, keys: both });
    expect(await rotating.sessions.read('a')).toBe('1');
    await rotating.rewrap();
    rotating.close();
    const after = storeInFolder({ file: store.file, keys: { ...keys, master: [second] } });
    expect(await after.sessions.read('a')).toBeUndefined();
  });
});

describe('expiring values', () => {
  it('are found in their space until they expire, are replaced or removed', async () => {
    const clock = steppedClock();
    const { expiring, sweep } = storeInFolder({ clock });
    const soon = clock.now().add({ minutes: 10 });
    await expiring.put('code', 'k', 'one', soon);
    await expiring.put('grant', 'k', 'two', soon);
    await expiring.put('code', 'k', 'three', soon);
    expect(await expiring.get('code', 'k')).toBe('three');
    await expiring.remove('code', 'k');
    await expiring.remove('code', 'k');
    expect(await expiring.get('code', 'k')).toBeUndefined();
    expect(await expiring.get('grant', 'k')).toBe('two');
    clock.pass(10);
    expect(await expiring.get('grant', 'k')).toBeUndefined();
    expect(await sweep(clock.now())).toMatchObject({ values: 1 });
  });
});
