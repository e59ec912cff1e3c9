import { StoreRefusal } from './store/refusals.ts';

/** One line for whoever starts the server. Anything unforeseen is thrown on, with its stack. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof StoreRefusal) return error.message;
  if (!isSystemError(error)) throw error;
  const { code, syscall, address, port } = error;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop what uses it, or choose another by PORT=…`;
  if (syscall === 'listen')
    return `${address}:${port} cannot be listened on (${code}): see HOST and PORT.`;
  throw error;
}

const isSystemError = (
  error: unknown,
): error is NodeJS.ErrnoException & { address?: string; port?: number } =>
  error instanceof Error && 'code' in error && 'syscall' in error;
