import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Address, Person } from '../../src/domain/person.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { sheetOf } from '../../src/self-services/sheet.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let fault: Fault | undefined;
let asked: string[] = [];
let person: Person & { readonly address: Address };
beforeAll(async () => {
  portal = await testApp({
    adapt: (all) => ({
      ...all,
      persons: new Proxy(all.persons, {
        get: (_port, method: keyof typeof all.persons) => (given: string) => {
          asked.push(method);
          const now = fault === undefined ? all : withFaults(all, { persons: fault });
          return now.persons[method](given as Cpr);
        },
      }),
      healthInsurance: {
        of: async (cpr) => {
          asked.push('insurance');
          if (fault !== undefined) throw new Error('down');
          return all.healthInsurance.of(cpr);
        },
      },
    }),
  });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  person = await citizen(({ address, protectedUntil }) => address !== undefined && !protectedUntil);
});
afterAll(() => portal.close());

async function citizen(suits: (person: Person) => boolean) {
  for (const { cpr } of portal.deps.demo?.citizens ?? []) {
    const known = await portal.deps.registers.persons.find(cpr);
    if (known.state === 'found' && known.value.address && suits(known.value))
      return { ...known.value, address: known.value.address };
  }
  throw new Error('nobody suits');
}

/** A case of theirs with these answers, as they would stand on its sheet. */
function caseOf(
  { cpr }: Pick<Person, 'cpr'>,
  service: string,
  answers: Readonly<Record<string, unknown>>,
  given: object = {},
) {
  const found = selfServices.find(({ id }) => id === service)!;
  const steps = found.steps.filter(({ fields }) => fields.some(({ key }) => key in answers));
  const sheet = sheetOf({ steps }, answers, { members: [] });
  return openSampleCase(portal, submitted({ answers, sheet }), {
    principal: cpr,
    service,
    ...given,
  });
}

const said = (body: string, question: string) =>
  new RegExp(`<dt>${question}</dt>(.*?)</div>`, 's').exec(body)?.[1]?.replaceAll(/\s+/g, ' ') ?? '';

