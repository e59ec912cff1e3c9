import { describe, expect, it } from 'vitest';
import { createCallRegister, lookupOf } from '../../src/registers/call-register.ts';
import { type FaultKind, RegisterFault } from '../../src/registers/register-fault.ts';
import { patiently, watchedCalls } from './watched-calls.ts';

/** Fails so with the first of these, then with the second …, and then answers. */
function moody(...kinds: readonly FaultKind[]) {
  const left = [...kinds];
  const attempt = async () => {
    attempt.times += 1;
    const kind = left.shift();
    if (kind !== undefined) throw new RegisterFault(kind);
    return 'an answer';
  };
  attempt.times = 0;
  return attempt;
}

describe('a call to a register', () => {
  it('answers, and says so under a transaction of its own', async () => {
    const { call, lines, seen } = watchedCalls();
    const transactions: string[] = [];
    const answer = await call('find', async ({ transaction }) => {
      transactions.push(transaction);
      return 7;
    });
    expect(answer).toBe(7);
    expect(seen).toMatchObject([
      { register: 'persons', operation: 'find', outcome: 'answered', tries: 1 },
    ]);
    expect(transactions[0]).toMatch(/^[\da-f-]{36}$/);
    expect(lines.join()).toContain(transactions[0]);
  });

  it.each<FaultKind>(['unreachable', 'cut', 'broken'])('is tried again after %s', async (kind) => {
    const { call, seen } = watchedCalls();
    expect(await call('find', moody(kind))).toBe('an answer');
    expect(seen).toMatchObject([{ outcome: 'answered', tries: 2 }]);
  });

  it.each<FaultKind>([
    'too-slow',
    'too-much',
    'turned-away',
    'busy',
    'rejected',
    'unreadable',
    'odd',
  ])('is not tried again after %s', async (kind) => {
    const { call, seen } = watchedCalls();
    await expect(call('find', moody(kind))).rejects.toMatchObject({ kind });
    expect(seen).toMatchObject([{ outcome: kind, tries: 1 }]);
  });

  it('is tried twice at most, and what may be heard twice only', async () => {
    const { call } = watchedCalls();
    const down = moody('broken', 'cut', 'broken');
    await expect(call('find', down)).rejects.toMatchObject({ kind: 'cut' });
    expect(down.times).toBe(2);
    const write = moody('broken');
    await expect(call('change', write, { once: true })).rejects.toMatchObject({ kind: 'broken' });
    expect(write.times).toBe(1);
  });

  it('ends at its deadline, and tells whom it asked', async () => {
    const { call, seen } = watchedCalls({ deadlineMilliseconds: 60 });
    let told: AbortSignal | undefined;
    const began = performance.now();
    const endless = call('find', ({ signal }) => {
      told = signal;
      return new Promise(() => undefined);
    });
    await expect(endless).rejects.toMatchObject({ kind: 'too-slow' });
    expect(performance.now() - began).toBeLessThan(400);
    expect(told?.aborted).toBe(true);
    expect(seen).toMatchObject([{ outcome: 'too-slow', tries: 1 }]);
  });

  it('counts both tries and the pause into one deadline', async () => {
    const { call } = watchedCalls({ deadlineMilliseconds: 80, pauseMilliseconds: 10_000 });
    const began = performance.now();
    await expect(call('find', moody('cut'))).rejects.toMatchObject({ kind: 'cut' });
    expect(performance.now() - began).toBeLessThan(400);
  });

  it('hands on no words of others', async () => {
    const { call, lines } = watchedCalls();
    const careless = call('find', async () => {
      throw new TypeError('cannot read 7204880012 of Astrid');
    });
    await expect(careless).rejects.toMatchObject({ kind: 'unreadable', message: 'unreadable' });
    expect(lines.join()).not.toMatch(/7204880012|Astrid/);
  });

  it('becomes a look-up that nobody is held to', async () => {
    const { call } = watchedCalls();
    const lookup = lookupOf(call<{ state: 'none' }>('find', () => Promise.reject(new Error())));
    expect(await lookup).toEqual({ state: 'unknown', why: 'unreadable' });
    expect(await lookupOf(call('find', async () => ({ state: 'none' }) as const))).toEqual({
      state: 'none',
    });
  });
});

describe('a register that fails again and again', () => {
  const down = moody(...Array.from({ length: 100 }, (): FaultKind => 'unreachable'));
  const fail = async (call: ReturnType<typeof createCallRegister>, attempt = down) =>
    call('find', attempt).then(
      () => 'answered',
      (fault: RegisterFault) => fault.kind,
    );

  it('is left alone, tried by one call alone, and asked again once that was answered', async () => {
    const { call, clock } = watchedCalls({ faultsInRow: 4, restMilliseconds: 10_000 });
    expect([await fail(call), await fail(call)]).toEqual(['unreachable', 'unreachable']);
    const before = down.times;
    expect(await fail(call)).toBe('resting');
    expect(down.times).toBe(before);
    clock.advance({ seconds: 11 });
    expect(await Promise.all([fail(call), fail(call), fail(call)])).toEqual([
      'unreachable',
      'resting',
      'resting',
    ]);
    expect(down.times).toBe(before + 1);
    clock.advance({ seconds: 11 });
    const back = moody();
    expect(await fail(call, back)).toBe('answered');
    expect(await fail(call, back)).toBe('answered');
  });

  it('rests for as long as it asks, but for a minute at most', async () => {
    const { call, clock } = watchedCalls();
    const busy = async () => {
      throw new RegisterFault('busy', 86_400_000);
    };
    await expect(call('find', busy)).rejects.toMatchObject({ kind: 'busy' });
    clock.advance({ seconds: 50 });
    expect(await fail(call, moody())).toBe('resting');
    clock.advance({ seconds: 11 });
    expect(await fail(call, moody())).toBe('answered');
  });

  it('is not kept away by a clock that was set back', async () => {
    const { call, clock } = watchedCalls({ faultsInRow: 1 });
    await fail(call);
    clock.advance({ hours: -24 });
    expect(await fail(call, moody())).toBe('answered');
  });

  it('is not to blame for one record that cannot be right', async () => {
    const { call } = watchedCalls({ faultsInRow: 2 });
    for (let time = 0; time < 6; time += 1) expect(await fail(call, moody('odd'))).toBe('odd');
    expect(await fail(call, moody())).toBe('answered');
  });
});

describe('a register that is slow', () => {
  const limits = { atOnce: 2, waiting: 1, deadlineMilliseconds: 250 };

  it('holds up no more calls than its places, and turns away what would wait in vain', async () => {
    const { call } = watchedCalls(limits);
    let asked = 0;
    const slow = async () => {
      asked += 1;
      await patiently(40);
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
    await patiently(5);
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
    await patiently(5);
    expect(await call('find', second)).toBe('an answer');
  });
});
