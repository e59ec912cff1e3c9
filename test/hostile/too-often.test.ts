import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, pathOf, service } from '../support/citizen.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const limit = 5;
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({
    env: { SUBMISSIONS_PER_MINUTE: String(limit), PDFS_PER_MINUTE: String(limit) },
  });
});
afterAll(() => portal.close());

async function answerOften(citizen: Citizen): Promise<readonly number[]> {
  const page = await citizen.open('/status');
  const statuses: number[] = [];
  for (let time = 0; time < limit + 2; time += 1) {
    const fields = { destination: 'denmark', action: 'next' };
    statuses.push((await citizen.sendFrom(page, `${service}/destination`, fields)).status);
  }
  return statuses;
}

describe('whoever posts faster than a person can', () => {
  it('is slowed down, can still get a referral, and stands in nobody’s way', async () => {
    const [hasty, other] = [new Citizen(portal), new Citizen(portal)];
    await hasty.logIn('Astrid');
    await other.logIn('Sofie');
    const statuses = await answerOften(hasty);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    const told = hasty.seen.at(-1)?.body ?? '';
    expect(told).toMatch(/name="destination" value="denmark"[^]*Prøv igen/);
    const fields = { municipality: '0101', promise: 'come', action: 'refer' };
    const referral = await hasty.fill(`${service}/another-way`, fields);
    expect(pathOf(referral)).toMatch(/^\/referral\//);
    const page = await other.open('/status');
    const answer = await other.sendFrom(page, `${service}/destination`, { destination: 'denmark' });
    expect(answer.status).toBe(303);
  });
});

it('whoever asks for many PDFs is slowed down, and can still print the page and send', async () => {
  const printer = new Citizen(portal);
  const statuses: number[] = [];
  for (let time = 0; time < limit + 1; time += 1)
    statuses.push((await printer.get(`${service}/paper-form.pdf`)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  expect((await printer.get(`${service}/paper-form`)).status).toBe(200);
  expect((await printer.fill(service, {})).status).toBe(303);
});
