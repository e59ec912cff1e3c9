import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonRegister } from '../../src/cases/ports/registers.ts';
import { formatCpr } from '../../src/domain/cpr.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import { Citizen, pathOf } from '../support/citizen.ts';
import { walkExample } from '../support/example-walk.ts';
import { rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from './matrix-visits.ts';

const service = '/self-service/digital-post-exemption';
const stranger = { name: 'Fremmed Person', cpr: '7204880012' };
const typed = {
  ...stranger,
  wish: 'exempt',
  municipality: '0101',
  declaration: 'yes',
  forwardUnopened: 'yes',
  meeting: 'come',
};

let portal: TestApp;
let isDown = false;
const failing = (persons: PersonRegister): PersonRegister =>
  new Proxy(persons, {
    get: (target, name) =>
      isDown ? () => Promise.reject(new Error('down')) : Reflect.get(target, name).bind(target),
  });
beforeAll(async () => {
  portal = await testApp({
    adapt: (registers) => ({ ...registers, persons: failing(registers.persons) }),
  });
});
afterAll(() => portal.close());

/** Somebody types for themself without login and goes; the next person logs in at the same computer. */
async function nextPerson(name: string, when: 'up' | 'down') {
  isDown = false;
  const browser = new Citizen(portal);
  await browser.fill(service, {});
  const { wrong } = await walkExample(browser, digitalPostExemption, typed);
  expect(wrong).toEqual([]);
  isDown = when === 'down';
  const page = await browser.logIn(name, `${service}/summary`);
  return { browser, page, draft: await draftOf(name) };
}

const draftOf = (name: string) =>
  portal.deps.drafts.current(
    { kind: 'person', cpr: citizenCpr(portal, name) },
    digitalPostExemption.id,
  );

describe('what a stranger typed of themself at the same computer', () => {
  it.each(['up', 'down'] as const)('is gone at login, the register %s', async (when) => {
    const name = when === 'up' ? 'Jonas' : 'Mikkel';
    const { page, draft } = await nextPerson(name, when);
    expect(draft?.raw).toMatchObject({ wish: 'exempt', meeting: 'come' });
    for (const key of ['name', 'cpr', 'municipality']) expect(draft?.raw).not.toHaveProperty(key);
    for (const mark of [stranger.name, stranger.cpr, formatCpr(stranger.cpr as never)])
      expect(page.body).not.toContain(mark);
  });

  it('is not sent as the answer of who is logged in, though the register is down', async () => {
    const { browser } = await nextPerson('Ibrahim', 'down');
    const cpr = citizenCpr(portal, 'Ibrahim');
    const asked = await browser.open(`${service}/who`);
    expect(asked.body).toContain('MitID');
    expect(asked.body).not.toMatch(/name="(name|cpr)"/);
    await browser.sendFrom(asked, `${service}/who`, {
      ...stranger,
      municipality: '0155',
      action: 'next',
    });
    const summary = await browser.open(`${service}/summary`);
    expect(pathOf(summary)).toBe(`${service}/summary`);
    const sent = await browser.sendFrom(summary, `${service}/summary`, { action: 'send' });
    const row = await rowAt(portal, sent);
    const [first] = await portal.deps.cases.events(row.id);
    expect(row.principal).toBe(cpr);
    expect(first).toMatchObject({
      answers: { cpr },
      flags: expect.arrayContaining(['register-down']),
    });
    expect(JSON.stringify(first)).not.toContain(stranger.cpr);
    expect(JSON.stringify(first)).not.toContain(stranger.name);
  });
});