describe('answers beside what the registers say now', () => {
  it('an address that the register has already, and another one', async () => {
    const there = await caseOf(person, 'address-change', { address: person.address });
    const same = said((await signe.open(there)).body, 'Din nye adresse');
    expect(same).toContain('Adresse i CPR nu:');
    expect(same.match(/Som i registret/g)).toHaveLength(1);
    const elsewhere = { ...person.address, id: 'unknown', text: 'Nyvej 1, 2100 København Ø' };
    const row = await caseOf(person, 'address-change', { address: elsewhere, occupants: 'nobody' });
    const { body } = await signe.open(row);
    expect(said(body, 'Din nye adresse')).toContain(person.address.street);
    expect(said(body, 'Din nye adresse')).toContain('Ændres');
  });

  it('says in words that an address that others are registered at does not fit "nobody"', async () => {
    const other = await citizen(
      ({ cpr, address, protectedUntil }) =>
        cpr !== person.cpr && address?.id !== person.address.id && protectedUntil === undefined,
    );
    const answers = { address: other.address, occupants: 'nobody' };
    const { body } = await signe.open(await caseOf(person, 'address-change', answers));
    const occupants = /Andre registreret på den nye adresse nu:.*?<\/dd>/s.exec(body)?.[0];
    expect(occupants).toContain('Passer ikke');
    expect(body).not.toContain(other.name.family);
  });

  it('the doctor and the card that are known', async () => {
    const doctor = { id: 'unknown', name: 'Lægen', address: '', municipality: '' };
    const choice = await caseOf(person, 'doctor-choice', { people: ['self'], group: '1', doctor });
    const known = await portal.deps.registers.healthInsurance.of(person.cpr);
    expect(known.state).toBe('found');
    const { body } = await signe.open(choice);
    expect(body).toContain('Egen læge nu:');
    expect(body).toContain('Gruppe nu:');
    const card = await caseOf(person, 'health-card', { whom: 'self', reason: 'lost' });
    expect((await signe.open(card)).body).toContain('Nyeste kort sendt:');
  });

  it('a register that is down or too late is said to be, and agrees with nothing', async () => {
    const doctor = { id: 'unknown', name: 'Lægen', address: '', municipality: '' };
    const move = await caseOf(person, 'address-change', {
      address: person.address,
      movers: [],
      occupants: 'nobody',
    });
    const choice = await caseOf(person, 'doctor-choice', { people: ['self'], group: '1', doctor });
    for (const now of ['down', 'garbage', 'slow'] as const)
      for (const row of [move, choice]) {
        fault = now;
        const { status, body } = await signe.open(row);
        fault = undefined;
        expect(status).toBe(200);
        expect(body).toContain('Kunne ikke slås op');
        expect(body).toContain('Ikke slået op');
        expect(body).not.toContain('Som i registret');
      }
  });

  it('copies no home of a protected person onto the page', async () => {
    const hidden = await citizen(({ protectedUntil }) => protectedUntil !== undefined);
    const answers = { address: { ...hidden.address, text: 'Nyvej 1', id: 'unknown' }, movers: [] };
    const { body } = await signe.open(await caseOf(hidden, 'address-change', answers));
    expect(body).not.toContain(hidden.address.street);
    expect(body).toContain('Navn og adresse er beskyttet til og med');
    expect(said(body, 'Din nye adresse')).toContain('Beskyttet');
  });

  it('asks no register of a case that has ended, unless a complaint runs', async () => {
    const answers = { address: person.address, occupants: 'nobody' };
    const ended = await caseOf(person, 'address-change', answers, { state: 'closed' });
    asked = [];
    expect((await signe.open(ended)).body).toContain('Sagen er slut. Derfor er registrene ikke');
    expect(asked).not.toContain('residentsAt');
    const complained = { state: 'closed', appeal: true };
    await signe.open(await caseOf(person, 'address-change', answers, complained));
    expect(asked).toContain('residentsAt');
  });

  it('asks of each service only what its own answers need', async () => {
    asked = [];
    await signe.open(await caseOf(person, 'robinson-list', { wish: 'join', people: ['self'] }));
    for (const other of ['insurance', 'residentsAt', 'household'])
      expect(asked).not.toContain(other);
  });

  it('looks nobody up who has not shown who they are', async () => {
    const answers = { wish: 'exempt', name: 'Kim', cpr: person.cpr, municipality: '0101' };
    const nobody = await caseOf(person, 'digital-post-exemption', answers, {
      principal: undefined,
    });
    asked = [];
    const { body } = await signe.open(nobody);
    expect(asked).toEqual([]);
    expect(body).toContain('Ingen har vist, hvem de er.');
    expect(body).not.toContain(person.cpr);
  });
});

describe('the personal number', () => {
  const whole = (cpr: string) => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;

  it('is masked, with the birthday beside it, until it is asked for; that is in the log', async () => {
    const row = await caseOf(person, 'address-change', { address: person.address });
    const { body } = await signe.open(row);
    expect(body).not.toContain(whole(person.cpr));
    expect(body).toContain('de sidste fire cifre er skjult');
    const shown = await signe.send(row, 'number', await signe.form(row));
    expect(shown.status).toBe(200);
    expect(shown.body).toContain(whole(person.cpr));
    const [entry] = await portal.deps.cases.accessLog('municipality-0101', 1);
    expect(entry).toMatchObject({ action: 'view', caseId: row.id, purpose: 'cpr-number' });
    expect(shown.body.match(/<title>.*<\/title>/)?.[0]).not.toContain(person.cpr.slice(0, 6));
  });

  it('is masked among the answers, too', async () => {
    const answers = { wish: 'return', name: 'Kim', cpr: person.cpr, municipality: '0101' };
    const row = await caseOf(person, 'digital-post-exemption', answers, { state: 'closed' });
    expect((await signe.open(row)).body).not.toContain(whole(person.cpr));
    const shown = await signe.send(row, 'number', await signe.form(row));
    expect(shown.body).toContain(whole(person.cpr));
  });

  it('is nobody’s without a case: no token, no number', async () => {
    const row = await caseOf(person, 'address-change', {});
    const { status, body } = await signe.send(row, 'number', {});
    expect(status).toBe(403);
    expect(body).not.toContain(whole(person.cpr));
  });
});
