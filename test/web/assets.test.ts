import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { asset } from '../../src/web/assets.ts';
import { frameApp } from '../support/frame-app.ts';

const { app } = frameApp();
const get = (path: string, coding = 'br') =>
  request(app)
    .get(path)
    .set('Host', 'skranken.example')
    .set('Accept-Encoding', coding)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });

/** Every address of ours that the page names. */
const named = (page: string) =>
  [...page.matchAll(/(?:href|src|url)[=(]"?(\/assets\/[^"#)]+)/g)].map(([, url]) => url ?? '');

describe('files that pages load', () => {
  it('are kept for ever and packed', async () => {
    const { headers } = await get(asset('styles'));
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
    });
  });

  it('come unpacked to those who cannot unpack', async () => {
    expect((await get(asset('styles'), 'identity')).headers).not.toHaveProperty('content-encoding');
    expect((await get(asset('styles'), 'gzip')).headers['content-encoding']).toBe('gzip');
  });

  it('all exist, and make a first page of 60 kB at most', async () => {
    const page = (await get('/', 'identity')).body as Buffer;
    const styles = ((await get(asset('styles'))).body as Buffer).toString();
    const files = new Set([...named(page.toString()), ...named(styles)]);
    let bytes = gzipSync(page).length;
    for (const url of files) {
      const answer = await get(url);
      expect(answer.status, url).toBe(200);
      bytes += Number(answer.headers['content-length']);
    }
    expect(files.size).toBeGreaterThan(5);
    expect(bytes).toBeLessThan(60_000);
  });

  it('come from nowhere else', async () => {
    const styles = (await get(asset('styles'), 'identity')).body as Buffer;
    expect(styles.toString()).not.toMatch(/https?:|url\((?!\/assets\/)|@import/);
  });

  it('are not guessed at', async () => {
    expect((await get('/assets/../package.json')).status).toBe(404);
    expect((await get('/assets/site.css')).status).toBe(404);
    expect((await get('/.git/config')).status).toBe(404);
  });
});
