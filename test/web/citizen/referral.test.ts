import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReference, showReference } from '../../../src/domain/reference.ts';
import { Citizen, hiddenIn, pathOf, sameBytes, service } from '../../support/citizen.ts';
import { answerAll, moveTo } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

/** A referral without login, its slip and its check code. */
async function referral(given: Record<string, string | readonly string[]> = {}) {
  const citizen = new Citizen(portal);
  const sent = await citizen.fill(`${service}/another-way`, {
    municipality: '0101',
    action: 'refer',
    ...given,
  });
  const path = pathOf(sent);
  const slip = await citizen.follow(sent);
  const [code = ''] = /(?<=<dd>)[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?=<)/.exec(slip.body) ?? [];
  return { citizen, path, reference: path.split('/')[2] ?? '', slip, code };
}

const tryCode = async (path: string, code: string, visitor = new Citizen(portal)) =>
  visitor.fill(path, { code });

describe('the slip', () => {
  it('is seen by the browser that made it, and by nobody else without the code', async () => {
    const { citizen, path, reference, code } = await referral();
    const shown = showReference(reference as never);
    expect((await citizen.open(path)).body).toContain(shown);
    const other = new Citizen(portal);
    expect((await other.open(path)).body).not.toContain(code);
    const opened = await other.follow(await tryCode(path, ` ${code.toLowerCase()} `, other));
    expect(opened.body).toContain(shown);
    expect(opened.body).toContain(code);
  });

  it('is closed to that browser after half an hour, and after "clear this computer"', async () => {
    const { citizen, path, slip, code } = await referral();
    await citizen.sendFrom(slip, '/logout', {});
    expect((await citizen.open(path)).body).not.toContain(code);
    const later = await referral();
    portal.clock.advance({ minutes: 31 });
    expect((await later.citizen.open(later.path)).body).not.toContain(later.code);
  });

  it('says that nothing is applied for, where to go, and the errand’s own last day', async () => {
    const { slip } = await referral({ promise: 'contact', phone: '20304050' });
    expect(slip.body).toContain('Du har ikke meldt din flytning endnu');
    expect(slip.body).toContain('Københavns Kommune');
    expect(slip.body).toMatch(/senest 5 dage/);
    expect(slip.body).not.toContain('20304050');
  });

  it('belongs to its owner when logged in, and to no other citizen', async () => {
    const owner = new Citizen(portal);
    await owner.logIn('Jytte');
    const sent = await owner.fill(`${service}/another-way`, {
      municipality: '0101',
      action: 'refer',
    });
    const again = new Citizen(portal);
    await again.logIn('Jytte');
    const shown = showReference((pathOf(sent).split('/')[2] ?? '') as never);
    expect((await again.open(pathOf(sent))).body).toContain(shown);
    const other = new Citizen(portal);
    await other.logIn('Lone');
    expect((await other.open(pathOf(sent))).body).not.toContain(shown);
  });

  it('carries the answers along where the citizen wishes it, and only then', async () => {
    const answers = await moveTo(portal, 'Eliasgade 10, st');
    for (const [name, carry] of [
      ['Kasper', { carry: 'yes' }],
      ['Mads', {}],
    ] as const) {
      const citizen = new Citizen(portal);
      await citizen.logIn(name);
      await answerAll(citizen, answers);
      const sent = await citizen.fill(`${service}/another-way`, { ...carry, action: 'refer' });
      const row = await portal.deps.cases.byReference(pathOf(sent).split('/')[2] as never);
      const [event] = row ? await portal.deps.cases.events(row.id) : [];
      if (event?.kind !== 'referred') throw new Error(name);
      // Its last day follows from the answers, carried or not.
      expect(event.errandsLastDay).toBe('2026-12-05');
      expect(row?.authorityId).toBe('municipality-0101');
      const text = JSON.stringify(event.sheet);
      if ('carry' in carry) expect(text).toContain('Eliasgade 10, st.');
      else expect(event.sheet).toEqual([]);
    }
  });
});

describe('guessing', () => {
  it('tells nothing: a wrong code looks like a reference that does not exist', async () => {
    const { reference } = await referral();
    const unknown = newReference();
    const [wrong, none] = await Promise.all(
      [reference, unknown].map(async (each) => {
        const visit = await tryCode(`/referral/${each}`, 'AAAA-BBBB-CCCC');
        return { status: visit.status, body: sameBytes(visit, each) };
      }),
    );
    expect(wrong?.status).toBe(422);
    expect(none).toEqual(wrong);
    const pages = await Promise.all(
      [reference, unknown].map(async (each) =>
        sameBytes(await new Citizen(portal).get(`/referral/${each}`), each),
      ),
    );
    expect(pages[0]).toBe(pages[1]);
  });

  it('is slowed after ten tries at one case, for nobody else’s and for no new referral', async () => {
    const { path, reference } = await referral();
    const thief = new Citizen(portal);
    const form = await thief.open(path);
    const spellings = [reference, reference.toLowerCase(), showReference(reference as never)];
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const as = spellings[attempt % spellings.length] ?? '';
      statuses.push((await thief.sendFrom(form, `/referral/${as}`, { code: 'X' })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    const next = await referral();
    expect(next.path).toMatch(/^\/referral\//);
    expect((await tryCode(next.path, next.code)).status).toBe(303);
  });

  it('on the status page of one case leaves the others open', async () => {
    const [one, other] = [await referral(), await referral()];
    const thief = new Citizen(portal);
    const { _csrf = '' } = hiddenIn(await thief.open('/status'));
    const guess = (reference: string, code: string) =>
      thief.post('/status', { _csrf, reference, code });
    for (let attempt = 0; attempt < 10; attempt += 1) await guess(one.reference, 'X');
    expect((await guess(one.reference, one.code)).status).toBe(429);
    expect((await guess(other.reference, other.code)).status).toBe(200);
  });
});
