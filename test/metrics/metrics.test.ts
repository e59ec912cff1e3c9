import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { moody, watchedCalls } from '../registers/watched-calls.ts';
import { createCallRegister } from '../../src/registers/call-register.ts';

/** The lines of one metric, without its name. */
const linesOf = (text: string, name: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(name) && !line.startsWith(`${name}_`))
    .map((line) => line.slice(name.length));

const request = { method: 'GET', route: '/status', status: 200, milliseconds: 12 };

describe('what is counted', () => {
  it('are calls by register, operation and outcome, with their tries and time', async () => {
    const metrics = createMetrics();
    const call = { register: 'persons', operation: 'find', tries: 2, milliseconds: 150 };
    metrics.seen({ ...call, outcome: 'answered' });
    metrics.seen({ ...call, outcome: 'answered' });
    metrics.seen({ ...call, outcome: 'too-slow' });
    const text = await metrics.text();
    expect(linesOf(text, 'skranken_register_calls_total')).toEqual([
      '{register="persons",operation="find",outcome="answered"} 2',
      '{register="persons",operation="find",outcome="too-slow"} 1',
    ]);
    expect(text).toContain('skranken_register_tries_total{register="persons"} 6');
    expect(text).toContain('skranken_register_call_seconds_bucket{le="0.1",register="persons"} 0');
    expect(text).toContain('skranken_register_call_seconds_bucket{le="0.2",register="persons"} 3');
  });

  it('is breaker and bulkhead of a register as they stand', async () => {
    const metrics = createMetrics();
    const { clock, log } = watchedCalls();
    const limits = { faultsInRow: 2, atOnce: 1, pauseMilliseconds: 1 };
    const call = createCallRegister('persons', { clock, log, limits, ...metrics });
    const stands = async () =>
      ['resting', 'calls_in_hand', 'calls_waiting'].map((name) =>
        Number(linesOf(stand, `skranken_register_${name}`)[0]?.split(' ')[1]),
      );
    let stand = await metrics.text();
    expect(await stands()).toEqual([0, 0, 0]);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const both = [call('find', () => held), call('find', () => held)];
    stand = await metrics.text();
    expect(await stands()).toEqual([0, 1, 1]);
    release();
    await Promise.all(both);
    const failing = moody('too-slow', 'too-slow');
    await call('find', failing).catch(() => undefined);
    await call('find', failing).catch(() => undefined);
    stand = await metrics.text();
    expect(await stands()).toEqual([1, 0, 0]);
    expect(stand).toContain('outcome="too-slow"} 2');
    clock.advance({ minutes: 2 });
    stand = await metrics.text();
    expect(await stands()).toEqual([0, 0, 0]);
  });

  it('are requests by pattern and class of status', async () => {
    const metrics = createMetrics();
    metrics.answered(request);
    metrics.answered({ ...request, status: 204 });
    metrics.answered({ ...request, method: 'POST', status: 503 });
    expect(linesOf(await metrics.text(), 'skranken_http_requests_total')).toEqual([
      '{method="GET",route="/status",status="2xx"} 2',
      '{method="POST",route="/status",status="5xx"} 1',
    ]);
  });

  it('is the stock as it is read at each asking; what cannot be read is left out and said', async () => {
    const metrics = createMetrics();
    let fails = false;
    let waiting = 3;
    metrics.stock(() => {
      if (fails) throw new Error('7204880012');
      return {
        cases: [
          { service: 'address-change', state: 'submitted', n: 7 },
          { service: 'address-change', state: 'closed', n: 2 },
        ],
        letters: [{ state: 'waiting', n: waiting }],
        lettersDue: 1,
      };
    });
    const text = await metrics.text();
    expect(text).toContain('skranken_cases{service="address-change",state="submitted"} 7');
    expect(text).toContain('skranken_letters{state="waiting"} 3');
    expect(text).toMatch(/^skranken_outbox_depth 1$/m);
    waiting = 4;
    expect(await metrics.text()).toContain('skranken_letters{state="waiting"} 4');
    fails = true;
    const without = await metrics.text();
    expect(without).toMatch(/^skranken_stock_readable 0$/m);
    expect(without).not.toMatch(/^skranken_(?:cases|letters|outbox_depth)[{ ]/m);
    expect(without).not.toContain('7204880012');
    fails = false;
    expect(await metrics.text()).toMatch(/^skranken_stock_readable 1$/m);
  });
});

it.each(['7204880012', 'Astrid', 'find 7204880012', 'a'.repeat(41), 'x-1', ''])(
  'what is no word of a closed list is no label: %s',
  async (odd) => {
    const metrics = createMetrics();
    metrics.seen({ register: odd, operation: odd, outcome: odd, tries: 1, milliseconds: 1 });
    metrics.watched(odd, () => ({ resting: false, inHand: 0, waiting: 0 }));
    metrics.answered({ ...request, method: odd });
    const text = await metrics.text();
    if (odd !== '') expect(text).not.toContain(`"${odd}"`);
    expect(text).toContain('{register="other",operation="other",outcome="other"} 1');
    expect(text).toContain('method="other"');
  },
);
