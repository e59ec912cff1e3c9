import type { Logger } from 'pino';
import type { DeliveryReceipts, OutboxEntry } from '../cases/ports/dispatch.ts';
import { type Counter, handOver } from './hand-over.ts';
import { faultName, readReceipts } from './read-receipts.ts';

export interface OutboxWorker {
  /** Settles the letters that are due, at most `batch`; says how many it took, 0 once stopped. Never throws. */
  runOnce(): Promise<number>;
  /** Applies the receipts that wait at the far side; says how many. Never throws. */
  readReceipts(): Promise<number>;
  /** Looks every second, and at once; for receipts every minute. */
  start(): void;
  /** A letter was just written: looks now instead of at the next second. */
  wake(): void;
  /** Ends after the letters in hand. */
  stop(): Promise<void>;
}

const always = () => true;
const batch = 20;
/** Letters on their way at the same time: one that hangs holds up nobody else. */
const hands = 4;
const pollMilliseconds = 1000;
const receiptsMilliseconds = 60_000;
/** How long the far side is waited for; shorter than the outbox's lease, so that nobody else sends it meanwhile. */
const farSideMilliseconds = 30_000;
/** Three in a row end well within the lease, which begins anew before the far side's time. */
const lookUpMilliseconds = 8000;

/**
 * Sends what waits in the outbox. A letter counts as sent only after the far side took it over, so a crash between
 * the two sends it again under the same id. Logs ids, kinds and attempts, never whom a letter is for.
 */
export function createOutboxWorker(
  from: Omit<Counter, 'patience' | 'lookUps'> & {
    readonly receipts?: DeliveryReceipts;
    readonly log: Pick<Logger, 'info' | 'warn'>;
    /** Milliseconds that the far side has to answer. */
    readonly patience?: number;
    /** Milliseconds that each look-up has. */
    readonly lookUps?: number;
    /** False while the clock may be wrong: a letter names days, and cannot be called back. */
    readonly mayLeave?: () => boolean;
  },
): OutboxWorker {
  const { outbox, receipts, log, clock, patience = farSideMilliseconds, mayLeave = always } = from;
  const counter = { ...from, patience, lookUps: from.lookUps ?? lookUpMilliseconds };
  const atWork = new Set<Promise<unknown>>();
  const inHand = new Set<string>();
  let stopping = false;
  let timers: NodeJS.Timeout[] = [];
  let reading: Promise<number> | undefined;

  /** Settles letters one after the other until there is none, at most so many. */
  async function work(most: number, more?: () => void): Promise<number> {
    let taken = 0;
    while (taken < most) {
      if (stopping || !mayLeave()) break;
      const entry = await next();
      if (entry === undefined) break;
      taken += 1;
      more?.();
      await settle(entry);
    }
    return taken;
  }

  async function next(): Promise<OutboxEntry | undefined> {
    try {
      const [entry] = await outbox.take(1, clock.now());
      // With a clock that leaps the lease of a letter in hand may seem to be over.
      return entry === undefined || inHand.has(entry.id) ? undefined : entry;
    } catch (error) {
      log.warn({ fault: faultName(error) }, 'outbox cannot be read');
      return undefined;
    }
  }

  async function settle(entry: OutboxEntry): Promise<void> {
    const { id, notice, attempts } = entry;
    const about = { letter: id, notice, attempts };
    inHand.add(id);
    try {
      const fate = await handOver(entry, counter);
      if (fate === 'dispatched') return log.info(about, 'letter dispatched');
      if (fate === 'overtaken') return log.info(about, 'letter settled by somebody else');
      if (fate === 'expired') {
        await outbox.expired(id, clock.now());
        return log.info(about, 'letter not sent: its day has passed');
      }
      if ('dead' in fate) {
        await outbox.gaveUp(id, fate.dead, clock.now());
        return log.warn({ ...about, why: fate.dead }, 'letter not dispatched');
      }
      const { again: why, ...fault } = fate;
      await outbox.failed(id, why, clock.now(), entry.begun);
      log.warn({ ...about, why, ...fault }, 'letter not dispatched');
    } catch (error) {
      log.warn({ ...about, fault: faultName(error) }, 'letter not settled, tried again later');
      // Counted too, so that what fails again and again does so ever more rarely, and in the open at last.
      await outbox.failed(id, 'unsure', clock.now()).catch(() => undefined);
    } finally {
      inHand.delete(id);
    }
  }

  function keep(job: Promise<unknown>): void {
    const kept = job.finally(() => atWork.delete(kept));
    atWork.add(kept);
  }

  function wake(): void {
    // Whoever finds a letter calls the next hand, so an empty queue costs one look.
    if (!stopping && atWork.size < hands) keep(work(Infinity, wake));
  }

  function receive(): Promise<number> {
    if (receipts === undefined || stopping) return Promise.resolve(0);
    return (reading ??= readReceipts({ outbox, receipts, clock, log, patience }).finally(() => {
      reading = undefined;
    }));
  }

  return {
    async runOnce() {
      const counts = Array.from({ length: hands }, () => work(batch / hands));
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    readReceipts: receive,
    wake,
    start() {
      stopping = false;
      if (timers.length > 0) return;
      timers = [
        setInterval(wake, pollMilliseconds).unref(),
        setInterval(() => void receive(), receiptsMilliseconds).unref(),
      ];
      wake();
      void receive();
    },
    async stop() {
      stopping = true;
      for (const timer of timers) clearInterval(timer);
      timers = [];
      await Promise.all([...atWork, reading]);
    },
  };
}
