import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import { legalDay } from '../../../src/domain/dates.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import { html } from '../../../src/web/components/html.ts';
import { Citizen } from '../../support/citizen.ts';
import { dogRegister } from '../../support/dog-register/index.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const services = [...selfServices, dogRegister];
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services });
});
afterAll(() => portal.close());

const free = { da: 'Det er gratis.', en: 'It is free of charge.' };

it.each(services.map((service) => [service.id, service] as const))(
  'what it costs, what to know and the last day stand on the first page: %s',
  async (id, service) => {
    const last = service.lastDay?.({}, legalDay(portal.clock.now()))?.text;
    for (const language of languages) {
      // oxlint-disable-next-line no-await-in-loop -- few pages, one after another
      const { body } = await new Citizen(portal).open(`/self-service/${id}?lang=${language}`);
      expect(body).toContain(html`${(service.cost ?? free)[language]}`.toString());
      if (service.cost) expect(body).not.toContain(free[language]);
      for (const text of service.about ?? [])
        expect(body).toContain(html`${text[language]}`.toString());
      if (last) expect(body).toContain(html`${last[language]}`.toString());
    }
  },
);
