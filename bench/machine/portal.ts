import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Writes } from '../servers/portal.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** The portal with the ten-field service, over a folder of its own; `data` is that folder. */
export async function startPortal(
  writes: Writes,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess & { readonly data: string }> {
  const data = mkdtempSync(path.join(tmpdir(), 'skranken-bench-'));
  const server = await startServer('portal', {
    DATA_DIR: data,
    SUBMISSIONS_PER_MINUTE: '100000',
    WRITES: writes,
    ...env,
  });
  return { ...server, data };
}
