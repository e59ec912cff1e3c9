import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReference } from '../../../src/domain/reference.ts';
import { doctorChoice } from '../../../src/self-services/doctor-choice/index.ts';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { actFor, fillFor, keyOf, sendFrom } from '../../support/acting.ts';
import { Citizen, hiddenIn, pathOf, sameBytes, tickedIn } from '../../support/citizen.ts';
import { testApp, type TestApp } from '../../support/test-app.ts';
import { citizenCpr } from '../matrix-visits.ts';
import type { Visit } from '../../identity/browser.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const lost = { whom: 'self', reason: 'lost' };
const gunnar = 'Gunnar Gammeltest';

async function thomas(): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn('Thomas Fuldmagt');
  return citizen;
}

async function caseAt(visit: Visit) {
  const reference = parseReference(pathOf(visit).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`No case at ${visit.url}`);
  const [birth] = await portal.deps.cases.events(row.id);
  return { row, birth, letters: await portal.deps.outbox.ofCase(row.id) };
}

describe('whoever holds a power of attorney', () => {
  it('says for whom before the first question, without a number in the page or its address', async () => {
    const citizen = await thomas();
    const page = await citizen.open('/self-service/health-card/who');
    expect(pathOf(page)).toBe('/self-service/health-card/for-whom');
    expect(page.body).toContain(gunnar);
    expect(tickedIn(page, 'who')).toEqual([]);
    for (const name of ['Gunnar', 'Thomas'])
      expect(citizen.everything()).not.toContain(citizenCpr(portal, name));
  });

  it('sends in the other’s name: who, for whom and on what basis stands on the event, and the other is told', async () => {
    const citizen = await thomas();
    await actFor(citizen, 'health-card', gunnar);
    const summary = await fillFor(citizen, healthCard, lost);
    expect(pathOf(summary)).toBe('/self-service/health-card/summary');
    expect(summary.body).toContain(`Du handler for ${gunnar} med fuldmagt.`);
    expect(summary.body).not.toContain('Du har fået et nyt CPR-nummer');
    const receipt = await citizen.follow(await sendFrom(citizen, summary));
    expect(receipt.body).toContain('Thomas Fuldmagt med fuldmagt');
    const { row, birth, letters } = await caseAt(receipt);
    const [cpr, agent] = ['Gunnar', 'Thomas'].map((name) => citizenCpr(portal, name));
    expect(row).toMatchObject({ principal: cpr, filer: agent, principalName: gunnar });
    expect(birth?.by).toEqual({
      kind: 'citizen',
      cpr: agent,
      name: 'Thomas Fuldmagt',
      as: 'mandate',
    });
    expect(birth?.onBehalfOf).toEqual([
      {
        cpr,
        name: gunnar,
        basis: 'mandate',
        power: 'urn:dk:skranken-demo:fuldmagt:sundhed',
        checkedAt: portal.clock.now().toString(),
      },
    ]);
    expect(letters.map((each) => [each.cpr, each.notice, each.languages])).toEqual([
      [cpr, 'filed-for-you', ['da', 'en']],
    ]);
    const letter = JSON.stringify(letters[0]?.letter);
    for (const words of ['Thomas Fuldmagt', 'Din fuldmagt', 'Kortet er væk', 'trække din fuldmagt'])
      expect(letter).toContain(words);
    expect(letter).not.toContain('"Tak');
  });
});

