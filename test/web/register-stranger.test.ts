import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfServices } from '../../src/self-services/registry.ts';
import type { Citizen } from '../support/citizen.ts';
import { atTheCounter, dayFields, filedAt, registerPath } from '../support/filing.ts';
import { moveTo } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { practicesIn } from './citizen/toy-walk.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
const staff: Record<string, Citizen> = {};
beforeAll(async () => {
  portal = await testApp();
  // oxlint-disable-next-line no-await-in-loop -- one browser after the other
  for (const name of ['Helge', 'Bodil', 'Kirsten']) staff[name] = await atTheCounter(portal, name);
});
afterAll(() => portal.close());

const doctors = '/caseworker/register/doctor-choice';
const looksUp = (who: string, path: string, citizen: string, given = {}) =>
  staff[who]!.fill(path, {
    'filing.way': 'paper',
    ...dayFields('filing.receivedOn', '2026-11-20'),
    'filing.cpr': citizenCpr(portal, citizen),
    action: 'find',
    ...given,
  });
const kilometres = /\d+,\d km/;
const wordsOf = ({ body }: { readonly body: string }) => body.replace(/<[^>]+>/g, ' ');

/** Names of everybody else at the person's address. */
async function others(citizen: string): Promise<readonly string[]> {
  const cpr = citizenCpr(portal, citizen);
  const household = await portal.deps.registers.persons.household(cpr);
  if (household.state !== 'found') throw new Error(household.state);
  return household.value.slice(1).map(({ name }) => name.given);
}

describe('staff of another authority than the person’s', () => {
  it.each(['Hanne', 'Astrid'])('learn no distance and no name from %s’s home', async (citizen) => {
    const names = await others(citizen);
    expect(names.length).toBeGreaterThan(0);
    for (const path of selfServices.map(({ id }) => `/caseworker/register/${id}`)) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const words = wordsOf(await looksUp('Helge', path, citizen, { group: '1' }));
      expect(words).toContain(citizen);
      expect(words).not.toMatch(kilometres);
      expect(words).not.toContain('Andre på adressen');
      for (const name of names) expect(words).not.toContain(name);
    }
  });

  it('get the practices in the order that a stranger gets them', async () => {
    const ids = async (citizen: string) =>
      practicesIn(await looksUp('Helge', doctors, citizen, { group: '1' })).map(({ id }) => id);
    expect((await ids('Hanne')).length).toBeGreaterThan(2);
    expect(await ids('Hanne')).toEqual(await ids('Astrid'));
  });

  it('do not read in which municipality somebody protected lives', async () => {
    const path = '/caseworker/register/digital-post-exemption';
    const asks = async (who: string, citizen: string) =>
      (await looksUp(who, path, citizen)).body.includes('name="municipality"');
    expect(await asks('Helge', 'Hanne')).toBe(true);
    expect(await asks('Helge', 'Astrid')).toBe(false);
    expect(await asks('Kirsten', 'Hanne')).toBe(false);
  });

  it('see who moves along once the move is to their own', async () => {
    const steps = await moveTo(portal, 'Brydevej 11');
    const [name = ''] = await others('Astrid');
    const before = wordsOf(await looksUp('Helge', registerPath, 'Astrid'));
    expect(before).not.toContain(name);
    const typed = Object.assign({}, ...Object.values(steps)) as object;
    const after = wordsOf(await looksUp('Helge', registerPath, 'Astrid', typed));
    expect(after).toContain(name);
  });
});

describe('staff of the person’s own authority', () => {
  it('see distances and household of who is not protected', async () => {
    const words = wordsOf(await looksUp('Bodil', doctors, 'Astrid', { group: '1' }));
    expect(words).toMatch(kilometres);
    expect(words).toContain('Andre på adressen');
    expect(words).toContain('Ida Testesen');
  });

  it('see the household, but no distance, of who is', async () => {
    const words = wordsOf(await looksUp('Kirsten', doctors, 'Hanne', { group: '1' }));
    expect(words).not.toMatch(kilometres);
    expect(words).toContain('Andre på adressen');
  });

  it('keep no distance with the case of somebody protected', async () => {
    const [, , open] = practicesIn(await looksUp('Kirsten', doctors, 'Hanne', { group: '1' }));
    const done = await looksUp('Kirsten', doctors, 'Hanne', {
      group: '1',
      reason: 'wish',
      'people[]': 'self',
      'doctor.id': open!.id,
      action: 'all-the-same',
    });
    const filed = await filedAt(portal, done);
    expect(filed.answers['doctor']).toMatchObject({ id: open!.id });
    expect(JSON.stringify(filed)).not.toMatch(/kilometres|\d km/);
  });
});
