import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { DeliveryReceipt } from '../../../src/cases/ports/dispatch.ts';
import { newId } from '../../../src/domain/ids.ts';

/** Where letters arrive in these tests: honours the letter's id, answers in many ways, and remembers everything. */
export interface FarSideServer {
  readonly url: string;
  /** What it has taken over, by id and way; how often it was sent, and which last days it named. */
  readonly taken: ReadonlyMap<string, { times: number; readonly days: Set<string> }>;
  readonly seen: { requests: number; troubles: number };
  /** Called when a letter was taken over, before and after that was said. */
  watch: (moment: 'before' | 'after') => void;
  /** Whether it says nothing of letters that it took over before. */
  tellsNothing: boolean;
  /** From now on it answers every letter as it should. */
  behave(): void;
  close(): Promise<void>;
}

const envelope = z.object({
  id: z.string(),
  via: z.enum(['digital-post', 'paper']),
  at: z.string(),
  letter: z.object({
    facts: z.array(
      z.object({ label: z.object({ da: z.string() }), value: z.object({ da: z.string() }) }),
    ),
  }),
});

export async function farSideServer(): Promise<FarSideServer> {
  const taken = new Map<string, { times: number; days: Set<string> }>();
  let receipts: DeliveryReceipt[] = [];
  let moody = true;
  const seen = { requests: 0, troubles: 0 };

  function take({ id, via, at, letter }: z.output<typeof envelope>): void {
    const key = `${id} ${via}`;
    const known = taken.get(key) ?? { times: 0, days: new Set() };
    known.times += 1;
    const day = letter.facts.find(({ label }) => label.da === 'Sidste dag til at klage')?.value.da;
    if (day !== undefined) known.days.add(day);
    if (!taken.has(key)) receipts.push(...receiptsOf(id, via, at));
    taken.set(key, known);
  }

  async function receive(body: string, answer: ServerResponse): Promise<void> {
    const sent = envelope.parse(JSON.parse(body));
    const isDigital = sent.via === 'digital-post';
    if (isDigital && isOneIn(10, sent.id)) return void answer.end('no digital post');
    const mood = moody ? Math.random() : 1;
    if (mood < 0.4) seen.troubles += 1;
    if (mood < 0.05) return void answer.writeHead(500).end();
    if (mood < 0.1) return void answer.destroy();
    if (mood < 0.15) return void answer.end('<html>Velkommen</html>');
    if (mood < 0.2) return;
    take(sent);
    if (mood < 0.3) return void answer.destroy();
    if (mood < 0.4) return void setTimeout(() => answer.end('taken'), 700);
    server.emit('taken', 'before');
    await new Promise<void>((resolve) => answer.end('taken', resolve));
    server.emit('taken', 'after');
  }

  function answerMail(url: string | undefined, body: string, answer: ServerResponse): void {
    if (url === '/settled') {
      const done = z.array(z.object({ id: z.string() })).parse(JSON.parse(body));
      receipts = receipts.filter(({ id }) => !done.some((one) => one.id === id));
    }
    answer.end(JSON.stringify(far.tellsNothing ? [] : receipts.toReversed()));
  }

  const server = createServer(async (req, answer) => {
    seen.requests += 1;
    try {
      const body = await text(req);
      if (req.url === '/letters') await receive(body, answer);
      else answerMail(req.url, body, answer);
    } catch {
      answer.destroy();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const far: FarSideServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    seen,
    watch: () => undefined,
    tellsNothing: false,
    behave: () => {
      moody = false;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  server.on('taken', (moment: 'before' | 'after') => far.watch(moment));
  return far;
}

/** The same answer for the same letter, whenever it is asked. */
const isOneIn = (many: number, id: string): boolean =>
  Number.parseInt(id.slice(-4), 16) % many === 0;

/** Some come twice, some are of letters that nobody knows, and of Digital Post some say that it came back. */
function receiptsOf(letter: string, via: 'digital-post' | 'paper', at: string): DeliveryReceipt[] {
  const later = Temporal.Instant.from(at).add({ milliseconds: 1 }).toString();
  const isReturned = via === 'digital-post' && isOneIn(7, letter);
  const outcome = isReturned ? 'not-delivered' : 'delivered';
  const one = { id: newId(Temporal.Instant.from(at)), letter, outcome, at: later } as const;
  return [
    one,
    ...(isOneIn(3, letter) ? [one] : []),
    { ...one, id: `${one.id}x`, letter: 'unknown' },
  ];
}
