import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registers } from '../../../src/cases/ports/registers.ts';
import { Citizen, type Fields, pathOf } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

/** Everybody changed to group 1 in May. */
const justChanged = (registers: Registers): Registers => ({
  ...registers,
  healthInsurance: {
    of: async () => ({ state: 'found', value: { group: 1, groupSince: '2026-05-01' } }),
  },
});

const service = '/self-service/doctor-choice';
const otherWay = `href="${service}/another-way"`;
/** No line ends within a citation. */
const plain = ({ body }: { readonly body: string }) => body.replaceAll('\u00A0', ' ');
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ adapt: justChanged });
});
afterAll(() => portal.close());

async function answering(steps: Readonly<Record<string, Fields>>, who = 'Astrid') {
  const citizen = new Citizen(portal);
  await citizen.logIn(who, service);
  let page = await citizen.fill(`${service}/who`, { 'people[]': 'self', action: 'next' });
  for (const [step, fields] of Object.entries(steps))
    page = await citizen.fill(`${service}/${step}`, { ...fields, action: 'next' });
  return { citizen, page };
}

const at = (id: string) => ({ group: { group: '1' }, doctor: { 'doctor.id': id } });

describe('an answer that a rule stands against, of which only the paragraph was read', () => {
  it.each([
    ['a change of group too soon', { group: { group: '2' } }, '§ 58, stk. 4'],
    [
      'a closed list without its ground',
      { ...at('990128'), 'closed-list': { closedReason: 'far-and-accepted' } },
      '§ 59, stk. 5',
    ],
    ['a closed list and no ground', { ...at('990128'), 'closed-list': {} }, '§ 59, stk. 5'],
    [
      'a doctor far away who is to come home',
      { ...at('990001'), distance: { homeVisits: 'kept' } },
      '§ 59, stk. 5',
    ],
  ])('is no last word: %s', async (_, steps, section) => {
    const { citizen, page } = await answering(steps);
    expect(page.status).toBe(422);
    for (const words of [otherWay, section, 'Styrelsen for Patientklager', 'afgør kommunen det'])
      expect(plain(page)).toContain(words);
    const other = await citizen.open(`${service}/another-way`);
    expect(other.status).toBe(200);
    const referred = await citizen.fill(`${service}/another-way`, {
      promise: 'come',
      action: 'refer',
    });
    expect(pathOf(referred)).toMatch(/^\/referral\//);
  });

  it('is said in English, too', async () => {
    const { citizen } = await answering({});
    await citizen.fill(`${service}/group`, { group: '2', action: 'language:en' });
    const page = await citizen.fill(`${service}/group`, { group: '2', action: 'next' });
    expect(plain(page)).toContain('section 58(4)');
    expect(page.body).toContain('the municipality decides');
  });
});

it('what is merely not answered has no such words', async () => {
  const { page } = await answering({ group: {} });
  expect(page.status).toBe(422);
  expect(page.body).not.toContain('Styrelsen for Patientklager');
});

it('where there is a limit for complaints it is said', async () => {
  const citizen = new Citizen(portal);
  const move = '/self-service/address-change';
  await citizen.logIn('Astrid', move);
  await citizen.fill(`${move}/destination`, { destination: 'denmark', action: 'next' });
  const early = { 'moveDate.day': '1', 'moveDate.month': '6', 'moveDate.year': '2027' };
  const page = await citizen.fill(`${move}/date`, { ...early, action: 'next' });
  expect(page.status).toBe(422);
  expect(page.body).toContain('4 uger');
  expect(page.body).toContain(`href="${move}/another-way"`);
});
