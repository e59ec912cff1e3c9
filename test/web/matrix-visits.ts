import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { newReference, type Reference, showReference } from '../../src/domain/reference.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, referred, sampleDecision, submitted } from '../support/sample-cases.ts';
import type { TestApp } from '../support/test-app.ts';
import { append } from '../cases/papers.ts';
import type { Visit } from '../identity/browser.ts';
import { Browser, logIn, tokenOf } from './log-in.ts';
import type { Actor } from './matrix-table.ts';

/** Stands in whatever a case holds; nobody else's page may show it. */
const canary = 'Kanarievej';
const buttons: Readonly<Partial<Record<Actor, string>>> = {
  citizen: 'Astrid',
  otherCitizen: 'Sofie',
  caseworker: 'Signe',
  counter: 'Bodil',
  lead: 'Laust',
  auditor: 'Tage',
  administrator: 'Ditte',
  otherAuthority: 'Helge',
};

/** A browser as somebody has it right after their login. */
export async function browserOf(portal: TestApp, actor: Actor): Promise<Browser> {
  const browser = new Browser();
  const name = buttons[actor];
  if (name === undefined) return browser;
  const login = actor === 'citizen' || actor === 'otherCitizen' ? '/login' : '/caseworker/login';
  await logIn(browser, portal.baseUrl + login, name);
  return browser;
}

/** The same cookies in a browser of its own: what one visit leaves behind does not colour the next. */
export function copyOf(browser: Browser, portal: TestApp): Browser {
  const copy = new Browser();
  for (const [name, value] of browser.cookies(portal.baseUrl))
    copy.keep(portal.baseUrl, name, value);
  return copy;
}

/** What a route is asked for. */
export interface Thing {
  readonly reference: Reference;
  readonly key: string;
  /** A letter of that mailbox. */
  readonly letter: string;
  readonly draft: { readonly draft: string; readonly version: string };
  /** The check code as typed. */
  readonly code: string;
}

export const citizenCpr = (portal: TestApp, name: string): Cpr => {
  const citizen = portal.deps.demo?.citizens.find((each) => each.name.startsWith(name));
  if (citizen === undefined) throw new Error(`No citizen ${name}`);
  return citizen.cpr;
};

/** A case of Astrid's at Copenhagen, or of somebody's at an authority of which nobody here is. */
export async function openCaseFor(portal: TestApp, route: string, whose: 'own' | 'foreign') {
  if (route.includes('/signatures/')) return caseToSign(portal, whose);
  const given: Partial<CaseRow> =
    whose === 'own'
      ? { principal: citizenCpr(portal, 'Astrid') }
      : { principal: citizenCpr(portal, 'Carla'), authorityId: 'municipality-0253' };
  const sheet = [{ step: both('Trin'), question: both('Hvor'), answer: both(canary) }];
  const isReferral = route.includes('/referral/');
  const isTheirLetter = route.includes('/my-cases/:reference/letters/');
  const row = await openSampleCase(
    portal,
    isReferral ? referred({ sheet }) : submitted({ sheet }),
    { ...given, ...(isReferral && { outcome: 'refer', standing: 'right' }) },
    route.includes('/letters/')
      ? [{ notice: 'receipt', held: false, ...(isTheirLetter && toWhoseCase(given)) }]
      : [],
  );
  // A citizen reads what has left.
  if (isTheirLetter) await portal.worker.runOnce();
  return row;
}

/** A case of somebody else's that Astrid is asked to sign, or somebody who is not here. */
async function caseToSign(portal: TestApp, whose: 'own' | 'foreign'): Promise<CaseRow> {
  const sheet = [{ step: both('Trin'), question: both('Hvor'), answer: both(canary) }];
  const applicant = citizenCpr(portal, 'Carla');
  const row = await openSampleCase(portal, submitted({ sheet }), { principal: applicant });
  const name = whose === 'own' ? 'Astrid' : 'Jytte';
  const [title, statement, meaning] = [both('Samtykke'), both('Jeg bor der'), both('Det tæller')];
  return append(portal, row, {
    kind: 'signatures-asked',
    signers: [{ id: newId(portal.clock.now()), name, cpr: citizenCpr(portal, name) }],
    title,
    statement: [statement],
    meaning: [meaning],
    basis: sampleDecision.reasons[0]!.basis,
  });
}
const toWhoseCase = ({ principal }: Partial<CaseRow>) =>
  principal === undefined ? {} : { cpr: principal, words: canary };
