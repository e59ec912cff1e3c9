import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { Citizen, hiddenIn } from '../../support/citizen.ts';
import { walkExample } from '../../support/example-walk.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const service = '/self-service/health-card';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

/** Summary and receipt of an order. */
async function ordered(name: string, answers: Record<string, unknown>) {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  await citizen.fill(service, {});
  const { page, wrong } = await walkExample(citizen, healthCard, answers);
  if (wrong.length > 0) throw new Error(`refused: ${wrong.join()}`);
  const receipt = await citizen.follow(
    await citizen.post(`${service}/summary`, { ...hiddenIn(page), action: 'send' }),
  );
  return [page.body, receipt.body] as const;
}

const charged = (body: string): string =>
  /<section class="charge">[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';

describe('a fee that is not decided yet', () => {
  it('of an old card that was damaged otherwise is only possible', async () => {
    const answers = { whom: 'child', reason: 'damaged', cardFrom: '2021-02-01' };
    for (const body of await ordered('Line', answers)) {
      expect(charged(body)).toContain('<h2>Måske koster det et gebyr</h2>');
      expect(charged(body)).toContain('I afgørelsen står');
      expect(charged(body)).not.toContain('skal betale');
    }
  });

  it('says how to say that the card never arrived', async () => {
    for (const body of await ordered('Winnie', { whom: 'self', reason: 'lost' })) {
      expect(charged(body)).toContain('<h2>Det koster normalt et gebyr</h2>');
      expect(charged(body)).toContain('Er du uenig');
      expect(charged(body)).toContain('Er kortet aldrig kommet');
      expect(charged(body)).not.toContain('skal betale');
    }
  });
});

it('refers to the decision that makes it free, and says it follows from no law', async () => {
  for (const body of await ordered('Jytte', { whom: 'self', reason: 'never-arrived' })) {
    expect(charged(body)).toContain('Se Styrelsen for Patientklagers afgørelse 21SFP09.');
    expect(charged(body)).not.toContain('Det følger af');
  }
});
