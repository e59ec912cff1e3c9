import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../support/routes.ts';
import { tell, times } from '../support/torture.ts';
import { canaries } from './payloads.ts';
import { memoryInUse } from './memory.ts';
import { readStored, type Stored } from './stored.ts';
import { type Storm, storm } from './storm.ts';
import { makeWorld, type World } from './world.ts';

const count = Number(process.env['HOSTILE_REQUESTS'] ?? times(20_000, 100_000));
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_122);

let world: World;
let result: Storm;
let stored: Stored;
let grown = 0;
beforeAll(async () => {
  world = await makeWorld();
  const before = memoryInUse();
  const began = performance.now();
  result = await storm(world, count, seed);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  grown = memoryInUse() - before - world.portal.logged().length;
  stored = await readStored(world.portal);
  tell({ what: 'bent requests', requests: count, '5xx': result.broken.length });
  console.log(`${count} bent requests from HOSTILE_SEED=${seed} in ${seconds} s: ${told()}`);
}, 1_800_000);
afterAll(() => world.portal.close());

const told = () =>
  [...result.statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, often]) => `${status} ${often} times`)
    .join(', ') +
  `; the slowest took ${result.slowest.toFixed(0)} ms, memory grew by ${megabytes(grown)} MiB`;

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);

describe('bent requests to every route', () => {
  it('break nothing', () => expect(result.broken).toEqual([]));

  it('keep nobody waiting for a second', () => expect(result.slow).toEqual([]));

  it('get no markup, template or path of the program through, and lead nowhere else', () =>
    expect(result.leaks).toEqual([]));

  it('never strip an answer of its guarding headers', () => expect(result.bare).toEqual([]));

  it('reach no object but the one they are in', () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('leave little behind in memory', () => expect(megabytes(grown)).toBeLessThan(250));

  it('store nothing that the schemas do not know', () => expect(stored.unknown).toEqual([]));

  it('write nothing of what was sent into the log', () => {
    const lines = world.portal.logged().trimEnd().split('\n');
    expect(lines.filter((line) => line.includes(canaries.text) || !isLine(line))).toEqual([]);
  });
});

/** What citizens and staff do, as the store keeps it. */
const kinds = [
  'submitted',
  'referred',
  'filed',
  'assigned',
  'noted',
  'contacted',
  'info-received',
  'carried-out',
  'payment-waived',
  'withdrawn',
  'closed',
];

describe('the storm itself', () => {
  it('got through to every route', () => {
    const reached = new Set(
      world.portal
        .logged()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { method: string; route: string; status: number })
        .filter(({ status }) => status < 400 || [409, 422].includes(status))
        .map(({ method, route }) => `${method} ${route}`.replace(/address-change/i, ':service')),
    );
    // Not in the log, or an error by design: whether they were asked for cannot be told from there. A notice of logout is
    // taken from the login provider alone, who signs it.
    const untold =
      /^USE|\/(?:health|ready|login\/(?:failed|too-low|unavailable|disabled|backchannel))$/;
    const routes = routesOf(world.portal.app).filter((route) => !untold.test(route));
    expect(routes.filter((route) => !reached.has(route))).toEqual([]);
  });

  it('made drafts, cases and referrals to look at', () => {
    expect(stored.drafts).toBeGreaterThan(10);
    for (const kind of kinds) expect([kind, stored.events[kind] ?? 0]).not.toEqual([kind, 0]);
  });

  it('met every refusal', () => {
    for (const status of [303, 400, 403, 404, 405, 409, 411, 413, 415, 421, 422, 431])
      expect([status, result.statuses.get(status) ?? 0]).not.toEqual([status, 0]);
  });
});

function isLine(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
