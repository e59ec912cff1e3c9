import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { euHealthCard } from '../../src/self-services/eu-health-card/index.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import type { Visit } from '../identity/browser.ts';
import { Citizen, hiddenIn, pathOf } from '../support/citizen.ts';
import { walkExample } from '../support/example-walk.ts';
import { answerAll, memberKeys, moveTo, sendMove } from '../support/move.ts';
import { sentWish } from '../support/protection.ts';
import { routesOf } from '../support/routes.ts';
import type { TestApp } from '../support/test-app.ts';
import { Browser, logIn } from '../web/log-in.ts';
import { citizenCpr, copyOf, unknownThing, visit } from '../web/matrix-visits.ts';

/**
 * Where Astrid lives, where she was to move before she was protected, and where she moves to after it: street and number
 * however they are written, and the street alone. Another number on the same street is somebody else's home.
 */
const where = (street: string, number: string) =>
  new RegExp(`${street}(?:\\s+${number}(?![\\p{L}\\p{N}])|(?!\\s*\\d))`, 'iu');
export const home = where('Borgm\\.?\\s+Christiansensg', '45');
export const before = where('Nørregade', '44');
export const after = where('Brydevej', '11');

/** Who asked for what, and what came. */
export type Answer = readonly [who: string, route: string, answer: Visit];

/** Astrid's cases, and those that others filed in which she is; and a browser of everybody who may ask. */
export interface ProtectedWorld {
  readonly rows: readonly CaseRow[];
  readonly readers: Readonly<Record<string, Browser>>;
}

async function order(citizen: Citizen, service: SelfService) {
  const path = `/self-service/${service.id}`;
  await citizen.fill(path, {});
  const { page } = await walkExample(citizen, service, service.examples.accepted[0]);
  const sent = await citizen.post(`${path}/summary`, { ...hiddenIn(page), action: 'send' });
  if (!pathOf(sent).startsWith('/receipt/')) throw new Error(`${service.id} was not sent`);
}

async function move(
  portal: TestApp,
  citizen: Citizen,
  query: string,
  occupants: string,
  along: string,
) {
  const path = '/self-service/address-change';
  await citizen.fill(path, {});
  await answerAll(citizen, await moveTo(portal, query, { occupants: { occupants } }));
  const keys = memberKeys(await citizen.open(`${path}/people`));
  const movers = Object.entries(keys).flatMap(([name, key]) =>
    name.startsWith(along) ? [key] : [],
  );
  await citizen.fill(`${path}/people`, { 'movers[]': movers, action: 'next' });
  const sent = await sendMove(citizen);
  if (!pathOf(sent).startsWith('/receipt/')) throw new Error('the move was not sent');
}

/** Cases from before she asked to be protected, that wish, and cases from after it; every letter that may leave has left. */
export async function protectedWorld(portal: TestApp): Promise<ProtectedWorld> {
  const astrid = new Citizen(portal);
  await astrid.logIn('Astrid');
  // Earlier: a card, a move with her child to people who live there, and a wish to be called at home.
  await order(astrid, healthCard);
  await move(portal, astrid, 'Nørregade 44, st., 5000', 'staying', 'Ida');
  await astrid.fill('/self-service/robinson-list/another-way', {
    municipality: '0101',
    promise: 'contact',
    name: 'Astrid Testesen',
    phone: '20 30 40 50',
    address: 'Borgm Christiansensg 45, st. th, 2450 København SV',
    action: 'refer',
  });
  // Jonas takes her along to another place.
  const jonas = new Citizen(portal);
  await jonas.logIn('Jonas');
  await move(portal, jonas, 'Brydevej 11', 'nobody', 'Astrid');
  // From here on.
  await sentWish(portal, 'Astrid', { people: ['self', 'child'] });
  const later = new Citizen(portal);
  await later.logIn('Astrid');
  await order(later, euHealthCard);
  await move(portal, later, 'Brydevej 11', 'nobody', 'nobody');
  await portal.worker.runOnce();
  const rows = (
    await Promise.all(
      ['Astrid', 'Jonas'].map((name) => portal.deps.cases.ofPrincipal(citizenCpr(portal, name))),
    )
  ).flat();
  const login = async (name: string, path: string) => {
    const browser = new Browser();
    await logIn(browser, portal.baseUrl + path, name);
    return browser;
  };
  const citizen = (name: string) => login(name, '/login');
  const staff = (name: string) => login(name, '/caseworker/login');
  const readers = {
    Astrid: await citizen('Astrid'),
    Jonas: await citizen('Jonas'),
    Mikkel: await citizen('Mikkel'),
    Birthe: await citizen('Birthe'),
    Signe: await staff('Signe'),
    Bodil: await staff('Bodil'),
    Tage: await staff('Tage'),
    Ditte: await staff('Ditte'),
    Oda: await staff('Oda'),
    Ulla: await staff('Ulla'),
    nobody: new Browser(),
  };
  return { rows, readers };
}

