import { describe, expect, it } from 'vitest';
import { createCallRegister, lookupOf } from '../../src/registers/call-register.ts';
import { type FaultKind, RegisterFault } from '../../src/registers/register-fault.ts';
import { moody, watchedCalls } from './watched-calls.ts';

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
    await expect(call('find', moody('cut'))).rejects.toMatchObject({ kind: 'too-slow' });
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
    const { call, clock } = watchedCalls({ faultsInRow: 2, restMilliseconds: 10_000 });
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
    // The one call that finds out has two tries like any other.
    expect(down.times).toBe(before + 2);
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

  it.each<FaultKind>(['odd', 'rejected', 'too-much'])(
    'is not to blame for one question, or one record, that is %s',
    async (kind) => {
      const { call } = watchedCalls({ faultsInRow: 2 });
      for (let time = 0; time < 6; time += 1) expect(await fail(call, moody(kind))).toBe(kind);
      expect(await fail(call, moody())).toBe('answered');
    },
  );
});
