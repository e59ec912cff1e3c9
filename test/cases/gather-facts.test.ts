import { afterAll, describe, expect, it } from 'vitest';
import type { Registers } from '../../src/cases/ports/registers.ts';
import { Citizen, pathOf, service } from '../support/citizen.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import { answerAll, moveTo } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

type Faults = Parameters<typeof withFaults>[1];
const kinds: readonly Fault[] = ['down', 'slow', 'garbage'];
const names = ['persons', 'digitalPost', 'exemptions', 'exceptions', 'addresses'] as const;
const alone = names.flatMap((name) => kinds.map((kind): [string, Fault] => [name, kind]));

const portals: TestApp[] = [];
afterAll(async () => {
  await Promise.all(portals.map((portal) => portal.close()));
});

/** A portal whose registers fall ill when told to. */
async function portalThatFails() {
  let faults: Faults = {};
  const changing = <K extends (typeof names)[number]>(name: K, registers: Registers) =>
    new Proxy(registers[name], {
      get: (_target, key) => Reflect.get(withFaults(registers, faults)[name], key),
    });
  const portal = await testApp({
    adapt: (registers) => ({
      ...registers,
      persons: changing('persons', registers),
      digitalPost: changing('digitalPost', registers),
      exemptions: changing('exemptions', registers),
      exceptions: changing('exceptions', registers),
      addresses: changing('addresses', registers),
    }),
  });
  portals.push(portal);
  const fail = (next: Faults): void => {
    faults = next;
  };
  return { portal, fail };
}

async function caseAt(portal: TestApp, visit: Parameters<typeof pathOf>[0]) {
  const row = await portal.deps.cases.byReference(pathOf(visit).split('/')[2] as never);
  const [event] = row ? await portal.deps.cases.events(row.id) : [];
  if (row === undefined || event === undefined) throw new Error(`no case at ${pathOf(visit)}`);
  return { row, event, letters: await portal.deps.outbox.ofCase(row.id) };
}

const plainAddress = {
  'address.query': '',
  'address.id': '',
  'address.street': 'Eliasgade',
  'address.number': '10',
  'address.postcode': '2300',
  'address.town': 'København S',
  'address.municipality': '0101',
};

describe('all registers', () => {
  it.concurrent.each(kinds)(
    '%s: every page comes within two seconds with the alternative, and the move is sent, marked',
    async (kind) => {
      const { portal, fail } = await portalThatFails();
      const citizen = new Citizen(portal);
      await citizen.logIn('Jytte');
      // As who presses start; later pages need no choice between the ways.
      await citizen.fill(service, {});
      await answerAll(citizen, await moveTo(portal, 'Eliasgade 10, st'));
      fail(Object.fromEntries(names.map((name) => [name, kind])));
      let worst = 0;
      const timed = async (visit: ReturnType<Citizen['get']>) => {
        const begun = performance.now();
        const page = await visit;
        worst = Math.max(worst, performance.now() - begun);
        expect(page.status).toBeLessThan(500);
        if (page.status === 200) expect(/another-way|value="leave"/.test(page.body)).toBe(true);
        return page;
      };
      await timed(citizen.get(service));
      const step = `${service}/address`;
      const address = await timed(citizen.get(step));
      await timed(citizen.sendFrom(address, step, { ...plainAddress, action: 'next' }));
      await timed(citizen.get(`${service}/people`));
      const summary = await timed(citizen.get(`${service}/summary`));
      const send = citizen.sendFrom(summary, `${service}/summary`, { action: 'send' });
      const { row, event, letters } = await caseAt(portal, await timed(send));
      expect(worst).toBeLessThan(2000);
      if (event.kind !== 'submitted') throw new Error(event.kind);
      const flags = ['protected', 'register-down', 'unknown-address'];
      expect(event.flags).toEqual(expect.arrayContaining(flags));
      expect(row.attention).toBe(true);
      expect(event.decision.facts).toMatchObject({ digitalPost: 'unknown', exempt: 'unsaid' });
      expect(letters.filter(({ notice }) => notice !== 'receipt')).toEqual([]);
    },
  );
});

describe('one register', () => {
  it.concurrent.each(alone)(
    '%s %s never makes it worse for somebody exempt',
    async (name, kind) => {
      const { portal, fail } = await portalThatFails();
      const citizen = new Citizen(portal);
      await citizen.logIn('Carla');
      fail({ [name]: kind });
      const begun = performance.now();
      const { body } = await citizen.open(service);
      expect(performance.now() - begun).toBeLessThan(2000);
      expect(body).toContain('way-in');
      const another = await citizen.fill(`${service}/another-way`, {
        'ground[]': ['exempt'],
        municipality: '0185',
        action: 'refer',
      });
      const { row } = await caseAt(portal, another);
      expect(row).toMatchObject({ standing: 'right', claim: 'exempt' });
    },
  );

  it.each(['digitalPost', 'exemptions', 'exceptions'] as const)(
    'that is silent is never read as "not exempt", "registered" or "no exception": %s',
    async (name) => {
      const { portal, fail } = await portalThatFails();
      const citizen = new Citizen(portal);
      await citizen.logIn('Mads');
      fail({ [name]: 'down' });
      const fields = { municipality: '0101', action: 'refer' };
      const { row } = await caseAt(portal, await citizen.fill(`${service}/another-way`, fields));
      expect(row).toMatchObject({ standing: 'authority-assesses', claim: 'none' });
    },
  );

  it('that is silent at send keeps the address chosen while it answered', async () => {
    const { portal, fail } = await portalThatFails();
    const citizen = new Citizen(portal);
    await citizen.logIn('Thomas');
    await answerAll(citizen, await moveTo(portal, 'Eliasgade 10, st'));
    fail({ addresses: 'down' });
    const sent = await citizen.fill(`${service}/summary`, { action: 'send' });
    const { event } = await caseAt(portal, sent);
    if (event.kind !== 'submitted') throw new Error(event.kind);
    expect(event.answers['address']).toMatchObject({ text: 'Eliasgade 10, st., 2300 København S' });
    expect(event.flags).not.toContain('unknown-address');
  });
});
