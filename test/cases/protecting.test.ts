import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNotices } from '../../src/cases/write-notices.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { legalDay } from '../../src/domain/dates.ts';
import { isProtected } from '../../src/domain/person.ts';
import { sentWish } from '../support/protection.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from '../web/at-the-desk.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

/** The last day on which somebody is protected, as everything here sees it; undefined where they are not. */
async function untilOf(name: string): Promise<string | undefined> {
  const today = legalDay(portal.clock.now());
  const person = await portal.deps.registers.persons.find(citizenCpr(portal, name));
  if (person.state !== 'found') throw new Error('not found');
  return isProtected(person.value, today) ? person.value.protectedUntil : undefined;
}
const again = async ({ reference }: CaseRow) => {
  const row = await portal.deps.cases.byReference(reference);
  if (row === undefined) throw new Error('gone');
  return row;
};
const found = async (name: string) =>
  (await portal.deps.cases.find({ authorityId: 'municipality-0101', name, limit: 10 })).rows.length;
const notices = () => writeNotices({ ...portal.deps, services: portal.deps.services }, 20);
const done = async (row: CaseRow) => {
  await signe.act(row, 'take');
  expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(303);
};

describe('from the moment it is sent', () => {
  it('is protected, wherever the register is asked, before anybody has seen the case', async () => {
    expect(await untilOf('Astrid')).toBeUndefined();
    const { row } = await sentWish(portal, 'Astrid');
    expect(await untilOf('Astrid')).toBe('2027-11-22');
    expect(row.attention).toBe(true);
    const household = await portal.deps.registers.persons.household(citizenCpr(portal, 'Jonas'));
    const hidden = household.state === 'found' ? household.value : [];
    expect(hidden.filter(({ protectedUntil }) => protectedUntil !== undefined)).toHaveLength(1);
  });

  it('is found by name in no case any more, not in those from before either', async () => {
    const { openSampleCase, submitted } = await import('../support/sample-cases.ts');
    const cpr = citizenCpr(portal, 'Astrid');
    const given = { findable: true, principal: cpr, principalName: 'Astrid Testesen' } as const;
    const before = await openSampleCase(portal, submitted(), given);
    expect(await found('Astrid')).toBe(1);
    await sentWish(portal, 'Astrid');
    expect(await found('Astrid')).toBe(0);
    // Whoever has the case from before in hand writes it as they read it.
    await signe.act(before, 'take');
    expect(await found('Astrid')).toBe(0);
  });

  it('protects the child that it is filed for, and not the parent', async () => {
    await sentWish(portal, 'Astrid', { people: ['child'] });
    expect(await untilOf('Astrid')).toBeUndefined();
    const household = await portal.deps.registers.persons.household(citizenCpr(portal, 'Astrid'));
    const hidden = household.state === 'found' ? household.value : [];
    expect(hidden.some(({ protectedUntil }) => protectedUntil === '2027-11-22')).toBe(true);
  });

  it('does not lapse while nobody decides', async () => {
    await sentWish(portal, 'Astrid');
    portal.clock.advance({ days: 800 });
    expect(await untilOf('Astrid')).toBeDefined();
  });

  it('also for more than a year, asked for another way', async () => {
    const { Citizen } = await import('../support/citizen.ts');
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    const path = '/self-service/address-protection';
    await citizen.fill(path, {});
    await citizen.fill(`${path}/wish`, { wish: 'protect', action: 'next' });
    const on = await citizen.follow(
      await citizen.fill(`${path}/length`, { length: 'longer', action: 'next' }),
    );
    expect(new URL(on.url).pathname).toBe(`${path}/another-way`);
    expect(on.body).not.toMatch(/afvis/i);
    await citizen.fill(`${path}/another-way`, { promise: 'come', action: 'refer' });
    expect(await untilOf('Astrid')).toBeDefined();
  });
});

describe('until', () => {
  it('a year after it was carried out, that day included', async () => {
    const { row } = await sentWish(portal, 'Astrid');
    await done(row);
    expect(await untilOf('Astrid')).toBe('2027-11-22');
    portal.clock.set('2027-11-22T22:00:00Z');
    expect(await untilOf('Astrid')).toBe('2027-11-22');
    portal.clock.set('2027-11-22T23:30:00Z');
    expect(await untilOf('Astrid')).toBeUndefined();
  });

  it('it is withdrawn, from the next day', async () => {
    const { row } = await sentWish(portal, 'Astrid');
    await signe.act(row, 'withdraw', { withdrawReason: 'Fortrudt' });
    expect((await again(row)).state).toBe('withdrawn');
    expect(await untilOf('Astrid')).toBe('2026-11-22');
    portal.clock.advance({ days: 1 });
    expect(await untilOf('Astrid')).toBeUndefined();
  });

  it('somebody carries out the wish to end it, and not when that is sent', async () => {
    const { row } = await sentWish(portal, 'Astrid');
    await done(row);
    portal.clock.advance({ minutes: 5 });
    const { row: lift } = await sentWish(portal, 'Astrid', { wish: 'lift' });
    expect(await untilOf('Astrid')).toBe('2027-11-22');
    await done(lift);
    portal.clock.advance({ days: 1 });
    expect(await untilOf('Astrid')).toBeUndefined();
  });
});

describe('the reminder', () => {
  it('comes once, 30 days before it lapses, though the case was closed long ago', async () => {
    const { row } = await sentWish(portal, 'Astrid');
    await done(row);
    await portal.worker.runOnce();
    await signe.act(row, 'close', { outcome: 'done' });
    expect((await again(row)).state).toBe('closed');
    portal.clock.set('2027-10-22T10:00:00Z');
    expect((await notices()).written).toBe(0);
    portal.clock.set('2027-10-23T10:00:00Z');
    expect((await notices()).written).toBe(1);
    expect((await notices()).written).toBe(0);
    const letters = await portal.deps.outbox.ofCase(row.id);
    const reminder = letters.find(({ notice }) => notice === 'reminder');
    expect(JSON.stringify(reminder?.letter)).toContain('22. november 2027');
    portal.clock.set('2027-11-01T10:00:00Z');
    expect((await notices()).written).toBe(0);
  });

  it('comes to nobody who has applied anew, or has ended it', async () => {
    const { row } = await sentWish(portal, 'Astrid');
    await done(row);
    portal.clock.set('2027-10-20T10:00:00Z');
    await sentWish(portal, 'Astrid');
    portal.clock.set('2027-10-23T10:00:00Z');
    expect((await notices()).written).toBe(0);
    const kept = await again(row);
    expect(kept.lookOn).toBe('2027-10-24');
  });
});
