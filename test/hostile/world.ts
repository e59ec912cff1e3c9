import { beginHelp } from '../../src/cases/assist.ts';
import type { EventBody } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { legalDay } from '../../src/domain/dates.ts';
import { cardFeeBasis } from '../../src/domain/health-fee.ts';
import { newId } from '../../src/domain/ids.ts';
import { newReference, type Reference } from '../../src/domain/reference.ts';
import { lawVersion } from '../../src/eligibility/law-version.ts';
import { rules } from '../../src/eligibility/rules.ts';
import { billedCard } from '../support/billed-card.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn, tokenOf } from '../web/log-in.ts';
import { citizenCpr } from '../web/matrix-visits.ts';
import type { Pair } from './shot.ts';

/** Somebody with a browser: what it sends along, and the token of their pages. */
export interface Reader {
  readonly cookies: readonly Pair[];
  readonly token: string;
}

/** A portal with people and cases in it, for requests that mean well until they are bent. */
export interface World {
  readonly portal: TestApp;
  readonly port: number;
  readonly visitors: readonly Reader[];
  readonly citizens: readonly Reader[];
  readonly staff: readonly Reader[];
  /** Whose session may end. */
  readonly leaving: readonly Reader[];
  readonly references: readonly Reference[];
  /** Those of them with a fee to decide on. */
  readonly billed: readonly Reference[];
  /** Those of them about Digital Post. */
  readonly wishes: readonly Reference[];
  readonly addresses: readonly string[];
  readonly mailbox: string;
  /** In that mailbox. */
  readonly letter: string;
  /** Of somebody at the counter, where the addresses are. */
  readonly helperCode: string;
  /** Gives Astrid a draft that can be sent; returns what the summary's form carries. */
  ready(): Promise<Record<string, string>>;
}

export async function makeWorld(): Promise<World> {
  const portal = await testApp({
    services: [billedCard],
    env: {
      LOGINS_PER_MINUTE: '100000',
      SUBMISSIONS_PER_MINUTE: '100000',
      // So that the requests can come from many addresses, as they do behind a proxy.
      TRUST_PROXY: 'loopback',
    },
  });
  const atDesk = ['Signe', 'Laust', 'Bodil', 'Tage', 'Ditte', 'Helge'];
  const staff = await Promise.all(
    atDesk.map((name) => readerOf(portal, '/caseworker/login', name)),
  );
  const citizens = await Promise.all(
    ['Astrid', 'Sofie', 'Carla'].map((name) => readerOf(portal, '/login', name)),
  );
  const anonymous = { cookies: [], token: await tokenAt(portal, new Browser(), '/status') };
  const [billed, wishes] = [await openBilled(portal), await openWishes(portal)];
  const references = [...(await openCases(portal)), ...billed, ...wishes];
  await portal.worker.runOnce();
  const slip = JSON.stringify({
    reference: references[0],
    until: portal.clock.now().add({ hours: 1 }).toString(),
  });
  const mailbox = (await portal.deps.demo?.mailbox.recipients())?.[0]?.key ?? '';
  const letter = (await portal.deps.demo?.mailbox.letters(mailbox))?.[0]?.id ?? '';
  const typing: Pair = ['skranken-draft', 'd'.repeat(43)];
  return {
    portal,
    port: Number(new URL(portal.baseUrl).port),
    visitors: [
      anonymous,
      { ...anonymous, cookies: [typing] },
      { ...anonymous, cookies: [['skranken-slip', portal.deps.secrets.seal('slip', slip)]] },
    ],
    citizens,
    staff,
    leaving: [
      await readerOf(portal, '/login', 'Astrid'),
      await readerOf(portal, '/caseworker/login', 'Signe'),
      anonymous,
    ],
    references: [...references, newReference()],
    billed,
    wishes,
    addresses: await addressIds(portal),
    mailbox,
    letter,
    helperCode: await helperCode(portal),
    ready: () => readyDraft(portal),
  };
}

