import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { components } from '../../src/web/components/index.ts';
import { html, isMarkup } from '../../src/web/components/html.ts';
import { templates } from '../../src/web/set-up-views.ts';
import { samplePage } from '../support/page.ts';
import { samples } from './component-samples.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)",
  '</textarea><b>',
];
const names = Object.keys(components) as (keyof typeof components)[];
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

describe('html', () => {
  it('escapes text, keeps markup, writes nothing for an absent part', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(html`${inner}${'<i>'}${undefined}${false}${[inner, 0]}`.toString()).toBe(
      '<b>a &amp; b</b>&lt;i&gt;<b>a &amp; b</b>0',
    );
  });

  it('is not fooled by an object that looks like markup', () => {
    const forged = { val: '<b>', toString: () => '<b>' };
    expect(isMarkup(forged)).toBe(false);
    expect(html`${forged as never}`.toString()).toBe('&lt;b&gt;');
  });
});

describe.each(names)('%s', (name) => {
  it.each(hostile)('shows %s as text', (text) => {
    const markup = templates.renderString('{{ sample }}', {
      sample: samples[name](samplePage(), text),
    });
    expect(markup).not.toContain('<img');
    expect(markup).not.toContain('<script');
    expect(markup).not.toContain('<b>');
    expect(markup.replaceAll(/="[^"]*"/g, '')).not.toMatch(/<[^>]*onfocus/);
    expect(markup).not.toContain('49');
  });

  it.each(['da', 'en'] as const)('is valid HTML in %s', async (language) => {
    const report = await validator.validateString(
      samples[name](samplePage(language), 'Text').toString(),
    );
    expect(report.results.flatMap((result) => result.messages.map((m) => m.message))).toEqual([]);
  });
});

describe('fields', () => {
  it('lead from the error summary to the first control, whatever the kind', () => {
    for (const name of ['textField', 'dateField', 'choiceField', 'addressField'] as const) {
      expect(samples[name](samplePage(), 'Text').toString()).toMatch(/<(input)[^>]* id="key"/);
    }
  });

  it('name the parts of a date and of an address', () => {
    const date = samples.dateField(samplePage(), 'Text').toString();
    const address = samples.addressField(samplePage(), 'Text').toString();
    for (const part of ['day', 'month', 'year']) expect(date).toContain(`name="key.${part}"`);
    for (const part of ['query', 'id', 'street', 'number', 'floor', 'door', 'postcode', 'town']) {
      expect(address).toContain(`name="key.${part}"`);
    }
  });

  it('keep a line break that a long answer begins with', () => {
    const markup = components.textField(samplePage(), {
      kind: 'long-text',
      name: 'key',
      label: 'Text',
      value: '\nfirst',
    });
    expect(markup.toString()).toContain('>\n\nfirst</textarea>');
  });

  it('link only to web addresses', () => {
    const block = components.contactBlock(samplePage(), {
      contact: { website: 'javascript:alert(1)' },
    });
    expect(block.toString()).not.toContain('javascript');
  });
});

describe('the head of a page with a form', () => {
  const markup = components
    .siteHeader(samplePage(), { demo: false, help: {}, outages: [], messages: [] }, 'step')
    .toString();

  it('saves before it changes language or logs in', () => {
    expect(markup).toContain('form="step" name="action" value="language:en"');
    expect(markup).toContain('form="step" name="action" value="log-in"');
    expect(markup).not.toContain('?lang=');
  });

  it('lets the Enter key go on, not change the language', () => {
    expect(/<button[^>]*value="([^"]*)"/.exec(markup)?.[1]).toBe('next');
  });
});

describe('the menu', () => {
  const frame = { demo: false, help: {}, outages: [], messages: [] };
  const current = (path: string): readonly string[] => {
    const staff = { kind: 'staff', id: 'bo', name: 'Bo', roles: [], authorityId: 'a' } as never;
    const markup = components.siteHeader(samplePage('da', { path, staff }), frame).toString();
    return [...markup.matchAll(/href="([^"]*)" aria-current="(page|true)"/g)].map(
      ([, href, as]) => `${href} ${as}`,
    );
  };

  it.each([
    ['/', ['/ page']],
    ['/caseworker', ['/caseworker page']],
    ['/caseworker/cases/ABC', ['/caseworker true']],
    ['/caseworkers', []],
    ['/rules', []],
  ])('says at %s where one is: %j', (path, expected) => {
    expect(current(path)).toEqual(expected);
  });
});
