import { afterAll, beforeAll, expect, it } from 'vitest';
import { Citizen } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const path = '/self-service/digital-post-exemption';
const already = 'Du er allerede fritaget for Digital Post';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

it('says before the form that somebody must show ID', async () => {
  const { body } = await new Citizen(portal).open(path);
  expect(body).toContain('Du skal vise legitimation');
  expect(body).not.toContain(already);
});

it.each([
  ['Carla', true],
  ['Astrid', false],
])('tells %s of an exemption in force: %s', async (name, isTold) => {
  const { body } = await new Citizen(portal).logIn(name, path);
  expect(body.includes(already)).toBe(isTold);
  expect(body).toContain(`<form method="post" action="${path}"`);
});
