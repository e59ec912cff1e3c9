import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfServices } from '../../src/self-services/registry.ts';
import { Citizen, hiddenIn, pathOf } from '../support/citizen.ts';
import { walkExample } from '../support/example-walk.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

/** Astrid has children of her own and a partner at her address: every example can be hers. */
async function visitor(needsLogin: boolean): Promise<Citizen> {
  const citizen = new Citizen(portal);
  if (needsLogin) await citizen.logIn('Astrid');
  return citizen;
}

describe.each(selfServices.map((service) => [service.id, service] as const))(
  '%s over HTTP',
  (id, service) => {
    const begin = async () => {
      const citizen = await visitor(service.law.mitId.needed);
      await citizen.fill(`/self-service/${id}`, {});
      return citizen;
    };

    it('has six examples that are accepted and twelve that are refused', () => {
      expect(service.examples.accepted.length).toBeGreaterThanOrEqual(6);
      expect(service.examples.refused.length).toBeGreaterThanOrEqual(12);
    });

    it.each(service.examples.accepted.map((answers, index) => [index, answers] as const))(
      'sends accepted example %i and gets a receipt',
      async (_index, answers) => {
        const citizen = await begin();
        const { page, wrong } = await walkExample(citizen, service, answers);
        expect(wrong).toEqual([]);
        expect(pathOf(page)).toBe(`/self-service/${id}/summary`);
        const sent = await citizen.post(`/self-service/${id}/summary`, {
          ...hiddenIn(page),
          action: 'send',
        });
        expect(pathOf(sent)).toMatch(/^\/receipt\//);
        expect((await citizen.follow(sent)).status).toBe(200);
      },
    );

    it.each(
      service.examples.refused.map(({ field, why, answers }) => [field, why, answers] as const),
    )('says at %s: %s', async (field, _why, answers) => {
      const { page, wrong } = await walkExample(await begin(), service, answers);
      expect(pathOf(page)).not.toContain('summary');
      expect(wrong).toEqual([field]);
    });
  },
);
