import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../support/portal/process.ts';
import { startEntry } from '../support/run-entry.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it('the server tells whoever has the token, at an address of its own, until it ends', async () => {
  const [port, watch] = [await freePort(), await freePort()];
  const token = 'a-token-that-nobody-guesses-0123456789';
  const env = {
    DATA_DIR: dataDir,
    PORT: String(port),
    METRICS_PORT: String(watch),
    METRICS_TOKEN: token,
  };
  const { child, ended, said } = startEntry('src/server.ts', env);
  await said('Data lies in');
  const page = await fetch(`http://127.0.0.1:${port}/`);
  const own = await fetch(`http://127.0.0.1:${port}/metrics`);
  const without = await fetch(`http://127.0.0.1:${watch}/metrics`);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`http://127.0.0.1:${watch}/metrics`, { headers });
  const text = await answer.text();
  child.kill('SIGTERM');
  const { code, stdout, stderr } = await ended;
  expect([page.status, own.status, without.status, answer.status, code]).toEqual([
    200, 404, 401, 200, 0,
  ]);
  expect(text).toMatch(/^skranken_http_requests_total\{method="GET",route="\/",status="2xx"\} 1$/m);
  expect(text).toMatch(/^skranken_stock_readable 1$/m);
  expect(stdout + stderr).not.toContain(token);
});
