import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { withFaults } from '../../support/faulty-registers.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyOrder } from '../../support/toy-services.ts';
import { order, readyWith } from './toy-walk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [toyOrder] });
});
afterAll(() => portal.close());

async function atReason(from: TestApp, name: string) {
  const citizen = new Citizen(from);
  const start = await citizen.logIn(name, order);
  if (pathOf(start) === order) await citizen.sendFrom(start, order, {});
  await citizen.fill(`${order}/people`, { whom: 'self', action: 'next' });
  await citizen.fill(`${order}/doctor`, { 'doctor.name': 'Dr. Opdigt', action: 'next' });
  return { citizen, page: await citizen.open(`${order}/reason`) };
}

describe('what the person register knows', () => {
  it('is shown with its source and how to correct it, and not asked', async () => {
    const { page } = await atReason(portal, 'Astrid');
    expect(page.body).toContain('Astrid Holm Testesen</dd>');
    expect(page.body).toContain('Borgm Christiansensg 45');
    expect(page.body).toContain('CPR-registeret');
    expect(page.body).toMatch(/Er det forkert\? Så kontakt din kommune\..*href="https:/);
    expect(page.body).not.toContain('name="registeredAs"');
  });

  it('is each reader’s own', async () => {
    await atReason(portal, 'Astrid');
    const { page } = await atReason(portal, 'Jytte');
    expect(page.body).toContain('Jytte Synstest</dd>');
    expect(page.body).not.toMatch(/Astrid|Borgm/);
  });

  it('is what counts, whatever a form sends', async () => {
    const { citizen } = await atReason(portal, 'Kasper');
    const fields = { reason: 'never-came', registeredAs: 'Somebody Else', action: 'next' };
    await citizen.fill(`${order}/reason`, fields);
    const summary = await citizen.open(`${order}/summary`);
    expect(summary.body).toContain('Kasper Robinsonsen');
    expect(summary.body).not.toContain('Somebody Else');
  });

  it('stands on the summary with its source and no link to change it', async () => {
    const { summary } = await readyWith(portal, 'Lone', { reason: 'never-came' });
    const row = /<dt>Registered name \(da\)<\/dt>.*?<\/div>/.exec(summary.body)?.[0] ?? '';
    expect(row).toContain('Lone Grupptosen');
    expect(row).toContain('CPR-registeret');
    expect(row).not.toContain('href=');
    const own = /<dt>Why \(da\)<\/dt>.*?<\/div>/.exec(summary.body)?.[0] ?? '';
    expect(own).toContain(`href="${order}/reason"`);
  });

  it('is asked for where the register is down', async () => {
    const down = await testApp({
      services: [toyOrder],
      adapt: (registers) => withFaults(registers, { persons: 'down' }),
    });
    try {
      const { page } = await atReason(down, 'Carla');
      expect(page.body).toContain('name="registeredAs"');
      expect(page.body).not.toContain('known-facts');
    } finally {
      await down.close();
    }
  });
});

describe('the present address', () => {
  const step = '/self-service/address-change/address';

  it('is shown where the new one is asked for', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Yusuf', step);
    await citizen.fill('/self-service/address-change/destination', {
      destination: 'denmark',
      action: 'next',
    });
    await citizen.fill('/self-service/address-change/date', {
      'moveDate.day': '30',
      'moveDate.month': '11',
      'moveDate.year': '2026',
      action: 'next',
    });
    const page = await citizen.open(step);
    expect(pathOf(page)).toBe(step);
    expect(page.body).toMatch(/Din adresse i dag<\/dt><dd>Bylaugsvænget 15, 2791 Dragør/);
  });
});
