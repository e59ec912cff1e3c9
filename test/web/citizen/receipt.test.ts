import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReference, showReference } from '../../../src/domain/reference.ts';
import { Citizen, pathOf, sameBytes, service } from '../../support/citizen.ts';
import { moveTo, sentMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
let citizen: Citizen;
let reference: string;
beforeAll(async () => {
  portal = await testApp();
  const answers = await moveTo(portal, 'Eliasgade 10, st', {
    occupants: { occupants: 'nobody', careOf: '<img src=x onerror=1>{{7*7}}' },
  });
  ({ citizen, reference } = await sentMove(portal, 'Astrid', answers));
});
afterAll(() => portal.close());

describe('the receipt', () => {
  it('has the number, the exact time of arrival, the answers and the next errands', async () => {
    const { body, headers } = await citizen.open(`/receipt/${reference}`);
    expect(body).toContain(showReference(reference as never));
    // The portal's clock stands at 10:00 UTC.
    expect(body).toMatch(/22\. november 2026[^<]*11[.:]00/);
    expect(body).toContain('Eliasgade 10, st., 2300 København S');
    expect(body).toContain('https://www.borger.dk');
    expect(body).toContain('action="/logout"');
    expect(headers.get('cache-control')).toContain('no-store');
  });

  it('shows hostile text as text', async () => {
    const { body } = await citizen.open(`/receipt/${reference}`);
    expect(body).not.toContain('<img');
    expect(body).toContain('&lt;img');
    expect(body).toContain('{{7*7}}');
  });

  it('of somebody else is the page that does not exist, to the byte', async () => {
    const other = new Citizen(portal);
    await other.logIn('Jytte');
    const unknown = newReference();
    const [foreign, none] = await Promise.all(
      [reference, unknown].map(async (each) => {
        const page = await other.get(`/receipt/${each}`);
        return `${page.status} ${sameBytes(page, each)}`;
      }),
    );
    expect(foreign).toMatch(/^404 /);
    expect(foreign).toBe(none);
  });

  it('asks an anonymous visitor to log in, whether it exists or not', async () => {
    const visitor = new Citizen(portal);
    for (const each of [reference, newReference(), 'nonsense']) {
      const answer = await visitor.get(`/receipt/${each}`);
      expect(pathOf(answer)).toBe('/login');
    }
  });

  it('is gone from this computer after "finish"', async () => {
    const page = await citizen.open(`/receipt/${reference}`);
    const done = await citizen.sendFrom(page, '/logout', {});
    expect(done.headers.get('clear-site-data')).toContain('cache');
    expect(pathOf(await citizen.get(`/receipt/${reference}`))).toBe('/login');
  });

  it('is no referral, and a referral is no receipt', async () => {
    const again = new Citizen(portal);
    await again.logIn('Astrid');
    const asReferral = await again.get(`/referral/${reference}`);
    expect(asReferral.body).not.toContain('Eliasgade');
    const sent = await again.fill(`${service}/another-way`, {
      municipality: '0101',
      action: 'refer',
    });
    const number = pathOf(sent).split('/')[2] ?? '';
    expect((await again.get(`/receipt/${number}`)).status).toBe(404);
  });
});
