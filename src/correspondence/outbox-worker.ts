import type { Logger } from 'pino';
import type { Dispatch, Outbox, OutboxEntry } from '../cases/ports/dispatch.ts';
import type { Registers } from '../cases/ports/registers.ts';
import { type Clock, legalDay } from '../domain/dates.ts';
import { chooseChannel } from './choose-channel.ts';

export interface OutboxWorker {
  /** Settles the letters that are due, at most `batch`; says how many it took, 0 once stopped. Never throws. */
  runOnce(): Promise<number>;
  /** Looks every second, and at once. */
  start(): void;
  /** A letter was just written: looks now instead of at the next second. */
  wake(): void;
  /** Ends after the letter in hand; what was taken and not begun is taken again later. */
  stop(): Promise<void>;
}

const batch = 20;
const pollMilliseconds = 1000;

/**
 * Sends what waits in the outbox. A letter counts as sent only after the far side took it over, so a crash between
 * the two sends it again under the same id. Logs ids, kinds and attempts, never whom a letter is for.
 */
export function createOutboxWorker(from: {
  readonly outbox: Outbox;
  readonly dispatch: Dispatch;
  readonly registers: Pick<Registers, 'persons' | 'digitalPost' | 'exemptions'>;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}): OutboxWorker {
  const { outbox, log, clock } = from;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let askedAgain = false;

  async function runOnce(): Promise<number> {
    if (stopping) return 0;
    const entries = await outbox.take(batch, clock.now()).catch((error: unknown) => {
      log.warn({ fault: faultName(error) }, 'outbox cannot be read');
      return [];
    });
    for (const entry of entries) {
      if (stopping) break;
      // One after the other, so that a stop waits for one only.
      await settle(entry);
    }
    return entries.length;
  }

  async function settle(entry: OutboxEntry): Promise<void> {
    const about = { letter: entry.id, notice: entry.notice, attempts: entry.attempts };
    try {
      const why = await send(entry);
      if (why === undefined) return log.info(about, 'letter dispatched');
      await outbox.failed(entry.id, why, clock.now());
      log.warn({ ...about, why }, 'letter not dispatched');
    } catch (error) {
      log.warn({ ...about, fault: faultName(error) }, 'letter not settled, taken again later');
    }
  }

  /** Why it was not sent; undefined when it was. */
  async function send(entry: OutboxEntry): Promise<string | undefined> {
    const channel = await chooseChannel(entry.to, from.registers, legalDay(clock.now()));
    if (!channel.ok) return channel.error;
    const { id, notice, to, from: sender, letter, languages, large } = entry;
    const at = clock.now().toString();
    try {
      await from.dispatch.send({
        id,
        notice,
        to,
        from: sender,
        letter,
        languages,
        ...(large === undefined ? {} : { large }),
        at,
        ...channel.value,
      });
    } catch {
      return 'not-taken-over';
    }
    await outbox.sent(id, channel.value.via, clock.now());
    return undefined;
  }

  async function drain(): Promise<void> {
    let taken: number;
    do {
      askedAgain = false;
      taken = await runOnce();
    } while (taken > 0 || askedAgain);
  }

  function wake(): void {
    if (stopping) return;
    askedAgain = true;
    running ??= drain().finally(() => {
      running = undefined;
    });
  }

  return {
    runOnce,
    wake,
    start() {
      stopping = false;
      timer ??= setInterval(wake, pollMilliseconds).unref();
      wake();
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      timer = undefined;
      await running;
    },
  };
}

/** The kind of fault only: messages may quote what they failed on. */
const faultName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
