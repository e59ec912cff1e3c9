import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { connect, type SecureContext, TLSSocket } from 'node:tls';

/** What somebody's address says before anything is asked: how it was reached, until when its certificate holds. */
export interface Line {
  readonly origin: string;
  /** Why nobody was reached, as the system calls it. */
  readonly fault?: string;
  readonly certificateEnds?: Temporal.Instant;
  /** By the far side's own clock. */
  readonly date?: Temporal.Instant;
  readonly status?: number;
  readonly text: string;
}

const patience = 5000;
const mostCharacters = 65_536;

/** Knocks: `HEAD /`, which asks for nothing, or a GET of the address itself. Never throws. */
export function knock(
  url: URL,
  { context, read = false }: { readonly context?: SecureContext; readonly read?: boolean } = {},
): Promise<Line> {
  if (url.protocol === 'amqps:') return shakeHands(url, context);
  return new Promise((resolve) => {
    let certificateEnds: Temporal.Instant | undefined;
    const options = { method: read ? 'GET' : 'HEAD', agent: false, timeout: patience };
    const where = read ? url : new URL('/', url);
    const request =
      url.protocol === 'https:'
        ? overHttps(where, { ...options, ...(context && { secureContext: context }) })
        : overHttp(where, options);
    const over = (line: Omit<Line, 'origin' | 'certificateEnds'>) => {
      clearTimeout(whole);
      resolve({ origin: url.origin, ...(certificateEnds && { certificateEnds }), ...line });
    };
    const whole = setTimeout(() => request.destroy(new Error('too slow')), patience);
    request
      .on('socket', (socket) => {
        if (socket instanceof TLSSocket)
          socket.once('secureConnect', () => (certificateEnds = endOf(socket)));
      })
      .on('error', (error) => over({ fault: codeOf(error), text: '' }))
      .on('response', (answer) => void textOf(answer).then((text) => over(told(answer, text))))
      .end();
  });
}

/** Where something else than HTTP is spoken: the handshake alone, and not a word after it. */
function shakeHands({ hostname, port, origin, host }: URL, context?: SecureContext): Promise<Line> {
  const name = origin === 'null' ? `amqps://${host}` : origin;
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 5671),
      servername: hostname,
      timeout: patience,
      ...(context && { secureContext: context }),
    });
    socket
      .once('secureConnect', () => {
        const ends = endOf(socket);
        resolve({ origin: name, text: '', ...(ends && { certificateEnds: ends }) });
        socket.destroy();
      })
      .once('timeout', () => socket.destroy(new Error('too slow')))
      .once('error', (error) => resolve({ origin: name, fault: codeOf(error), text: '' }));
  });
}

function told(answer: IncomingMessage, text: string): Omit<Line, 'origin'> {
  const date = Date.parse(answer.headers.date ?? '');
  return {
    status: answer.statusCode ?? 0,
    text,
    ...(Number.isNaN(date) ? {} : { date: Temporal.Instant.fromEpochMilliseconds(date) }),
  };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  answer.setEncoding('utf8');
  try {
    for await (const part of answer as AsyncIterable<string>)
      if ((text += part).length > mostCharacters) break;
  } catch {
    // What came until then is as good as nothing; the status has come.
  }
  return text;
}

const endOf = (socket: TLSSocket): Temporal.Instant | undefined => {
  const ends = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(ends) ? undefined : Temporal.Instant.fromEpochMilliseconds(ends);
};

const codeOf = (error: Error): string =>
  'code' in error ? String(error.code) : error.message === 'too slow' ? 'too slow' : 'broken';
