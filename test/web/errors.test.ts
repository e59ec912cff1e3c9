import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/cases/ports/case-store.ts';
import { Refusal } from '../../src/web/refusal.ts';
import { frameApp } from '../support/frame-app.ts';

const secret = '010190-1234';
const { app, logged } = frameApp((router) => {
  router.get('/fault', () => {
    throw new Error(`no such person: ${secret}`);
  });
  router.post('/broken', () => {
    throw new Error('broken');
  });
  router.get('/store', () => {
    throw new StoreUnavailable('busy');
  });
  router.post('/store', () => {
    throw new StoreUnavailable('busy');
  });
  router.get('/csrf', () => {
    throw new Refusal('forbidden');
  });
  router.get('/no-template', (_req, res) => {
    delete res.locals['frame'];
    throw new Error('a fault');
  });
});
const get = (path: string) =>
  request(app).get(path).set('Host', 'skranken.example').set('Accept-Language', 'en');

describe('an error page', () => {
  it('of a fault carries a number that the log has too, and nothing of the person', async () => {
    const { status, text } = await get('/fault?name=Anne');
    const reference = /class="error-reference">(F[0-9A-F]{9})</.exec(text)?.[1];
    expect(status).toBe(500);
    expect(reference).toBeDefined();
    expect(logged()).toContain(reference);
    for (const said of [text, logged()]) expect(said).not.toMatch(/010190|Anne/);
  });

  it('marks the title as an error', async () => {
    expect((await get('/nowhere')).text).toContain('<title>Error: The page does not exist &ndash;');
  });

  it('when the store is away says that nothing was sent, and when to come back', async () => {
    const { status, text, headers } = await get('/store');
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('30');
    expect(text).toContain('Nothing was sent');
  });

  it('keeps what was posted to a store that is away, to be sent once more', async () => {
    const { status, text } = await request(app)
      .post('/store?from=here')
      .set('Host', 'skranken.example')
      .set('Accept-Language', 'en')
      .type('form')
      .send('name=Anne+%22%3E&who%5B%5D=a&who%5B%5D=b');
    expect(status).toBe(503);
    expect(text).toContain('<form method="post" action="/store?from=here">');
    const [main = ''] = text.split('</main>');
    const kept = [...main.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    expect(kept.map(([, name, value]) => [name, value])).toEqual([
      ['name', 'Anne &quot;&gt;'],
      ['who[]', 'a'],
      ['who[]', 'b'],
    ]);
  });

  it('keeps what was posted where something went wrong with us, too', async () => {
    const { status, text } = await request(app)
      .post('/broken')
      .set('Host', 'skranken.example')
      .type('form')
      .send('words=typed+with+care');
    expect(status).toBe(500);
    expect(text).toContain('<form method="post" action="/broken">');
    expect(text).toContain('value="typed with care"');
    expect(logged()).not.toContain('typed with care');
  });

  it('of a forged form is a page like any other', async () => {
    const { status, text } = await get('/csrf');
    expect(status).toBe(403);
    expect(text).toContain('class="site-footer"');
  });

  it.each(['/nowhere', '/store', '/csrf', '/fault', '/no-template'])(
    'at %s names another way',
    async (path) => {
      expect((await get(path)).text).toMatch(/borger\.dk/);
    },
  );

  it('is still a page when none can be drawn, in both languages', async () => {
    const { status, text, headers } = await get('/no-template');
    expect(status).toBe(500);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/Prøv igen om lidt[\s\S]*Try again/);
  });
});

describe('the log', () => {
  it('has one line for a request: the pattern of its path, never the path', async () => {
    const { app: other, logged: lines } = frameApp((router) => {
      router.get('/case/:reference', (_req, res) => void res.end('ok'));
    });
    await request(other).get('/case/ABC?cpr=0101901234').set('Host', 'skranken.example');
    const line = JSON.parse(lines().trim()) as Record<string, unknown>;
    expect(line).toMatchObject({ method: 'GET', route: '/case/:reference', status: 200 });
    expect(line).toHaveProperty('ms');
    expect(lines()).not.toMatch(/ABC|cpr|127\.0\.0\.1/);
  });
});
