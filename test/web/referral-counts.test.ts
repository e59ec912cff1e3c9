import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { parseReference } from '../../src/domain/reference.ts';
import { billedCard } from '../support/billed-card.ts';
import { Citizen, pathOf } from '../support/citizen.ts';
import { atTheCounter, dayFields, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, guardDone, readAndSend } from './filed-card.ts';
import { citizenCpr } from './matrix-visits.ts';

const cards = '/self-service/health-card';
let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
  await arriveOn('2026-11-22');
});
afterEach(() => portal.close());

async function arriveOn(day: string) {
  portal.clock.set(`${day}T10:00:00Z`);
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  laust = await atTheDesk(portal, 'Laust Ledersen');
}

/** What a citizen gets who asks for another way. */
async function slipOf(citizen: Citizen, given: Record<string, string> = {}): Promise<CaseRow> {
  const wish = { promise: 'come', municipality: '0101', action: 'refer' };
  const sent = await citizen.fill(`${cards}/another-way`, { ...wish, ...given });
  const reference = parseReference(pathOf(sent).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`no referral: ${sent.status}`);
  return row;
}

/** Signe registers Astrid's paper with the slip, and ticks no ground. */
async function registered(slip: CaseRow, given: Record<string, string> = {}): Promise<CaseRow> {
  const staff = await atTheCounter(portal, 'Signe');
  const done = await staff.fill(`/caseworker/register/health-card?referral=${slip.reference}`, {
    'filing.way': 'paper',
    ...dayFields('filing.receivedOn', '2026-11-22'),
    'filing.cpr': citizenCpr(portal, 'Astrid'),
    whom: 'self',
    reason: 'lost',
    action: 'all-the-same',
    ...given,
  });
  return rowAt(portal, done);
}

/** All of the guard, a proposal and a second person; what the case is then. */
async function rejected(row: CaseRow) {
  await guardDone(signe, row);
  await readAndSend(signe, row, 'reject-channel', because);
  await readAndSend(laust, row, 'confirm-rejection');
  return (await portal.deps.cases.byReference(row.reference))?.state;
}

async function loggedIn(): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn('Astrid', cards);
  return citizen;
}

describe('what stands on the referral counts for the paper that comes of it', () => {
  it.each(['exempt', 'circumstance'])('%s, although nobody ticks it', async (ground) => {
    const row = await registered(await slipOf(await loggedIn(), { ground }));
    expect(row).toMatchObject({ state: 'submitted', outcome: 'accept-alternative' });
    expect(await rejected(row)).toBe('submitted');
  });

  it('no MitID, although nobody ticks it', async () => {
    const row = await registered(await slipOf(new Citizen(portal), { ground: 'no-mitid' }));
    const [first] = await portal.deps.cases.events(row.id);
    expect(first).toMatchObject({ decision: { facts: { hasMitId: false } } });
    expect(await rejected(row)).not.toBe('closed');
  });

  it('an exception granted for the case', async () => {
    const slip = await slipOf(await loggedIn());
    const granted = { exceptionScope: 'case', exceptionReason: 'Aftalt ved skranken' };
    expect((await readAndSend(signe, slip, 'grant-exception', granted)).status).toBe(303);
    const row = await registered(slip);
    expect(row).toMatchObject({ state: 'submitted', outcome: 'accept-alternative' });
  });

  it('that an outage stopped them, whichever day it counts from', async () => {
    const citizen = new Citizen(portal);
    const tried = JSON.stringify({ at: '2026-11-22T09:00:00Z', outage: 'login' });
    const proof = portal.deps.secrets.seal('attempt', tried);
    citizen.browser.keep(portal.baseUrl, 'skranken-attempt', proof);
    const row = await registered(await slipOf(citizen, { name: 'Astrid' }));
    const [first] = await portal.deps.cases.events(row.id);
    expect(first).toMatchObject({ decision: { reasons: [{ rule: 'filed-form-closed' }] } });
    expect(await rejected(row)).toBe('submitted');
  });
});

it('a paper without any of it is rejected through the guard', async () => {
  expect(await rejected(await registered(await slipOf(await loggedIn())))).toBe('closed');
});

it('a lasting exception that was granted after the paper came stops its rejection', async () => {
  const old = await cardOnPaper(portal);
  await arriveOn('2026-12-08');
  const receivedOn = Temporal.PlainDate.from('2026-12-08');
  const other = await cardOnPaper(portal, { receivedOn });
  const granted = {
    exceptionScope: 'lasting',
    exceptionArea: 'health-card',
    exceptionReason: 'Aftalt ved skranken',
  };
  expect((await readAndSend(signe, other, 'grant-exception', granted)).status).toBe(303);
  expect(await rejected(old)).toBe('referred');
  expect((await signe.act(old, 'accept-channel')).status).toBe(303);
});