async function readerOf(portal: TestApp, login: string, name: string): Promise<Reader> {
  const browser = new Browser();
  await logIn(browser, portal.baseUrl + login, name);
  const page = login.startsWith('/caseworker') ? '/caseworker/logged-out' : '/status';
  const token = await tokenAt(portal, browser, page);
  return { cookies: [...browser.cookies(portal.baseUrl)], token };
}

const tokenAt = async (portal: TestApp, browser: Browser, path: string): Promise<string> =>
  tokenOf(await browser.get(portal.baseUrl + path));

async function openCases(portal: TestApp): Promise<readonly Reference[]> {
  const principal = citizenCpr(portal, 'Astrid');
  const made: Reference[] = [];
  for (let number = 0; number < 60; number += 1) {
    const refer = number % 2 === 0;
    const body = refer ? referred() : submitted();
    const given = { principal, ...(refer && ({ outcome: 'refer', standing: 'right' } as const)) };
    const letters = [{ notice: 'hearing', held: number % 4 === 1 }] as const;
    made.push((await openSampleCase(portal, body, given, letters)).reference);
  }
  return made;
}

const openBilled = (portal: TestApp): Promise<readonly Reference[]> =>
  openMany(portal, submitted({ charge: lostCard }), {
    principal: citizenCpr(portal, 'Astrid'),
    service: billedCard.id,
  });

/** In the municipality of whoever wishes it. */
const openWishes = (portal: TestApp): Promise<readonly Reference[]> =>
  openMany(portal, submitted(), {
    service: 'digital-post-exemption',
    authorityId: 'municipality-0155',
  });

async function openMany(
  portal: TestApp,
  ...like: [body: EventBody, row: Partial<CaseRow>]
): Promise<readonly Reference[]> {
  const rows = await Promise.all(Array.from({ length: 12 }, () => openSampleCase(portal, ...like)));
  return rows.map(({ reference }) => reference);
}

const lostCard = {
  kind: 'fee',
  standing: 'told-by-authority',
  why: { da: 'Kortet er blevet væk', en: 'The card is lost' },
  basis: cardFeeBasis,
} as const;

async function addressIds(portal: TestApp): Promise<readonly string[]> {
  const hits = await portal.deps.registers.addresses.search('Brydevej', 5);
  return hits.state === 'found' ? hits.value.map(({ id }) => id) : [];
}

/** Of nobody who takes part, so that no request ends it. */
async function helperCode({ deps }: TestApp): Promise<string> {
  const authorityId = 'municipality-0155';
  const staff = { kind: 'staff', id: 'helper', name: 'Hjælper', authorityId } as const;
  const { code } = await beginHelp({ ...staff, roles: ['counter'], idToken: '' }, 'counter', deps);
  return code;
}

async function readyDraft(portal: TestApp): Promise<Record<string, string>> {
  const { deps, clock } = portal;
  const owner = { kind: 'person', cpr: citizenCpr(portal, 'Astrid') } as const;
  const { id, law, values } = deps.services[0]!;
  const found = await deps.drafts.current(owner, id);
  const open = found?.sentAs === undefined ? found : undefined;
  const [address = ''] = await addressIds(portal);
  const saved = await deps.drafts.save(owner, {
    id: open?.id ?? newId(clock.now()),
    service: id,
    version: (open?.version ?? 0) + 1,
    raw: { ...move, 'address.id': address },
    resolved: {},
    done: [],
    lawVersion: lawVersion({ ...law, values }, legalDay(clock.now()), rules),
    specVersion: 1,
    exempt: 'unsaid',
    wish: 'digital',
    language: 'da',
    expiresAt: clock.now().add({ hours: 24 }).toString(),
  });
  const kept = saved.ok ? saved.value : saved.error;
  return { draft: kept.id, version: String(kept.version), action: 'send' };
}

const move = {
  destination: 'denmark',
  'moveDate.day': '30',
  'moveDate.month': '11',
  'moveDate.year': '2026',
  'address.query': 'Brydevej',
  occupants: 'nobody',
};
