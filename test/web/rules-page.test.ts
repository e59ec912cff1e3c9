import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../src/eligibility/cite.ts';
import { describeRules } from '../../src/eligibility/describe-rules.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { html } from '../../src/web/components/html.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const open: TestApp[] = [];
const started = async (options?: Parameters<typeof testApp>[0]): Promise<TestApp> => {
  const app = await testApp(options);
  open.push(app);
  return app;
};
afterAll(async () => {
  await Promise.all(open.map((app) => app.close()));
});

describe('the rules page', () => {
  let danish: string;
  let english: string;
  beforeAll(async () => {
    const { agent } = await started({ at: '2026-11-22T10:00:00Z' });
    danish = (await agent().get('/rules').set('Accept-Language', 'da')).text;
    english = (await agent().get('/rules').set('Accept-Language', 'en')).text;
  });

  it('lists every rule in its order, in both languages', () => {
    for (const [page, language] of [
      [danish, 'da'],
      [english, 'en'],
    ] as const) {
      const shown = [...page.matchAll(/<code>([a-z-]+)<\/code>/g)].map(([, id]) => id);
      expect(shown).toEqual(describeRules().map(({ id }) => id));
      expect(page).toContain(`<html lang="${language}"`);
    }
  });

  it('heads each part of the rules with its own table, numbered through', () => {
    const part = danish.slice(danish.indexOf('id="table"'), danish.indexOf('id="general"'));
    const heads = [...part.matchAll(/<h3>([^<]+)<\/h3>\s*<table/g)].map(([, head]) => head);
    expect(heads).toHaveLength(4);
    expect(new Set(heads).size).toBe(4);
    const numbers = [...part.matchAll(/(\d+)\. <code>/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(describeRules().map((_, index) => index + 1));
  });

  it('gives each cell its column for narrow screens, and each table a caption and scopes', () => {
    const tables = danish.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThanOrEqual(3);
    for (const table of tables) {
      expect(table).toMatch(/<caption/);
      expect(table).toMatch(/scope="col"/);
      expect(table).not.toMatch(/<td>/);
    }
  });

  it('lists every number of every law, and says which ones nobody knows for today', () => {
    for (const { values } of selfServices) {
      for (const named of values) {
        expect(danish).toContain(`<dt>${named.what.da}</dt>`);
        expect(english).toContain(`<dt>${named.what.en}</dt>`);
      }
    }
    const fee = /<dt>Gebyr for et nyt kort<\/dt><dd>(.*?)<\/dd>/.exec(danish)?.[1] ?? '';
    expect(fee).toMatch(/185 kr\..*220 kr\..*225 kr\..*Myndigheden oplyser det/);
    const limit = /<dt>Grænse for afstand til lægen<\/dt><dd>(.*?)<\/dd>/.exec(danish)?.[1] ?? '';
    expect(limit).toMatch(/15 km$/);
  });

  it('lists how many days a letter on paper takes, and which authority reckons for itself', () => {
    expect(danish).toMatch(/<dt>Et brev på papir er fremme efter<\/dt><dd>[^<]*: 6 dage/);
    expect(danish).toContain('<dt>Et brev på papir er fremme efter (Næstved Kommune)</dt>');
    expect(english).toContain('<dt>A letter on paper arrives after</dt>');
  });

  it('cites the paragraphs of a change of address and the act of 2023', () => {
    for (const cited of [
      '§\u00a012, stk.\u00a03',
      '§\u00a056, stk.\u00a01',
      'lov nr.\u00a0603 af 31/05/2023',
    ])
      expect(danish).toContain(cited);
  });

  it('lists every paragraph that a service cites, with what was read of it', () => {
    for (const { cites = [] } of selfServices)
      for (const { what, basis } of cites) {
        const row = danish.split('<tr').find((part) => part.includes(`>${what.da}<`)) ?? '';
        expect(row).toContain(cite(basis).da);
        expect(row).toContain(html`${basis.source.title}`.toString());
        expect(row).toContain(
          basis.certainty === 'verified' ? 'Set i en kilde' : 'Ikke slået op i loven',
        );
        expect(english).toContain(`>${what.en}<`);
      }
  });

  it('says who confirmed what and that the demonstration invented it', () => {
    expect(danish).toMatch(/Opdigtet til demonstrationen/);
    expect(danish).not.toMatch(/undefined|\[object/);
  });

  it('keeps silent about age while everything was checked within 12 months', () => {
    expect(danish).not.toMatch(/over 1[28] måneder/);
  });
});

describe('a law that nobody has checked for long', () => {
  it.each([
    ['2027-11-22', undefined],
    ['2027-11-23', 'alert-warning'],
    ['2028-05-22', 'alert-warning'],
    ['2028-05-23', 'alert-error'],
  ])('on %s: %s', async (day, kind) => {
    const { agent } = await started({ at: `${day}T10:00:00Z` });
    const { text } = await agent().get('/rules');
    expect(text.match(/alert-(warning|error)/)?.[0]).toBe(kind);
  });
});
