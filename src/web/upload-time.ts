import type { IncomingMessage } from 'node:http';

const longer = new WeakSet<IncomingMessage>();

/** A file from a telephone takes longer than a form: this request may, now that it is known whose it is. */
export const allowTime = (req: IncomingMessage): void => void longer.add(req);

/** Whether this request was allowed more time for its body. */
export const mayTakeLonger = (req: IncomingMessage): boolean => longer.has(req);
