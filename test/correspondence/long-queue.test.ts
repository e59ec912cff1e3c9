import { expect, it, onTestFinished } from 'vitest';
import { createBeskedfordelerReceipts } from '../../src/correspondence/beskedfordeler/receipts.ts';
import { newId } from '../../src/domain/ids.ts';
import { openBroker, queueName } from '../support/sf1601/broker.ts';
import { handlings, postStatus } from '../support/sf1601/post-status-xml.ts';
import { started } from './counter.ts';

/** A queue and who reads it, with so many milliseconds for a conversation. */
async function open(patienceMilliseconds = 25_000, mostLookedAt = 1000) {
  const broker = await openBroker();
  onTestFinished(() => broker.close());
  const lines: string[] = [];
  const receipts = createBeskedfordelerReceipts({
    settings: {
      url: broker.url,
      queue: queueName,
      duplicateCodes: [],
      patienceMilliseconds,
      mostLookedAt,
    },
    context: undefined as never,
    tokens: { get: async () => 'dG9rZW4=', forget: () => undefined },
    log: { warn: (...args: unknown[]) => void lines.push(JSON.stringify(args)) },
  });
  const round = async () => {
    const read = await receipts.read(100);
    await receipts.settle(read);
    return read.length;
  };
  return { broker, lines, receipts, round };
}

const status = () => postStatus({ handling: handlings.posted, paper: newId(started) });
const many = (count: number) => Array.from({ length: count }, status);

it('a slow queue is emptied bit by bit: what came in time is settled', async () => {
  const { broker, round } = await open(1000);
  broker.lay(...many(40));
  broker.pace = 15;
  const first = await round();
  expect(first).toBeGreaterThan(5);
  expect(first).toBeLessThan(40);
  expect(broker.waiting).toHaveLength(40 - first);
  let left = 10;
  while (broker.waiting.length > 0 && left > 0) {
    left -= 1;
    await round();
  }
  expect(broker.waiting).toEqual([]);
});

it('what came before a queue fell silent is settled', async () => {
  const { broker, round } = await open(600);
  broker.lay(...many(10));
  broker.answers = 4;
  expect(await round()).toBe(4);
  expect(broker.waiting).toHaveLength(6);
});

it('what came before a queue was cut off is settled the next time', async () => {
  const { broker, round } = await open();
  broker.lay(...many(10));
  broker.cutsAfter = 4;
  await expect(round()).rejects.toThrow();
  expect(broker.waiting).toHaveLength(10);
  expect(await round()).toBe(4);
  expect(broker.waiting).toHaveLength(6);
});

it('however many nobody can read do not hide what is behind them', async () => {
  const { broker, round, lines } = await open(25_000, 100);
  broker.lay(...Array.from({ length: 101 }, (_, index) => `no status ${index}`), status());
  const found = [await round(), await round()];
  expect(found).toEqual([0, 1]);
  expect(broker.waiting).toHaveLength(101);
  expect(lines.at(-1)).toContain('{"unread":{"envelope":101}}');
});

it('a message far too large is looked past, and the others are read', async () => {
  const { broker, round } = await open();
  broker.lay(status(), Buffer.alloc(1_500_000, 'x'), status());
  expect(await round()).toBe(2);
  expect(broker.waiting).toHaveLength(1);
});

it('what was fetched ahead and not asked for goes back, in its order', async () => {
  const { broker, receipts } = await open();
  const laid = Array.from({ length: 5 }, () => newId(started));
  broker.lay(
    ...laid.map((id) => postStatus({ id, handling: handlings.posted, paper: newId(started) })),
  );
  const ids = async () => {
    const read = await receipts.read(2);
    await receipts.settle(read);
    return read.map(({ id }) => id);
  };
  expect([await ids(), await ids(), await ids()]).toEqual([
    laid.slice(0, 2),
    laid.slice(2, 4),
    laid.slice(4),
  ]);
});
