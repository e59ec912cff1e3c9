import { afterAll, beforeAll, expect, it } from 'vitest';
import { showReference } from '../../src/domain/reference.ts';
import { Citizen, pathOf, service } from '../support/citizen.ts';
import { atTheCounter, dayFields, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { answerAll, moveTo } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

/** What stands on a page, without what only addresses and forms carry. */
const wordsOf = (body: string) => body.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ');

it('a referral and the case that it became are named as people read them out', async () => {
  const citizen = new Citizen(portal);
  await citizen.logIn('Astrid');
  const sent = await citizen.fill(`${service}/another-way`, {
    municipality: '0155',
    action: 'refer',
  });
  const referral = await rowAt(portal, sent);
  const staff = await atTheCounter(portal, 'Helge');
  const paper = await paperOf(portal, 'Astrid', {
    'filing.way': 'in-person',
    ...dayFields('filing.receivedOn', '2026-11-22'),
    action: 'all-the-same',
  });
  const form = `${registerPath}?referral=${referral.reference}`;
  const filed = await rowAt(portal, await staff.fill(form, paper));
  const pages = [
    (await citizen.open(pathOf(sent))).body,
    (await citizen.open('/my-cases')).body,
    ...(await Promise.all(
      [referral, filed].map(
        async ({ reference }) => (await staff.open(`/caseworker/cases/${reference}`)).body,
      ),
    )),
  ].map(wordsOf);
  for (const words of pages) {
    for (const { reference } of [referral, filed]) expect(words).not.toContain(reference);
    expect(words).toContain(showReference(filed.reference));
  }
});

it('nobody is said to move along where nobody was asked', async () => {
  const citizen = new Citizen(portal);
  await citizen.logIn('Kasper');
  const { destination } = await moveTo(portal, 'Eliasgade 10, st');
  await answerAll(citizen, { destination: destination ?? {} });
  const sent = await citizen.fill(`${service}/another-way`, {
    carry: 'yes',
    municipality: '0155',
    action: 'refer',
  });
  const slip = await citizen.follow(sent);
  expect(slip.body).toContain('Dine svar indtil nu');
  expect(wordsOf(slip.body)).not.toContain('Flytter med mig');
  const staff = await atTheCounter(portal, 'Helge');
  const paper = await paperOf(portal, 'Kasper', { action: 'all-the-same' });
  const filed = await rowAt(portal, await staff.fill(registerPath, paper));
  const [event] = await portal.deps.cases.events(filed.id);
  if (event?.kind !== 'filed') throw new Error('no filing');
  const along = event.sheet.find(({ question }) => question.da === 'Flytter med mig');
  expect(along?.answer.da).toBe('Ikke besvaret');
});
