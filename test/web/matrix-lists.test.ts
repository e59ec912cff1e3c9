import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reference, showReference } from '../../src/domain/reference.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { Browser } from './log-in.ts';
import { type Actor, actors, matrix } from './matrix-table.ts';
import { browserOf, citizenCpr, copyOf, unknownThing, visit } from './matrix-visits.ts';

/** Every page that is asked for without naming a case, and so could show anybody's. */
const lists = Object.keys(matrix).filter(
  (route) =>
    route.startsWith('GET ') &&
    !/:(?:reference|letter|key)\b/.test(route) &&
    !/login|logged-out/.test(route),
);

/** Where those who have it to do with a case find it without naming it. */
const shown: Readonly<Record<string, readonly Actor[]>> = {
  'GET /my-cases': ['citizen'],
  'GET /my-cases/looks': ['citizen'],
  'GET /caseworker/': ['caseworker', 'counter', 'lead'],
  'GET /caseworker/export.csv': ['caseworker', 'lead'],
  'GET /caseworker/log': ['auditor'],
  'GET /caseworker/log/csv': ['auditor'],
};

interface Kept {
  readonly reference: Reference;
  readonly name: string;
  readonly authorityId: string;
}

let portal: TestApp;
let own: Kept;
let foreign: Kept;
const loggedIn = new Map<Actor, Browser>();
beforeAll(async () => {
  portal = await testApp();
  for (const actor of actors) loggedIn.set(actor, await browserOf(portal, actor));
  own = await aCase('Astrid', 'Egensen', 'municipality-0101');
  foreign = await aCase('Carla', 'Fremmedsen', 'municipality-0253');
});
afterAll(() => portal.close());

/** A case that somebody has looked at, which its authority's log tells. */
async function aCase(of: string, family: string, authorityId: string): Promise<Kept> {
  const name = `${of} ${family}`;
  const person = {
    principal: citizenCpr(portal, of),
    principalName: name,
    findable: true,
  } as const;
  const row = await openSampleCase(portal, submitted(), {
    ...person,
    authorityId,
    due: '2026-11-23',
  });
  await portal.deps.cases.log([
    {
      at: portal.clock.now().toString(),
      who: `Kigger ${family} (x)`,
      role: 'caseworker',
      action: 'view',
      authorityId,
      caseId: row.id,
      purpose: 'case-page',
    },
  ]);
  return { reference: row.reference, name, authorityId };
}

const family = ({ name }: Kept): string => name.split(' ')[1] ?? '';
const tells = (body: string, kept: Kept): boolean =>
  [kept.reference, showReference(kept.reference), family(kept)].some((each) => body.includes(each));

describe('a page that names no case shows only whose it is', () => {
  it.each(lists)('at %s', async (route) => {
    const sees: Actor[] = [];
    for (const actor of actors) {
      const { body } = await visit(
        portal,
        copyOf(loggedIn.get(actor)!, portal),
        route,
        unknownThing(),
      );
      if (tells(body, own)) sees.push(actor);
      expect(tells(body, foreign), actor).toBe(false);
    }
    expect(sees).toEqual(shown[route] ?? []);
  });
});

describe('what is searched for is found where it lies', () => {
  const workers = ['caseworker', 'counter', 'lead', 'otherAuthority'] as const;

  it.each(['name', 'number'])('by %s', async (by) => {
    for (const actor of workers) {
      const browser = loggedIn.get(actor)!;
      const found = async (kept: Kept) => {
        const cpr = citizenCpr(portal, kept.name.split(' ')[0] ?? '');
        const page = await browser.get(`${portal.baseUrl}/caseworker`);
        const token = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
        const q = by === 'name' ? kept.name : cpr;
        const { body } = await browser.post(`${portal.baseUrl}/caseworker/search`, {
          _csrf: token,
          q,
        });
        return body.includes(`/caseworker/cases/${kept.reference}`);
      };
      expect([actor, await found(own)]).toEqual([actor, actor !== 'otherAuthority']);
      expect([actor, await found(foreign)]).toEqual([actor, false]);
    }
  });
});