const both = (text: string) => ({ da: text, en: text });

export const unknownThing = (): Thing => ({
  reference: newReference(),
  key: 'x'.repeat(43),
  letter: 'x'.repeat(36),
  draft: { draft: 'x'.repeat(26), version: '1' },
  code: 'Q'.repeat(12),
});

/** Sends what the route asks for, as the browser's own page would. */
export async function visit(portal: TestApp, browser: Browser, route: string, thing: Thing) {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace(/^(\/demo-mitid)$/, '$1/interaction/none')
    .replace(':service', 'address-change')
    .replace(':step', 'destination')
    .replace(':subject', 'legal-basis')
    .replace(':part', 'closures')
    .replace(':reference', thing.reference)
    .replace(':table', 'rejections.csv')
    .replace(':key', thing.key)
    .replace(':letter', thing.letter);
  if (method !== 'POST') return browser.get(portal.baseUrl + path);
  return browser.post(portal.baseUrl + path, {
    ...fieldsOf(portal, route, thing),
    _csrf: await tokenFor(portal, browser, path),
  });
}

function fieldsOf(portal: TestApp, route: string, thing: Thing): Record<string, string> {
  if (route.includes('another-way'))
    return {
      nonce: portal.deps.secrets.seal('referral-form', String(Math.random())),
      municipality: '0101',
      promise: 'come',
    };
  if (route.endsWith('/addresses')) return { query: 'Eliasgade 10' };
  if (route.endsWith('/search')) return { q: thing.reference };
  if (route.endsWith('/take-next')) return { view: 'first', state: 'withdrawn' };
  if (route.includes('/register/')) return { action: 'register' };
  if (route.includes('summary')) return { action: 'send', ...thing.draft };
  if (route.includes('status') || route.includes('referral'))
    return { reference: thing.reference, code: thing.code };
  return {};
}

async function tokenFor(portal: TestApp, browser: Browser, path: string): Promise<string> {
  const atDesk = path.startsWith('/caseworker');
  const page = await browser.get(portal.baseUrl + (atDesk ? '/caseworker/logged-out' : '/status'));
  // Whoever is not logged in to the desk has the token of a visitor.
  const hasForm = page.body.includes('name="_csrf"');
  return tokenOf(hasForm ? page : await new Browser().get(`${portal.baseUrl}/status`));
}

/** The answer in the words of the table. */
export function outcomeOf({ status, location, body }: Visit, { reference }: Thing): string {
  const where = location === undefined ? '' : new URL(location).pathname;
  const sees = body.includes(canary) ? ' sees' : '';
  const named = where
    .replace(reference, ':reference')
    .replace(/^\/referral\/[^/]+$/, '/referral/:reference');
  return `${status}${where && ` ${named}`}${sees}`;
}

/** Everything of an answer that a reader could tell two cases apart by, without what the reader sent. */
export function bytesOf(answer: Visit, thing: Thing): string {
  const headers = [...answer.headers].filter(([name]) => !['date', 'ratelimit'].includes(name));
  const text = [answer.status, answer.location, ...headers.flat(), answer.body].join('\n');
  return [
    thing.reference,
    showReference(thing.reference),
    thing.key,
    thing.letter,
    thing.draft.draft,
  ]
    .reduce((all, part) => all.replaceAll(part, 'ASKED'), text)
    .replaceAll(/name="(_csrf|nonce)" value="[^"]*"/g, 'token');
}
