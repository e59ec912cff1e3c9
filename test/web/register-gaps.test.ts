import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Citizen, typedIn } from '../support/citizen.ts';
import { withFaults } from '../support/faulty-registers.ts';
import {
  atTheCounter,
  dayFields,
  filedAt,
  paperOf,
  registerPath,
  rowAt,
} from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Helge');
});
afterAll(() => portal.close());

const register = async (given: Parameters<typeof paperOf>[2] = {}) =>
  staff.fill(registerPath, await paperOf(portal, 'Astrid', given));
const lettersOf = async (id: string) => portal.deps.outbox.ofCase(id);

describe('what is missing or wrong', () => {
  const gaps = {
    occupants: '',
    ...dayFields('moveDate', '2026-02-31'),
    'filing.ground[]': 'exempt',
  };

  it('is said at its question, and nothing typed is lost', async () => {
    const { status, body } = await register({ ...gaps, 'filing.remarks': 'Bliver stående' });
    expect(status).toBe(422);
    expect(body).toContain('href="#occupants"');
    expect(body).toContain('href="#moveDate"');
    expect(typedIn({ body }, 'moveDate.day')).toBe('31');
    expect(body).toContain('Bliver stående');
  });

  it('is asked for where it is registered all the same', async () => {
    const done = await register({ ...gaps, action: 'all-the-same' });
    const [row, filed] = [await rowAt(portal, done), await filedAt(portal, done)];
    expect(row.state).toBe('submitted');
    expect(filed.missing?.map(({ da }) => da)).toEqual([
      'Hvornår flytter du?',
      'Bor der andre i boligen?',
    ]);
    expect(filed.answers).not.toHaveProperty('moveDate');
    expect(
      filed.sheet.find(({ question }) => question.da === 'Den dag, du flytter ind')?.answer.da,
    ).toBe('»31 2 2026«');
    const letters = await lettersOf(row.id);
    expect(letters.map(({ notice }) => notice)).toEqual(['receipt']);
    expect(JSON.stringify(letters[0]?.letter)).toContain('Bor der andre i boligen?');
    expect((await staff.follow(done)).body).toContain('Når jeg flytter ind');
  });

  it('is kept as it was written, as far as anybody writes by hand', async () => {
    const done = await register({ careOf: 'x'.repeat(30_000), action: 'all-the-same' });
    const kept = (await filedAt(portal, done)).sheet.find(({ answer }) => /x/.test(answer.da));
    expect(kept?.answer.da).toMatch(/^»x{1000,}…«$/);
    expect(kept?.answer.da.length).toBeLessThanOrEqual(4000);
  });

  it('is a number that nobody knows, too: then nobody is written to', async () => {
    const unknown = { 'filing.cpr': '', 'filing.name': 'Nogen Navnesen' };
    const asked = await register(unknown);
    expect([asked.status, asked.body.includes('href="#filing-cpr"')]).toEqual([422, true]);
    const done = await register({ ...unknown, action: 'all-the-same' });
    const [row, filed] = [await rowAt(portal, done), await filedAt(portal, done)];
    expect(row.principal).toBeUndefined();
    expect(row.principalName).toBe('Nogen Navnesen');
    expect(filed.missing?.map(({ en }) => en)).toContain('CPR number');
    expect(await lettersOf(row.id)).toEqual([]);
    const ticked = await register({ ...unknown, 'filing.unknown[]': 'yes' });
    expect(ticked.status).toBe(303);
  });

  it.each([
    ['a day to come', dayFields('filing.receivedOn', '2026-11-23'), 'filing-receivedOn'],
    ['no day', dayFields('filing.receivedOn', '2026-13-01'), 'filing-receivedOn'],
    ['no way', { 'filing.way': 'pigeon' }, 'filing-way'],
    ['the digital way', { 'filing.way': 'self-service' }, 'filing-way'],
    ['a form number with a wrong sign', { 'filing.paperForm': '00000-00001' }, 'filing-paperForm'],
    ['no number', { 'filing.cpr': '1' }, 'filing-cpr'],
  ])('is %s', async (_what, given, control) => {
    const { status, body } = await register({ 'filing.ground[]': 'exempt', ...given });
    expect(status).toBe(422);
    expect(body).toContain(`href="#${control}"`);
  });
});

describe('a register that is down', () => {
  it.each(['persons', 'digitalPost', 'exemptions', 'addresses'] as const)(
    'blocks nothing: %s',
    async (name) => {
      const down = await testApp({ adapt: (all) => withFaults(all, { [name]: 'down' }) });
      const helge = await atTheCounter(down, 'Helge');
      const paper = await paperOf(portal, 'Astrid', { 'filing.name': 'Astrid på papiret' });
      const done = await helge.fill(registerPath, { ...paper, action: 'all-the-same' });
      const row = await rowAt(down, done);
      expect(['referred', 'submitted']).toContain(row.state);
      expect(row.outcome).not.toBe('reject');
      expect(row.principal).toBe(paper['filing.cpr']);
      await down.close();
    },
  );
});

it('a number that nobody has is asked about, and never written to', async () => {
  const nobody = { 'filing.cpr': '6101019999', 'filing.name': 'Ingen Ingensen' };
  const asked = await register(nobody);
  expect([asked.status, asked.body.includes('href="#filing-cpr"')]).toEqual([422, true]);
  const row = await rowAt(portal, await register({ ...nobody, action: 'all-the-same' }));
  expect([row.principal, await lettersOf(row.id)]).toEqual([undefined, []]);
});
