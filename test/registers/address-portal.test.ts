import { afterAll, beforeAll, expect, it } from 'vitest';
import { Citizen, service } from '../support/citizen.ts';
import { fixedClock } from '../support/clock.ts';
import { addressIdOf, moveTo, sentMove } from '../support/move.ts';
import { type AddressStub, openAddressStub } from '../support/registers/address-stub.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let certificates: Certificates;
let stub: AddressStub;
let portal: TestApp;
const clock = fixedClock();

beforeAll(async () => {
  certificates = makeCertificates();
  stub = await openAddressStub({ clock, certificates });
  const { settings } = stub;
  portal = await testApp({
    clock,
    env: {
      ADDRESSES: 'adressevaelger',
      ADRESSEVAELGER_URL: settings.adressevaelger.href,
      ADRESSEVAELGER_TOKEN: settings.token,
      DAR_URL: settings.dar.href,
      DAR_API_KEY: settings.key,
      ADDRESSES_CA: certificates.ca,
    },
  });
});
afterAll(async () => {
  await portal.close();
  await stub.close();
  certificates.remove();
});

const told = /-of-a-test|Eliasgade|(?<![\da-f-])2300(?![\da-f-])|f481e7d5|Holmens|Brydevej/;

it('a move is sent to an address that was looked up over HTTP, and the log does not say which', async () => {
  const answers = await moveTo(portal, 'Eliasgade 10');
  const { receipt } = await sentMove(portal, 'Astrid', answers);
  expect(receipt.status).toBe(200);
  expect(receipt.body).toContain('Eliasgade 10');
  const asked = stub.heard.map((url) => url.split('?')[0]);
  expect(asked).toContain('/adresser/soeg');
  expect(asked).toContain('/DAR/v1');
  expect(portal.logged()).toContain('"register":"dar"');
  expect(portal.logged()).not.toMatch(told);
});

it('while nobody answers, the step says so in time and takes what is written in the fields', async () => {
  const citizen = new Citizen(portal);
  await citizen.logIn('Yusuf');
  await citizen.fill(`${service}/destination`, { destination: 'denmark', action: 'next' });
  const { date } = await moveTo(portal, 'Eliasgade 10');
  await citizen.fill(`${service}/date`, { ...date, action: 'next' });
  await stub.fail('silent');
  const began = performance.now();
  const page = await citizen.fill(`${service}/address`, {
    'address.query': 'Brydevej 11',
    action: 'next',
  });
  expect(performance.now() - began).toBeLessThan(2000);
  expect(page.body).toContain('Vi kan ikke slå adresser op lige nu');
  const free = await citizen.fill(`${service}/address`, {
    'address.street': 'Holmens Kanal',
    'address.number': '2',
    'address.postcode': '1060',
    'address.town': 'København K',
    action: 'next',
  });
  expect(free.status).toBe(303);
  await stub.heal();
  clock.advance({ minutes: 2 });
  expect(await addressIdOf(portal, 'Brydevej 11')).toMatch(/^[\da-f-]{36}$/);
  expect(portal.logged()).not.toMatch(told);
});
