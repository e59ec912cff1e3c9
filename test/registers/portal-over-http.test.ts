import { afterAll, beforeAll, expect, it } from 'vitest';
import { found } from '../../src/domain/result.ts';
import { Citizen, service } from '../support/citizen.ts';
import { fixedClock } from '../support/clock.ts';
import { moveTo, readyToSend, sentMove } from '../support/move.ts';
import { openRegisterStub, type RegisterStub } from '../support/registers/register-stub.ts';
import { stubEnv } from '../support/registers/stub-env.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let certificates: Certificates;
let stub: RegisterStub;
let portal: TestApp;
const clock = fixedClock();

beforeAll(async () => {
  certificates = makeCertificates();
  stub = await openRegisterStub({ clock, certificates });
  portal = await testApp({ clock, env: stubEnv(stub, certificates) });
});
afterAll(async () => {
  await portal.close();
  await stub.close();
  certificates.remove();
});

it('a move is sent with everybody looked up over HTTP, and the log says of nobody who it was', async () => {
  const answers = await moveTo(portal, 'Eliasgade 10');
  const { receipt } = await sentMove(portal, 'Astrid', answers);
  expect(receipt.status).toBe(200);
  const places = stub.heard.map(({ place }) => place);
  expect(places).toContain('persons');
  expect(places).toContain('digital-post');
  expect(portal.logged()).toContain('register asked');
  expect(portal.logged()).not.toMatch(/720488-?0012|Astrid|Testesen|Christiansensg|Eliasgade/);
});

it('while the registers say nothing, the form opens in time and says so', async () => {
  const citizen = new Citizen(portal);
  await citizen.logIn('Winnie');
  await stub.fail('silent');
  const began = performance.now();
  const page = await citizen.open(service);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(page.status).toBe(200);
  expect(page.body).toContain('Vi kan ikke slå op i CPR-registret lige nu');
  await stub.heal();
});

it('who logs in by a number that was changed since is told which one the case will stand under', async () => {
  const changed = await testApp({
    adapt: (registers) => ({
      ...registers,
      persons: {
        ...registers.persons,
        find: async (cpr) => {
          const person = found(await registers.persons.find(cpr));
          if (person?.name.given !== 'Astrid') return registers.persons.find(cpr);
          return { state: 'found', value: { ...person, cpr: '7204880020' as typeof cpr } };
        },
      },
    }),
  });
  const answers = await moveTo(changed, 'Eliasgade 10');
  const words = 'Du har fået et nyt CPR-nummer';
  const astrid = await readyToSend(changed, 'Astrid', answers);
  expect((await astrid.open(`${service}/summary`)).body).toContain(words);
  const yusuf = await readyToSend(changed, 'Yusuf', answers);
  expect((await yusuf.open(`${service}/summary`)).body).not.toContain(words);
  await changed.close();
});
