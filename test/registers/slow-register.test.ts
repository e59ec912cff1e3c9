import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { moody, watchedCalls } from './watched-calls.ts';

describe('a register that is slow', () => {
  const limits = { atOnce: 2, waiting: 1, deadlineMilliseconds: 250 };

  it('holds up no more calls than its places, and turns away what would wait in vain', async () => {
    const { call } = watchedCalls(limits);
    let asked = 0;
    const slow = async () => {
      asked += 1;
      await wait(40);
      return 'late';
    };
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => call('find', slow)));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(outcomes[3]).toMatchObject({ reason: { kind: 'full' } });
    expect(asked).toBe(3);
  });

  it('keeps a place taken for as long as an old call is really under way', async () => {
    const { call } = watchedCalls({ ...limits, atOnce: 1, waiting: 0 });
    const over = Promise.withResolvers<string>();
    await expect(call('find', () => over.promise)).rejects.toMatchObject({ kind: 'too-slow' });
    await expect(call('find', moody())).rejects.toMatchObject({ kind: 'full' });
    over.resolve('much too late');
    await over.promise;
    await wait(5);
    expect(await call('find', moody())).toBe('an answer');
  });

  it('lets go of whoever has waited for a place until the deadline', async () => {
    const { call } = watchedCalls({ ...limits, atOnce: 1 });
    const over = Promise.withResolvers<string>();
    const first = call('find', () => over.promise).catch(() => undefined);
    const second = moody();
    await expect(call('find', second)).rejects.toMatchObject({ kind: 'too-slow' });
    expect(second.times).toBe(0);
    over.resolve('late');
    await first;
    await wait(5);
    expect(await call('find', second)).toBe('an answer');
  });
});
