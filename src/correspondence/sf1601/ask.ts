import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent, request as overHttps } from 'node:https';
import type { SecureContext } from 'node:tls';

export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Whatever the far side said, of whatever status. `type`: media type in lower case, without parameters. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
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

/** Posts, and gives back the whole answer. Throws NoAnswer. */
export type Ask = (question: Question) => Promise<Answer>;

/** Asks over a new connection each time, showing the certificate where it is https. No redirect is followed. */
export function createAsk(from: {
  readonly context: SecureContext;
  readonly patience?: Patience;
}): Ask {
  const { context, patience = usualPatience } = from;
  const agent = new Agent({ secureContext: context, keepAlive: false });
  return ({ url, headers, body }) =>
    new Promise((resolve, reject) => {
      const options = {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      };
      const request =
        url.protocol === 'https:'
          ? overHttps(url, { ...options, agent })
          : overHttp(url, { ...options, agent: false });
      let isConnected = false;
      const giveUp = (why: string) => {
        reject(new NoAnswer(why, isConnected));
        request.destroy();
      };
      const whole = setTimeout(() => giveUp('too-slow'), patience.wholeMilliseconds);
      const connected = hurryConnecting(request, patience.connectMilliseconds, giveUp, () => {
        isConnected = true;
      });
      request
        .on('error', (error: NodeJS.ErrnoException) => giveUp(error.code ?? 'broken'))
        .on('close', () => {
          clearTimeout(whole);
          clearTimeout(connected);
          reject(new NoAnswer('cut', isConnected));
        })
        .on('response', (response) => {
          wholeText(response, patience.mostBytes).then(
            (text) => resolve({ status: response.statusCode ?? 0, type: typeOf(response), text }),
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
  request.on('socket', (socket) => {
    const ready = 'encrypted' in socket ? 'secureConnect' : 'connect';
    socket.once(ready, () => {
      clearTimeout(timer);
      onceConnected();
    });
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

const typeOf = (response: IncomingMessage): string =>
  (response.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();
