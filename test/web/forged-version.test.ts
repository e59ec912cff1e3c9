import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

it.each(['2', '99', '9007199254740991'])(
  'a form of a version that the case never had is refused: %s',
  async (version) => {
    const row = await openSampleCase(portal);
    const form = await signe.form(row, { note: 'Ringet op' });
    const answer = await signe.send(row, 'note', { ...form, version });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('Ringet op');
    expect(await portal.deps.cases.events(row.id)).toHaveLength(1);
    expect((await signe.act(row, 'note', { note: 'Ringet op' })).status).toBe(303);
  },
);
