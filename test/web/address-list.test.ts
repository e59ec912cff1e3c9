import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressHit, AddressRegister, Registers } from '../../src/cases/ports/registers.ts';
import { Citizen, type Fields, service } from '../support/citizen.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
let fault: Fault | undefined;
let listed: readonly AddressHit[] | undefined;

/** The sample's register, which can be taken down or made to answer with a list of our own. */
const moody = (registers: Registers): Registers => ({
  ...registers,
  addresses: new Proxy(registers.addresses, {
    get: (addresses, name: keyof AddressRegister) => {
      if (fault !== undefined)
        return withFaults(registers, { addresses: fault }).addresses[name].bind(addresses);
      const value = listed;
      if (name === 'search' && value) return async () => ({ state: 'found', value });
      return addresses[name].bind(addresses);
    },
  }),
});

beforeAll(async () => {
  portal = await testApp({ adapt: moody });
});
afterAll(() => portal.close());

async function visitor(name?: string, language: 'da' | 'en' = 'da') {
  const citizen = new Citizen(portal);
  citizen.browser.keep(portal.baseUrl, 'lang', language);
  if (name !== undefined) await citizen.logIn(name);
  const page = await citizen.open('/status');
  const ask = (fields: Fields) => citizen.sendFrom(page, '/addresses', fields);
  return { citizen, ask };
}

interface Answer {
  readonly hits: readonly AddressHit[];
  readonly said: string;
}
const answerIn = ({ body }: { readonly body: string }) => JSON.parse(body) as Answer;
const eliasgade = 'Eliasgade 10, st., 2300 København S';

describe('the list of addresses while somebody types', () => {
  it.each([undefined, 'Astrid'])('is what the button finds, for %s', async (name) => {
    const { ask } = await visitor(name);
    const answer = await ask({ query: ' eliasgade 10 st ' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { hits, said } = answerIn(answer);
    expect(hits[0]?.text).toBe(eliasgade);
    expect(said).toContain(`${hits.length} adresse`);
    const found = await portal.deps.registers.addresses.find(hits[0]?.id ?? '');
    expect(found).toMatchObject({ state: 'found', value: { text: eliasgade } });
  });

  it('says in the reader’s language how many there are, and that more is to be written', async () => {
    const { ask } = await visitor(undefined, 'en');
    listed = [{ id: '1', text: eliasgade }];
    expect(answerIn(await ask({ query: 'eliasgade' })).said).toBe(
      '1 address fits. Choose it from the list.',
    );
    listed = Array.from({ length: 12 }, (_none, at) => ({ id: String(at), text: eliasgade }));
    expect(answerIn(await ask({ query: 'eliasgade' })).said).toMatch(/12 fit best.*write more/);
    listed = undefined;
  });

  it('carries no more than it says, whatever the register sends', async () => {
    const { ask } = await visitor();
    const markup = '<img src=x onerror=alert(1)>';
    listed = Array.from({ length: 500 }, () => ({ id: markup, text: markup, cpr: '0101010101' }));
    const answer = await ask({ query: 'eliasgade' });
    listed = undefined;
    expect(answerIn(answer).hits).toEqual(
      Array.from({ length: 12 }, () => ({ id: markup, text: markup })),
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['down', 'slow', 'garbage'] as const)(
    'says what the page says, within its deadline, while the register is %s',
    async (kind) => {
      const { citizen, ask } = await visitor('Sofie');
      const step = `${service}/address`;
      const search = { 'address.query': 'eliasgade 10', action: 'find' };
      const form = await citizen.open('/status');
      fault = kind;
      try {
        const began = performance.now();
        const { hits, said } = answerIn(await ask({ query: 'eliasgade 10' }));
        expect(performance.now() - began).toBeLessThan(2000);
        expect(hits).toEqual([]);
        expect(said).toContain('Vi kan ikke slå adresser op lige nu');
        expect((await citizen.sendFrom(form, step, search)).body).toContain(said);
      } finally {
        fault = undefined;
      }
    },
  );

  it('says plainly that nothing fits', async () => {
    const { ask } = await visitor();
    const { hits, said } = answerIn(await ask({ query: 'xyzzy 1' }));
    expect(hits).toEqual([]);
    expect(said).toContain('Vi kan ikke finde adressen');
  });

  it.each([
    ['nothing', {}],
    ['two letters', { query: ' el ' }],
    ['a novel', { query: 'e'.repeat(201) }],
    ['a list', { query: ['eliasgade 10', 'eliasgade 12'] }],
    ['a part of something', { 'query[text]': 'eliasgade 10' }],
  ])('is not made of %s', async (_what, fields: Fields) => {
    const { ask } = await visitor();
    expect((await ask(fields)).status).toBe(400);
  });

  it('takes the longest text that it says it takes', async () => {
    const { ask } = await visitor();
    expect((await ask({ query: 'e'.repeat(200) })).status).toBe(200);
    expect((await ask({ query: 'eli' })).status).toBe(200);
  });

  it('cannot be asked for in an address, where it would stay', async () => {
    expect((await new Citizen(portal).get('/addresses?query=eliasgade+10')).status).toBe(404);
  });

  it('is for pages of ours only, and for those of this login', async () => {
    const { citizen, ask } = await visitor();
    expect((await citizen.post('/addresses', { query: 'eliasgade 10' })).status).toBe(403);
    expect((await ask({ query: 'eliasgade 10' })).status).toBe(200);
    await citizen.logIn('Astrid');
    expect((await ask({ query: 'eliasgade 10' })).status).toBe(403);
  });

  it('leaves nothing of it in the log', async () => {
    const { ask } = await visitor('Astrid');
    await ask({ query: 'Kanarievej 7' });
    expect(portal.logged()).toContain('/addresses');
    expect(portal.logged()).not.toMatch(/kanarievej|eliasgade/i);
  });
});

it('whoever asks faster than anybody types is slowed down, and can still send', async () => {
  const strict = await testApp({ env: { LOOKUPS_PER_MINUTE: '2' } });
  try {
    const [hasty, other] = [new Citizen(strict), new Citizen(strict)];
    await hasty.logIn('Astrid');
    await other.logIn('Sofie');
    const page = await hasty.open('/status');
    const ask = (one: Citizen, from: typeof page) =>
      one.sendFrom(from, '/addresses', { query: 'eliasgade 10' });
    const answers = [await ask(hasty, page), await ask(hasty, page), await ask(hasty, page)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(JSON.parse(answers[2]?.body ?? '')).toEqual({ hits: [] });
    expect((await ask(other, await other.open('/status'))).status).toBe(200);
    const fields = { destination: 'denmark', action: 'next' };
    expect((await hasty.sendFrom(page, `${service}/destination`, fields)).status).toBe(303);
  } finally {
    await strict.close();
  }
});
