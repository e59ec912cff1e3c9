import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { practicesCsv } from './registers/imported-sets.ts';
import { completeSettings } from './support/complete-settings.ts';
import { freePort } from './support/portal/process.ts';
import { runEntry, startEntry } from './support/run-entry.ts';
import { makeCertificates } from './support/sf1601/certificates.ts';

const certificates = makeCertificates();
const dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-production-'));
afterAll(() => {
  certificates.remove();
  rmSync(dataDir, { recursive: true });
});

it('production starts when everything is set, serves pages, and takes imports', async () => {
  const port = await freePort();
  const env = { ...completeSettings(certificates), DATA_DIR: dataDir, PORT: String(port) };
  const { child, ended, said } = startEntry('src/server.ts', env);
  try {
    await said('Data lies in');
    const at = (page: string) => fetch(`http://localhost:${port}${page}`, { redirect: 'manual' });
    const ready = await at('/ready');
    expect(ready.status).toBe(200);
    // Behind a proxy that ends https, as in production.
    const home = await fetch(`http://localhost:${port}/`, {
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(home.status).toBe(200);
    expect(await home.text()).not.toContain('/demo');
    expect((await at('/demo')).status).toBe(404);
    const file = path.join(dataDir, 'praksis.csv');
    writeFileSync(file, practicesCsv());
    const { code, stdout } = await runEntry('src/cli.ts', env, ['import', 'practices', file]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Added +144$/m)]);
  } finally {
    child.kill('SIGTERM');
  }
  const { code, stderr } = await ended;
  expect([code, stderr]).toEqual([0, '']);
});
