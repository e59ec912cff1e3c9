import { Agent } from 'node:http';
import { expect } from 'vitest';
import { readBooks, referencesIn } from './books.ts';
import type { ReadyCitizen } from './citizens.ts';
import { type PortalOptions, type PortalProcess, startPortal } from './process.ts';
import { receiptIn, send } from './send.ts';

/** What a portal that is killed again and again has answered, and whether it kept its word. */
export interface Crashes {
  /** Starts it, lets everybody press "send" again who did before, and checks the books. */
  start(env?: NodeJS.ProcessEnv): Promise<PortalProcess>;
  /** Has so many new citizens send at once; `meanwhile` ends the portal. Resolves when it is gone. */
  sendUntil(
    portal: PortalProcess,
    count: number,
    meanwhile: (answered: () => number) => Promise<unknown>,
    first?: () => void,
  ): Promise<void>;
  readonly seen: {
    rounds: number;
    requests: number;
    acknowledged: number;
    unacknowledged: number;
    lost: number;
    duplicated: number;
    serverErrors: number;
    batches: number[];
    readyAfter: number[];
  };
}

interface Sent {
  readonly citizen: ReadyCitizen;
  /** The receipt that the citizen was shown before the crash, if any. */
  readonly receipt: string | undefined;
}

export function crashes(options: PortalOptions): Crashes {
  const seen: Crashes['seen'] = {
    rounds: 0,
    requests: 0,
    acknowledged: 0,
    unacknowledged: 0,
    lost: 0,
    duplicated: 0,
    serverErrors: 0,
    batches: [],
    readyAfter: [],
  };
  const receipts = new Set<string>();
  let open: readonly Sent[] = [];
  let next = 0;

  return {
    seen,
    async start(env = {}) {
      const portal = await startPortal({ ...options, env: { ...options.env, ...env } });
      seen.readyAfter.push(portal.readyAfter);
      const before = new Set(referencesIn(options.dataDir));
      for (const { receipt } of open) {
        if (receipt !== undefined && !before.has(receipt)) seen.lost += 1;
      }
      const agent = new Agent({ keepAlive: true, maxSockets: 16 });
      for (const [index, answer] of (
        await Promise.all(open.map(({ citizen }) => send(options.port, citizen, agent)))
      ).entries()) {
        const receipt = receiptIn(answer);
        const earlier = open[index]?.receipt;
        expect(receipt, `a retry: ${answer?.status} ${answer?.location}`).toBeDefined();
        if (earlier !== undefined && receipt !== earlier) seen.duplicated += 1;
        receipts.add(receipt ?? '');
      }
      agent.destroy();
      const books = readBooks(options.dataDir);
      const found = new Set(books.references);
      expect(books.halves).toEqual([]);
      seen.duplicated += books.cases - found.size;
      seen.lost += [...receipts].filter((one) => !found.has(one)).length;
      expect(books.cases).toBe(receipts.size);
      open = [];
      return portal;
    },
    async sendUntil(portal, count, meanwhile, first = () => undefined) {
      const citizens = await portal.citizens({ from: next, count });
      next += count;
      const agent = new Agent({ keepAlive: true });
      let answered = 0;
      first();
      const answers = citizens.map(async (citizen): Promise<Sent> => {
        const answer = await send(options.port, citizen, agent);
        if (answer !== undefined) answered += 1;
        if ((answer?.status ?? 0) >= 500) seen.serverErrors += 1;
        return { citizen, receipt: receiptIn(answer) };
      });
      await meanwhile(() => answered);
      open = await Promise.all(answers);
      agent.destroy();
      const acknowledged = open.filter(({ receipt }) => receipt !== undefined).length;
      seen.rounds += 1;
      seen.requests += 2 * count;
      seen.acknowledged += acknowledged;
      seen.unacknowledged += count - acknowledged;
      seen.batches.push(...portal.batches);
    },
  };
}
