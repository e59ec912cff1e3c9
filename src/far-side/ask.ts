import {
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
  request as overHttp,
} from 'node:http';
import { Agent as SecureAgent, request as overHttps } from 'node:https';
import type { SecureContext } from 'node:tls';

/** Without a body it is a GET, else a POST. */
export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whoever asks gives up when it fires. */
  readonly signal?: AbortSignal;
}

/** Whatever the far side said, of whatever status. `type`: media type in lower case, without parameters. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Seconds that it wants to be left alone, where it says so. */
  readonly retryAfter?: number;
}

/** How long and how much is waited for. */
export interface Patience {
  readonly connectMilliseconds: number;
  readonly wholeMilliseconds: number;
  readonly mostBytes: number;
}

/** What is far more than any answer should need. */
export const usualPatience: Patience = {
  connectMilliseconds: 5000,
  wholeMilliseconds: 15_000,
  mostBytes: 1_048_576,
};

/** No whole answer came. The message is a kind, never contents. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** False where nobody was reached, so that the question was surely not heard; else nobody knows. */
  readonly mayBeHeard: boolean;

  constructor(why: string, mayBeHeard = true) {
    super(why);
    this.mayBeHeard = mayBeHeard;
  }
}

/** Asks, and gives back the whole answer. Throws NoAnswer. */
export type Ask = (question: Question) => Promise<Answer>;

/**
 * Asks over a new connection each time, or with `keepAlive` over one that is there; shows the certificate where it is
 * https. No redirect is followed.
 */
export function createAsk(from: {
  readonly context?: SecureContext;
  readonly patience?: Patience;
  readonly keepAlive?: boolean;
}): Ask {
  const { context, patience = usualPatience, keepAlive = false } = from;
  const secure = new SecureAgent({ ...(context && { secureContext: context }), keepAlive });
  const plain = new PlainAgent({ keepAlive });
  return ({ url, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const options = {
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      };
      const request =
        url.protocol === 'https:'
          ? overHttps(url, { ...options, agent: secure })
          : overHttp(url, { ...options, agent: plain });
      let isConnected = false;
      let isAnswering = false;
      const giveUp = (why: string) => {
        reject(new NoAnswer(why, isConnected));
        request.destroy();
      };
      const tooSlow = () => giveUp('too-slow');
      const whole = setTimeout(tooSlow, patience.wholeMilliseconds);
      const connected = hurryConnecting(request, patience.connectMilliseconds, giveUp, () => {
        isConnected = true;
      });
      if (signal?.aborted === true) tooSlow();
      signal?.addEventListener('abort', tooSlow, { once: true });
      request
        .on('error', (error: NodeJS.ErrnoException) => giveUp(error.code ?? 'broken'))
        .on('close', () => {
          clearTimeout(whole);
          clearTimeout(connected);
          signal?.removeEventListener('abort', tooSlow);
          // Over a connection that stays, this comes before the answer has been read to its end.
          if (!isAnswering) reject(new NoAnswer('cut', isConnected));
        })
        .on('response', (response) => {
          isAnswering = true;
          wholeText(response, patience.mostBytes).then(
            (text) => resolve(answerOf(response, text)),
            (error: unknown) => giveUp(error instanceof NoAnswer ? error.message : 'cut'),
          );
        })
        .end(body);
    });
}

/** The handshake counts as connecting: a far side that accepts and then says nothing is one that is down. */
function hurryConnecting(
  request: ClientRequest,
  most: number,
  giveUp: (why: string) => void,
  onceConnected: () => void,
) {
  const timer = setTimeout(() => giveUp('not-connected'), most);
  const connected = () => {
    clearTimeout(timer);
    onceConnected();
  };
  request.on('socket', (socket) => {
    if (request.reusedSocket) return connected();
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', connected);
  });
  return timer;
}

async function wholeText(response: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new NoAnswer('too-much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerOf(response: IncomingMessage, text: string): Answer {
  const [type = ''] = (response.headers['content-type'] ?? '').split(';', 1);
  const wait = response.headers['retry-after'] ?? '';
  return {
    status: response.statusCode ?? 0,
    type: type.trim().toLowerCase(),
    text,
    ...(/^\d{1,6}$/.test(wait) && { retryAfter: Number(wait) }),
  };
}
