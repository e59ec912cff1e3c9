import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFaults } from '../../support/faulty-registers.ts';
import { Citizen, service } from '../../support/citizen.ts';
import { moveTo, sentMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const canary = 'Kanariefugl';
let portal: TestApp;
let broken: TestApp;
beforeAll(async () => {
  portal = await testApp();
  broken = await testApp({
    adapt: (registers) => withFaults(registers, { persons: 'down', digitalPost: 'down' }),
  });
  const answers = await moveTo(portal, 'Eliasgade 10, st', {
    occupants: { occupants: 'nobody', careOf: canary },
    contact: { phone: '20304050' },
  });
  const { citizen } = await sentMove(portal, 'Astrid', answers);
  await portal.worker.runOnce();
  const visitor = new Citizen(portal);
  await visitor.fill(`${service}/another-way`, {
    municipality: '0101',
    name: canary,
    action: 'refer',
  });
  await visitor.get(`/no-such-page/${canary}?cpr=720488-0012`);
  await visitor.get(`/status?reference=${canary}`);
  await visitor.post('/status', { reference: canary, code: '720488-0012' });
  await citizen.post(`${service}/date`, { 'moveDate.day': `${canary}\nforged: line` });
  const unlucky = new Citizen(broken);
  await unlucky.logIn('Astrid', service);
  await unlucky.open(`${service}/destination`);
});
afterAll(async () => {
  await portal.close();
  await broken.close();
});

describe('the log of whole journeys', () => {
  it('has lines, and none with a number, a name, an answer or an address as it was asked for', () => {
    for (const log of [portal.logged(), broken.logged()]) {
      expect(log.length).toBeGreaterThan(0);
      expect(log).not.toMatch(
        /720488|0012|Astrid|Testesen|Eliasgade|20304050|Kanariefugl|forged|returnTo|\?/,
      );
    }
  });

  it('has one JSON value on each line, whatever was sent', () => {
    for (const line of portal.logged().trim().split('\n'))
      expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
