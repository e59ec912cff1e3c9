import { HtmlValidate } from 'html-validate';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { frameApp } from '../support/frame-app.ts';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
const known = { phone: '+45 70 12 34 56' };
const get = (app: Parameters<typeof request>[0], path: string) =>
  request(app).get(path).set('Host', 'skranken.example');
const pages = ['/', '/accessibility', '/privacy', '/nowhere'];

describe.each(pages.flatMap((path) => [[path, 'da'] as const, [path, 'en'] as const]))(
  '%s in %s',
  (path, language) => {
    it('is valid HTML', async () => {
      const { text } = await get(frameApp().app, path).set('Accept-Language', language);
      const report = await validator.validateString(text);
      expect(report.results.flatMap((result) => result.messages)).toEqual([]);
    });
  },
);

describe('every page', () => {
  it.each(pages)(
    '%s gives the phone number, or says that it is not known and where to go',
    async (path) => {
      const { text } = await get(frameApp(undefined, { help: known }).app, path);
      expect(text).toContain('href="tel:+4570123456"');
      expect((await get(frameApp().app, path)).text).toContain('https://www.borger.dk');
    },
  );

  it.each(pages)('%s says that it is a demonstration when it is one', async (path) => {
    expect((await get(frameApp().app, path)).text).toContain('class="demo-banner"');
    const real = frameApp(undefined, { demo: false });
    expect((await get(real.app, path)).text).not.toContain('class="demo-banner"');
  });

  it.each(pages)(
    '%s shows the way out of the digital one, and the desk shows none',
    async (path) => {
      const out = '<a href="/another-way">I cannot or do not want to do this digitally</a>';
      const { app } = frameApp();
      expect((await get(app, path).set('Accept-Language', 'en')).text).toContain(out);
      const desk = await get(app, `/caseworker${path}`).set('Accept-Language', 'en');
      expect(desk.text).toContain('site-footer');
      expect(desk.text).not.toContain('/another-way');
      expect(desk.text.split('site-footer')[1]).not.toContain('class="contact"');
    },
  );

  it('needs no cookie', async () => {
    for (const path of pages) {
      expect((await get(frameApp().app, path)).headers).not.toHaveProperty('set-cookie');
    }
  });
});

describe('the catalogue', () => {
  it('tells of each service the duty with its paragraph, who is responsible, MitID and minutes', async () => {
    const { text } = await get(frameApp().app, '/');
    const facts = /<a href="\/self-service\/address-change">[\s\S]*?<\/li>/.exec(text)?.[0];
    expect(facts).toContain('§\u00a012, stk.\u00a03');
    expect(facts).toContain('MitID');
    expect(facts?.match(/<dt>/g)).toHaveLength(4);
  });
});

describe('the accessibility statement', () => {
  it('is the authority’s own where there is one', async () => {
    const own = 'https://www.was.digst.dk/skranken';
    const { app } = frameApp(undefined, { accessibilityStatement: own });
    expect((await get(app, '/was')).headers['location']).toBe(own);
    expect((await get(frameApp().app, '/was')).headers['location']).toBe('/accessibility');
  });
});

describe('the privacy page', () => {
  it('tells how long, as the services and the settings have it', async () => {
    const { app } = frameApp(undefined, { sessionMinutes: { idle: 17, absolute: 341 } });
    const { text } = await get(app, '/privacy').set('Accept-Language', 'en');
    for (const life of ['30 days', '1 year', '5 years', '17 minutes', '341 minutes'])
      expect(text).toContain(life);
  });

  it('does not deny what a referral keeps', async () => {
    const { text } = await get(frameApp().app, '/privacy').set('Accept-Language', 'en');
    for (const kept of ['exempt', 'no MitID', 'special circumstances', 'Digital Post', 'custody'])
      expect(text).toContain(kept);
  });
});

describe('what machines look for', () => {
  it('is there: robots.txt and security.txt', async () => {
    const { app } = frameApp();
    expect((await get(app, '/robots.txt')).text).toContain('Disallow: /my-cases');
    const { text } = await get(app, '/.well-known/security.txt');
    expect(text).toMatch(/^Contact: https:\/\//);
    expect(text).toContain('Expires: 2026-12-22T10:00:00Z');
  });
});