describe('answers', () => {
  it('belong to the one person: whoever changes loses none, and finds them again', async () => {
    const citizen = await thomas();
    await actFor(citizen, 'doctor-choice', gunnar);
    await citizen.follow(await citizen.fill('/self-service/doctor-choice', {}));
    const path = '/self-service/doctor-choice/who';
    await citizen.fill(path, { action: 'next' });
    await citizen.fill('/self-service/doctor-choice/group', { group: '2', action: 'save' });
    await actFor(citizen, 'doctor-choice', 'Mig selv');
    const own = await citizen.open('/self-service/doctor-choice/group');
    expect(own.body).not.toContain(gunnar);
    expect(tickedIn(own, 'group')).toEqual([]);
    expect((await citizen.open('/my-cases')).body).toContain(gunnar);
    await actFor(citizen, 'doctor-choice', gunnar);
    expect(tickedIn(await citizen.open('/self-service/doctor-choice/group'), 'group')).toEqual([
      '2',
    ]);
  });

  it('from a tab of before go to whom its form names, whatever another tab has chosen since', async () => {
    const citizen = await thomas();
    await actFor(citizen, 'health-card', gunnar);
    await citizen.follow(await citizen.fill('/self-service/health-card', {}));
    await citizen.fill('/self-service/health-card/who', { action: 'next' });
    const old = await citizen.open('/self-service/health-card/reason');
    await actFor(citizen, 'health-card', 'Mig selv');
    await citizen.sendFrom(old, '/self-service/health-card/reason', { reason: 'magnetic-strip' });
    const own = await citizen.open('/self-service/health-card/reason');
    expect(tickedIn(own, 'reason')).toEqual([]);
    await actFor(citizen, 'health-card', gunnar);
    const his = await citizen.open('/self-service/health-card/reason');
    expect(tickedIn(his, 'reason')).toEqual(['magnetic-strip']);
    await citizen.sendFrom(his, '/self-service/health-card/reason', {
      forWhom: 'x'.repeat(22),
      reason: 'lost',
    });
    expect(tickedIn(await citizen.open('/self-service/health-card/reason'), 'reason')).toEqual([
      'magnetic-strip',
    ]);
  });
});

describe('nobody is acted for', () => {
  it('by a key that was made up, or is another session’s: both read as one that is nobody’s', async () => {
    const [one, other] = [await thomas(), await thomas()];
    const path = '/self-service/health-card/for-whom';
    const page = await one.open(path);
    const theirs = keyOf(await other.open(path), gunnar);
    const refused = await Promise.all(
      ['x'.repeat(22), theirs, citizenCpr(portal, 'Gunnar'), citizenCpr(portal, 'Astrid')].map(
        (who) => one.sendFrom(page, path, { who }),
      ),
    );
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(new Set(refused.map((each) => sameBytes(each))).size).toBe(1);
    const astrid = new Citizen(portal);
    await astrid.logIn('Astrid');
    const hers = await astrid.open(path);
    expect((await astrid.sendFrom(hers, path, { who: theirs })).status).toBe(422);
    expect(hers.body).not.toContain(gunnar);
  });

  it('by a power for other errands, which names nobody and says the other way', async () => {
    const citizen = await thomas();
    const page = await citizen.open('/self-service/robinson-list/for-whom');
    expect(page.body).toContain('Du har en fuldmagt, som ikke gælder her.');
    expect(page.body).toContain('/self-service/robinson-list/another-way');
    expect(page.body).not.toContain(gunnar);
  });

  it('where the law has the person come: the paragraph stands there, and the ways in', async () => {
    const citizen = await thomas();
    const page = await citizen.open('/self-service/digital-post-exemption/for-whom');
    expect(page.body).toContain('Her kan du ikke handle for en anden på nettet');
    expect(page.body).toMatch(/Det følger af .*forvaltningsloven/);
    expect(page.body).toContain('/self-service/digital-post-exemption/another-way');
    expect(page.body).not.toContain(gunnar);
  });

  it('without a login', async () => {
    const citizen = new Citizen(portal);
    const page = await citizen.get('/self-service/health-card/for-whom');
    expect(pathOf(page)).toBe('/login');
    const posted = await citizen.post('/self-service/health-card/for-whom', { who: 'self' });
    expect([303, 403]).toContain(posted.status);
  });
});

describe('whoever has nobody to act for', () => {
  it('is never asked', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    expect(pathOf(await citizen.open('/self-service/health-card/who'))).toBe(
      '/self-service/health-card/who',
    );
  });

  it('sees no other form than before', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    const page = await citizen.open('/self-service/doctor-choice/group');
    expect(hiddenIn(page)).not.toHaveProperty('forWhom');
    expect(doctorChoice.law.who).toContain('mandate');
  });
});
