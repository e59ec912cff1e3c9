import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

/** An HTTP server on a free port of this machine; what it answers may be said later. */
export async function listen(): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    answerWith: (listener) => void server.removeAllListeners('request').on('request', listener),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
