import { connect } from 'node:net';
import type { Citizen } from '../support/citizen.ts';
import type { TestApp } from '../support/test-app.ts';
import { lease } from '../web/citizen/documents-on-the-way.ts';

export interface RawUpload {
  readonly bytes: Buffer;
  readonly token?: string;
  readonly path?: string;
  readonly name?: string;
  readonly type?: string;
  /** What Content-Length says, where that is not so. */
  readonly length?: number;
  /** Only the beginning is sent. */
  readonly part?: boolean;
  readonly hangUp?: boolean;
  readonly times?: number;
  readonly end?: string;
  readonly header?: string;
  readonly field?: string;
  readonly value?: string;
  readonly fields?: number;
  readonly tokenLast?: boolean;
  readonly twice?: boolean;
  readonly site?: string;
}

const boundary = 'xxBOUNDARYxx';

/** Sends a form with a file byte by byte as it is given, honest or not. */
export async function rawUpload(
  portal: TestApp,
  citizen: Citizen,
  given: RawUpload,
): Promise<{ readonly status: number; readonly body: string }> {
  const body = bodyOf(given);
  const { host, hostname, port } = new URL(portal.baseUrl);
  const cookies = [...citizen.browser.cookies(portal.baseUrl)].map((each) => each.join('='));
  const head = [
    `POST ${given.path ?? lease} HTTP/1.1`,
    `Host: ${host}`,
    `Cookie: ${cookies.join('; ')}`,
    `Content-Type: ${given.type ?? `multipart/form-data; boundary=${boundary}`}`,
    `Content-Length: ${given.length ?? body.length}`,
    `Sec-Fetch-Site: ${given.site ?? 'same-origin'}`,
    'Accept-Language: da',
    'Connection: close',
    '\r\n',
  ].join('\r\n');
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(head);
  socket.write(given.part === true ? body.subarray(0, Math.min(body.length, 400_000)) : body);
  if (given.hangUp === true) {
    setTimeout(() => socket.destroy(), 50);
    return { status: 0, body: '' };
  }
  let answer = '';
  for await (const piece of socket) {
    answer += String(piece);
    // What is refused at the door is answered before all has been sent.
    if (given.part === true && answer.includes('</html>')) break;
  }
  socket.destroy();
  return { status: Number(answer.slice(9, 12)), body: answer };
}

function bodyOf(given: RawUpload): Buffer {
  const {
    token = '',
    bytes,
    name = 'lejekontrakt.pdf',
    times = 1,
    end = `--${boundary}--\r\n`,
  } = given;
  const field = (key: string, value: string) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    );
  const file = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n${given.header ?? ''}Content-Type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  const csrf = field('_csrf', token);
  return Buffer.concat([
    ...(given.tokenLast ? [] : [csrf]),
    ...(given.twice ? [csrf] : []),
    ...Array.from({ length: given.field === undefined ? 0 : (given.fields ?? 1) }, () =>
      field(given.field ?? '', given.value ?? ''),
    ),
    ...Array.from({ length: times }, () => file),
    ...(given.tokenLast ? [csrf] : []),
    field('action', 'add'),
    Buffer.from(end),
  ]);
}
