import { type Agent, type IncomingHttpHeaders, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Name and value as they go over the wire, encoded already, so that they can also be encoded wrongly. */
export type Pair = [name: string, value: string];

/** One request on its way, open to be bent. Text is latin1: each letter one byte. */
export interface Shot {
  method: string;
  path: string;
  query: Pair[];
  headers: Record<string, string>;
  cookies: Pair[];
  body?: Pair[];
  /** Sent instead of `body`. */
  raw?: string;
}

export interface Hit {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly ms: number;
}

/** UTF-8, byte by byte, for places where a browser would have encoded. */
export const bytes = (text: string): string => Buffer.from(text).toString('latin1');
export const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
export const pairs = (fields: Readonly<Record<string, string | readonly string[]>>): Pair[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): Pair => [encode(name), encode(each)]),
  );

const joined = (all: readonly Pair[], by = '&') => all.map((each) => each.join('=')).join(by);

export const targetOf = ({ path, query }: Shot): string =>
  path + (query.length > 0 ? `?${joined(query)}` : '');

export const bodyOf = ({ raw, body }: Shot): string => raw ?? (body ? joined(body) : '');

const hangs = 10_000;

/** Sends it as it is. `cut`: the server closed the connection instead of reading on. Throws where nothing comes. */
export function send(shot: Shot, agent: Agent, port: number): Promise<Hit | 'cut'> {
  const body = Buffer.from(bodyOf(shot), 'latin1');
  const headers: Record<string, string | number> = { ...shot.headers };
  if (shot.cookies.length > 0) headers['cookie'] = joined(shot.cookies, '; ');
  if (shot.method !== 'GET' || body.length > 0) headers['content-length'] ??= body.length;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const req = request(
      { agent, host: 'localhost', port, method: shot.method, path: targetOf(shot), headers },
      (res) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('error', () => resolve('cut'));
        res.on('end', () =>
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            body: Buffer.concat(parts).toString('latin1'),
            ms: performance.now() - began,
          }),
        );
      },
    );
    req.setTimeout(hangs, () => reject(new Error('no answer in ten seconds')));
    req.on('error', (error: NodeJS.ErrnoException) =>
      ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? resolve('cut') : reject(error),
    );
    req.end(body);
  });
}
