import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visit } from '../identity/browser.ts';
import { routesOf } from '../support/routes.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn } from '../web/log-in.ts';
import { copyOf, openCaseFor, unknownThing, visit } from '../web/matrix-visits.ts';

let portal: TestApp;
let loggedIn: Browser;
let gets: readonly string[];
beforeAll(async () => {
  portal = await testApp();
  loggedIn = new Browser();
  await logIn(loggedIn, `${portal.baseUrl}/login`, 'Astrid');
  await logIn(loggedIn, `${portal.baseUrl}/caseworker/login`, 'Signe');
  gets = routesOf(portal.app).filter((route) => route.startsWith('GET '));
});
afterAll(() => portal.close());

/** Every GET route as somebody sees it; what lies behind a reference is their own. With what it wrote, and might write. */
async function everyAnswer(browser: () => Browser) {
  const answers: [string, Visit, number, number][] = [];
  for (const route of gets) {
    const { reference } = await openCaseFor(portal, route, 'own');
    const may = await writesOf(route);
    const before = portal.store.stats().writes;
    const answer = await visit(portal, browser(), route, { ...unknownThing(), reference });
    answers.push([route, answer, portal.store.stats().writes - before, may]);
  }
  return answers;
}
const asPerson = () => everyAnswer(() => copyOf(loggedIn, portal));
const asVisitor = () => everyAnswer(() => new Browser());
const isPage = ({ headers }: Visit) => headers.get('content-type')?.startsWith('text/html');

const text = /^text\/(?:html|plain); charset=utf-8$/;

/** A paper without its code, and a list that nobody may have, is a page that says so. */
const kindOf = (route: string): RegExp => {
  if (route.endsWith('pdf')) return /^(?:application\/pdf|text\/(?:html|plain); charset=utf-8)$/;
  return route.endsWith('.csv') ? /^text\/(?:csv|html); charset=utf-8$/ : text;
};

describe('every answer to a logged-in person', () => {
  it('says what it is, and in which alphabet', async () => {
    for (const [route, { headers }] of await asPerson())
      expect([route, headers.get('content-type')]).toEqual([
        route,
        expect.stringMatching(kindOf(route)),
      ]);
  });

  it('is kept by nobody on the way, but for the two files that are for machines', async () => {
    const open = ['GET /robots.txt', 'GET /.well-known/security.txt'];
    for (const [route, { headers }] of await asPerson()) {
      if (open.includes(route)) continue;
      expect([route, headers.get('cache-control')]).toEqual([route, 'no-store']);
    }
  });

  it('is guarded, and open to no other site', async () => {
    for (const [route, { headers }] of await asPerson()) {
      expect([route, headers.get('x-content-type-options')]).toEqual([route, 'nosniff']);
      for (const name of ['access-control-allow-origin', 'x-powered-by', 'etag', 'server'])
        expect([route, headers.has(name)]).toEqual([route, false]);
    }
  });

  it('is a page on which they can log out', async () => {
    for (const [route, answer] of await asPerson()) {
      if (!isPage(answer) || answer.status === 303 || answer.status === 302) continue;
      expect([route, /action="(?:\/caseworker)?\/logout"/.test(answer.body)]).toEqual([
        route,
        true,
      ]);
    }
  });

  it('leads only to this site and to the places we name', async () => {
    const links = /\b(?:href|src|action)="([^"]*)"/g;
    const known = /^(?:[#?]|\/(?![/\\])|https:\/\/[\w.-]+\.dk(?:\/|$))/;
    for (const [route, { body }] of await asPerson())
      for (const [, link = ''] of body.matchAll(links))
        expect([route, link]).toEqual([route, expect.stringMatching(known)]);
  });
});

/**
 * The look, or that it was refused; a case that is opened is held for whoever opened it. A list as a file says before it
 * is sent that it is taken out, and before each part of it of every case there, so that whoever it is about sees it.
 */
const writesOf = async (route: string): Promise<number> => {
  if (route === 'GET /caseworker/cases/:reference') return 2;
  if (route === 'GET /caseworker/export.csv') return 1 + (await partsOfTheList());
  return looks.test(route) ? 1 : 0;
};
async function partsOfTheList(): Promise<number> {
  let parts = 0;
  for (let after: string | undefined = ''; after !== undefined; parts += 1) {
    const page = await portal.deps.cases.list({
      authorityId: 'municipality-0101',
      limit: 200,
      ...(after !== '' && { after }),
    });
    after = page.next;
  }
  return parts;
}
const looks =
  /^GET \/caseworker\/(?:|log|log\/csv|admin.*|law.*|statistics.*|cases\/:reference\/(?:file|letters.*|documents.*))$/;

describe('asking for a page', () => {
  it('changes nothing, but that looks are written down, and who has a case open', async () => {
    for (const [route, , wrote, may] of await asPerson())
      expect([route, wrote]).toEqual([route, may]);
  });

  it('sets no cookie for a visitor, but for the login that they began', async () => {
    for (const [route, { headers }] of await asVisitor()) {
      const names = headers.getSetCookie().map((line) => line.split('=')[0]);
      const login = /^GET (\/caseworker)?\/login$/.exec(route);
      const begun = login ? [`skranken-${login[1] ? 'staff' : 'citizen'}-login`] : [];
      expect([route, names]).toEqual([route, begun]);
    }
  });
});