/** Shows them once it stands in the log who asked; whoever searches for an address types it themself. */
const apart = [
  'POST /caseworker/cases/:reference/address',
  'POST /addresses',
  'POST /caseworker/addresses',
];
/** Those who see some of the cases: they are shown each of them. */
const closeBy = ['Astrid', 'Jonas', 'Signe', 'Oda', 'Ulla'];
const isAboutCase = (route: string) => route.includes(':reference') || route.endsWith('/search');
const atDesk = ['Signe', 'Bodil', 'Tage', 'Ditte', 'Oda', 'Ulla'];
/** What others may ask for as well, a visitor asks for; whoever is logged in nowhere sends nothing. */
const isFor = (who: string, route: string) =>
  who === 'nobody'
    ? route.startsWith('GET')
    : atDesk.includes(who) === route.includes(' /caseworker');
/** Ends the login that the others need. */
const ending = /logout|\/sessions|\/session\//;

/** What every route there is answers them, with each of the cases where it is about one. */
export async function everyAnswer(
  portal: TestApp,
  who: string,
  browser: Browser,
  rows: readonly CaseRow[],
): Promise<readonly Answer[]> {
  const everything: Answer[] = [];
  const routes = routesOf(portal.app).filter(
    (route) =>
      /^(GET|POST) /.test(route) &&
      !apart.includes(route) &&
      !ending.test(route) &&
      isFor(who, route) &&
      // What there is to try in a demonstration names homes of invented people.
      !/ \/demo/.test(route),
  );
  for (const route of routes) {
    const cases = isAboutCase(route) && closeBy.includes(who) ? rows : rows.slice(0, 1);
    for (const { reference, id } of cases) {
      const [letter] = route.includes(':letter') ? await portal.deps.outbox.ofCase(id) : [];
      const thing = { ...unknownThing(), reference, ...(letter && { letter: letter.id }) };
      const asked = copyOf(browser, portal);
      let answer = await visit(portal, asked, route, thing);
      everything.push([who, route, answer]);
      // A login asks who one is, and shows nothing of anybody.
      if (answer.location !== undefined && !/\/login\b|demo-mitid/.test(answer.location)) {
        answer = await asked.follow(answer);
        everything.push([who, `${route}, then`, answer]);
      }
    }
  }
  if (!atDesk.includes(who)) return everything;
  const asked = copyOf(browser, portal);
  for (const { reference, service } of rows) {
    const path = `/caseworker/register/${service}?referral=${reference}`;
    everything.push([who, path, await asked.get(portal.baseUrl + path)]);
  }
  for (const q of ['Astrid', 'Testesen', citizenCpr(portal, 'Astrid'), 'Jonas'])
    everything.push([who, 'search', await search(portal, asked, q)]);
  return everything;
}

async function search(portal: TestApp, browser: Browser, q: string): Promise<Visit> {
  const page = await browser.get(`${portal.baseUrl}/caseworker`);
  const token = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
  return browser.follow(
    await browser.post(`${portal.baseUrl}/caseworker/search`, { _csrf: token, q }),
  );
}
