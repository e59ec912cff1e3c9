import { Agent, request } from 'node:http';
import type { ReadyCitizen } from './citizens.ts';

/** What came back: `undefined` where the connection broke before a whole answer had come. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

/** Presses "send" for a citizen. */
export const send = (port: number, citizen: ReadyCitizen, agent?: Agent) =>
  ask(port, '/self-service/address-change/summary', citizen, agent, {
    action: 'send',
    draft: citizen.draft,
    version: '1',
    _csrf: citizen.csrf,
  });

/** The reference of the receipt that an answer leads to. */
export const receiptIn = (answer: Answer | undefined): string | undefined =>
  answer?.status === 303 ? /^\/receipt\/(\w+)$/.exec(answer.location)?.[1] : undefined;

/** Asks for a page, or posts a form to it. */
export function ask(
  port: number,
  path: string,
  citizen?: Pick<ReadyCitizen, 'cookie'>,
  agent: Agent | false = false,
  fields?: Readonly<Record<string, string>>,
): Promise<Answer | undefined> {
  const host = `127.0.0.1:${port}`;
  const body = fields && new URLSearchParams(fields).toString();
  const headers = {
    Host: host,
    ...(citizen && { Cookie: citizen.cookie }),
    ...(body !== undefined && {
      Origin: `http://${host}`,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
    }),
  };
  const method = body === undefined ? 'GET' : 'POST';
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('error', () => resolve(undefined));
      answer.on('end', () => {
        const { statusCode: status = 0, headers: got } = answer;
        resolve(answer.complete ? { status, location: got.location ?? '', body: text } : undefined);
      });
    });
    asked.on('error', () => resolve(undefined));
    asked.end(body);
  });
}
