import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { euHealthCard } from '../../../src/self-services/eu-health-card/index.ts';
import { Citizen, hiddenIn, pathOf } from '../../support/citizen.ts';
import { walkExample } from '../../support/example-walk.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const service = '/self-service/eu-health-card';

describe('where only a municipality is served', () => {
  let portal: TestApp;
  beforeAll(async () => {
    portal = await testApp({ env: { SERVED: '0101' } });
  });
  afterAll(() => portal.close());

  it.each([
    ['da', 'Kontakt Udbetaling Danmark', 'Ring til Udbetaling Danmark på 70 12 80 81'],
    ['en', 'Contact Udbetaling Danmark', 'Call Udbetaling Danmark on 70 12 80 81'],
  ])('the first page leads on, before anything is asked: %s', async (language, headline, way) => {
    const citizen = new Citizen(portal);
    const { body } = await citizen.get(`${service}?lang=${language}`);
    expect(body).toContain(headline);
    expect(body).toContain(way);
    expect(body).toContain('/another-way');
    expect(body).not.toMatch(/<form method="post" action="\/self-service\/eu-health-card"/);
  });

  it.each(['people', 'purpose', 'contact', 'summary'])('no %s can be reached', async (step) => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid', '/');
    expect(pathOf(await citizen.get(`${service}/${step}`))).toBe(service);
  });
});

it('is the case of Udbetaling Danmark where it is served, and its own staff see it', async () => {
  const portal = await testApp();
  try {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    await citizen.fill(service, {});
    const { page, wrong } = await walkExample(citizen, euHealthCard, {
      ...euHealthCard.examples.accepted[0],
    });
    expect(wrong).toEqual([]);
    const sent = await citizen.post(`${service}/summary`, { ...hiddenIn(page), action: 'send' });
    const reference = pathOf(sent).replace('/receipt/', '');
    const row = await portal.store.cases.byReferenceFor('udbetaling-danmark', reference as never);
    expect(row?.authorityId).toBe('udbetaling-danmark');
    const { body } = await citizen.follow(sent);
    expect(body).toContain('70 12 80 81');
    expect(body).toContain('midlertidigt bevis');
  } finally {
    await portal.close();
  }
});
