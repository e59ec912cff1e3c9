import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCodeOf } from '../../src/cases/check-code.ts';
import { routesOf } from '../support/routes.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn } from './log-in.ts';
import { type Actor, actors, matrix, type Row } from './matrix-table.ts';
import {
  browserOf,
  bytesOf,
  citizenCpr,
  copyOf,
  openCaseFor,
  outcomeOf,
  type Thing,
  unknownThing,
  visit,
} from './matrix-visits.ts';

let portal: TestApp;
const loggedIn = new Map<Actor, Browser>();
let key = '';
let letterId = '';
beforeAll(async () => {
  portal = await testApp();
  for (const actor of actors) loggedIn.set(actor, await browserOf(portal, actor));
  const third = new Browser();
  await logIn(third, `${portal.baseUrl}/login`, 'Carla');
  for (const browser of [loggedIn.get('citizen')!, loggedIn.get('otherCitizen')!, third])
    await visit(portal, browser, 'POST /self-service/:service/', unknownThing());
  key = await keyOfLetter();
  letterId = (await portal.deps.demo!.mailbox.letters(key))[0]?.id ?? '';
});
afterAll(() => portal.close());

/** What the form of that person's summary carries. */
async function draftOf(name: string): Promise<Thing['draft']> {
  const owner = { kind: 'person', cpr: citizenCpr(portal, name) } as const;
  const draft = await portal.deps.drafts.current(owner, 'address-change');
  return { draft: draft?.id ?? '', version: String(draft?.version) };
}

async function keyOfLetter(): Promise<string> {
  const letter = { notice: 'receipt', held: false, to: 'Kanarievej' } as const;
  await openSampleCase(portal, submitted(), {}, [letter]);
  await portal.worker.runOnce();
  return (await portal.deps.demo!.mailbox.recipients())[0]?.key ?? '';
}

async function thingFor(route: string, whose: 'own' | 'foreign'): Promise<Thing> {
  const { id, reference } = await openCaseFor(portal, route, whose);
  const [own] = await portal.deps.outbox.ofCase(id);
  if (whose === 'foreign')
    return {
      ...unknownThing(),
      reference,
      ...(own && { letter: own.id }),
      draft: await draftOf('Carla'),
    };
  const code = checkCodeOf(reference, portal.deps.secrets);
  return { reference, key, letter: own?.id ?? letterId, code, draft: await draftOf('Astrid') };
}

/** Sessions that a visit ends are made for it alone. */
const browserFor = (actor: Actor, route: string) =>
  route.endsWith('/logout') ? browserOf(portal, actor) : copyOf(loggedIn.get(actor)!, portal);

const ask = async (actor: Actor, route: string, thing: Thing) =>
  visit(portal, await browserFor(actor, route), route, thing);

it('has a row for every route, and no row without one', () => {
  expect(Object.keys(matrix).toSorted()).toEqual(routesOf(portal.app).toSorted());
});

it('asks for a foreign thing wherever a route names one', () => {
  const named = Object.keys(matrix).filter((route) => /:(?:reference|letter|key)\b/.test(route));
  const lacking = named.filter((route) => matrix[route]?.foreign === undefined);
  expect(lacking).toEqual([]);
});

describe('everybody gets what is theirs', () => {
  it.each(Object.entries(matrix))('at %s', async (route, row: Row) => {
    const got: Record<string, string> = {};
    for (const actor of actors) {
      const thing = await thingFor(route, 'own');
      got[actor] = outcomeOf(await ask(actor, route, thing), thing);
    }
    expect(got).toEqual(row.own);
  });
});

describe('a foreign thing differs from an unknown one by not a byte', () => {
  const rows = Object.entries(matrix).filter(([, { foreign }]) => foreign !== undefined);

  it.each(rows)('at %s', async (route, row: Row) => {
    const got: Record<string, string> = {};
    for (const actor of actors) {
      const [foreign, unknown] = [await thingFor(route, 'foreign'), unknownThing()];
      const answer = await ask(actor, route, foreign);
      got[actor] = outcomeOf(answer, foreign);
      expect(bytesOf(answer, foreign)).toBe(bytesOf(await ask(actor, route, unknown), unknown));
    }
    expect(got).toEqual(row.foreign);
  });
});
