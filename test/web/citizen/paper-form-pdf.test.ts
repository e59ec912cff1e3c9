import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/test-app.ts';

const pdf = '/self-service/health-card/paper-form.pdf';
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const get = (at = portal, path = pdf, method = 'GET') => fetch(at.baseUrl + path, { method });

describe('many at once', () => {
  it('are printed one by one: a few wait, the rest are told when and how else', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => get()));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(4);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(4);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    for (const answer of answers) {
      const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      if (answer.status === 200) expect(body.startsWith('%PDF')).toBe(true);
      else {
        expect(answer.headers.get('retry-after')).toMatch(/^[1-9]$/);
        expect(body).toContain('href="/self-service/health-card/paper-form"');
      }
    }
    expect((await get()).status).toBe(200);
  });

  it('leave room for others: nothing waits for a whole document', async () => {
    await (await get()).arrayBuffer();
    const waits: number[] = [];
    const left = new Set(
      Array.from({ length: 6 }, async () => {
        await (await get()).arrayBuffer();
      }),
    );
    for (const one of left) void one.finally(() => left.delete(one));
    while (left.size > 0) {
      const began = performance.now();
      await (await get(portal, '/health')).text();
      waits.push(performance.now() - began);
    }
    // Printed in one piece each they leave room for no more answers than there are documents.
    expect(waits.length).toBeGreaterThan(20);
  });
});

it('HEAD says what it would be, and prints nothing', async () => {
  await get(portal, pdf, 'HEAD');
  const began = process.cpuUsage();
  for (let time = 0; time < 10; time += 1) {
    const { status, headers } = await get(portal, pdf, 'HEAD');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toContain('health-card-da.pdf');
  }
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 10_000).toBeLessThan(25);
});

it('one address gets ten in a minute; more are told how else', async () => {
  const strict = await testApp({ env: { PDFS_PER_MINUTE: '' } });
  const statuses: number[] = [];
  for (let time = 0; time < 11; time += 1) statuses.push((await get(strict)).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  const told = await get(strict);
  expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await told.text()).toContain('href="/self-service/health-card/paper-form"');
  expect((await get(strict, pdf, 'HEAD')).status).toBe(200);
  expect((await get(strict, pdf.replace('.pdf', ''))).status).toBe(200);
  await strict.close();
});
