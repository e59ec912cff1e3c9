import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choiceOf } from '../../identity/browser.ts';
import { Citizen, pathOf, service, tickedIn, typedIn } from '../../support/citizen.ts';
import { answerAll, dateFields, moveTo, sendMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const loggedIn = async (name: string) => {
  const citizen = new Citizen(portal);
  const page = await citizen.logIn(name, service);
  return { citizen, page };
};
const caseOf = async (name: string) => {
  const who = portal.deps.demo?.citizens.find((each) => each.name.startsWith(name));
  const [row] = who ? await portal.deps.cases.ofPrincipal(who.cpr) : [];
  const [event] = row ? await portal.deps.cases.events(row.id) : [];
  return event?.kind === 'submitted' ? event : undefined;
};
/** Both ways as full choices: a form that starts, and a way to the other page above it all. */
const offersBoth = (body: string) =>
  body.includes('way-in') && /<form[^>]*address-change"/.test(body);

describe('a page of a self-service', () => {
  it.each([
    '/self-service/no-such-thing',
    '/self-service/no-such-thing/date',
    `${service}/nonsense`,
  ])('that does not exist is 404, logged in or not: %s', async (path) => {
    expect((await new Citizen(portal).get(path)).status).toBe(404);
    const { citizen } = await loggedIn('Jytte');
    expect((await citizen.get(path)).status).toBe(404);
  });

  it('asks for a login before a step is shown, and comes back to it', async () => {
    const citizen = new Citizen(portal);
    const answer = await citizen.get(`${service}/destination`);
    expect(answer.status).toBe(303);
    expect(pathOf(answer)).toBe('/login');
    const page = await citizen.chooseSelf(await citizen.follow(answer), 'Jytte');
    expect(new URL(page.url).pathname).toBe(`${service}/destination`);
  });
});

describe('steps out of turn', () => {
  it('are led back, and what was typed is kept', async () => {
    const { citizen } = await loggedIn('Åse');
    const first = await citizen.open(`${service}/destination`);
    const answer = await citizen.sendFrom(first, `${service}/date`, {
      ...dateFields('2026-11-30'),
      action: 'next',
    });
    expect(answer.status).toBe(303);
    const page = await citizen.follow(answer);
    expect(new URL(page.url).pathname).toBe(`${service}/destination`);
    expect(pathOf(await citizen.get(`${service}/summary`))).toBe(`${service}/destination`);
    await citizen.fill(`${service}/destination`, { destination: 'denmark', action: 'next' });
    expect(typedIn(await citizen.open(`${service}/date`), 'moveDate.day')).toBe('30');
  });

  it('a wrong answer is shown again beside what is wrong with it', async () => {
    const { citizen } = await loggedIn('Åse');
    await citizen.fill(`${service}/destination`, { destination: 'denmark', action: 'next' });
    const answer = await citizen.fill(`${service}/date`, {
      ...dateFields('2027-01-31'),
      action: 'next',
    });
    expect(answer.status).toBe(422);
    expect(typedIn(answer, 'moveDate.year')).toBe('2027');
    expect(answer.body).toContain('moveDate-error');
  });
});

describe('a login at too low a level', () => {
  it('is asked to step up, keeps what was typed, and is then accepted', async () => {
    const citizen = new Citizen(portal);
    await citizen.chooseSelf(await citizen.open('/login?level=low&returnTo=/my-cases'), 'Viggo');
    const start = await citizen.open(service);
    const answer = await citizen.sendFrom(start, `${service}/destination`, {
      destination: 'denmark',
      action: 'next',
    });
    const query = new URL(answer.location ?? '').searchParams;
    expect(pathOf(answer)).toBe('/login');
    expect(query.get('returnTo')).toBe(`${service}/destination`);
    const chooser = await citizen.follow(answer);
    const choice = choiceOf(
      chooser.body,
      '(?:Bekræft med kodeviser som|Confirm with code display as) Viggo',
    );
    const page = await citizen.follow(await citizen.post(chooser.url, { choice }));
    expect(new URL(page.url).pathname).toBe(`${service}/destination`);
    expect(tickedIn(page, 'destination')).toEqual(['denmark']);
    await answerAll(citizen, await moveTo(portal, 'Eliasgade 10'));
    expect(pathOf(await sendMove(citizen))).toMatch(/^\/receipt\//);
    expect((await caseOf('Viggo'))?.decision.facts.assurance).toBe('substantial');
  });
});

describe('somebody known as exempt', () => {
  it('sees both ways, whatever was pressed before login; choosing digital is accepted with the note', async () => {
    const citizen = new Citizen(portal);
    const start = await citizen.open(service);
    const pressed = await citizen.sendFrom(start, service, {});
    const page = await citizen.chooseSelf(await citizen.follow(pressed), 'Carla');
    expect(new URL(page.url).pathname).toBe(service);
    expect(offersBoth(page.body)).toBe(true);
    const chosen = await citizen.sendFrom(page, service, {});
    expect(pathOf(chosen)).toBe(`${service}/destination`);
    await answerAll(citizen, await moveTo(portal, 'Eliasgade 10'));
    expect(pathOf(await sendMove(citizen))).toMatch(/^\/receipt\//);
    const decision = (await caseOf('Carla'))?.decision;
    expect(decision?.facts.exempt).toBe('decided');
    expect(decision?.reasons.map(({ rule }) => rule)).toContain('digital-though-exempt');
  });
});

describe('whom the digital form is not for', () => {
  it('lives abroad: the start page names the authority’s way and leads to another way', async () => {
    const { page } = await loggedIn('Ole');
    expect(page.body).toContain(`${service}/another-way`);
    expect(page.body).not.toMatch(/<form[^>]*action="\/self-service\/address-change"/);
    const { citizen } = await loggedIn('Ole');
    expect(pathOf(await citizen.get(`${service}/destination`))).toBe(service);
  });

  it('moves to a municipality not served here: the start page says whose it is, and a referral is given', async () => {
    const { citizen } = await loggedIn('Ibrahim');
    const answers = await moveTo(portal, 'Margrethepladsen 4, 4., 8000 Aarhus C');
    const { destination = {}, date = {}, address = {} } = answers;
    await answerAll(citizen, { destination, date, address });
    const page = await citizen.open(`${service}/people`);
    expect(new URL(page.url).pathname).toBe(service);
    expect(page.body).toContain('Aarhus Kommune');
    const sent = await citizen.fill(`${service}/another-way`, {
      action: 'refer',
      promise: 'contact',
      phone: '12345678',
    });
    expect(pathOf(sent)).toMatch(/^\/referral\//);
    const who = portal.deps.demo?.citizens.find(({ name }) => name.startsWith('Ibrahim'));
    const [row] = who ? await portal.deps.cases.ofPrincipal(who.cpr) : [];
    const [event] = row ? await portal.deps.cases.events(row.id) : [];
    expect(row?.authorityId).toBe('municipality-0751');
    expect(event).toMatchObject({ kind: 'referred', promise: 'you-come' });
    expect((await citizen.follow(sent)).status).toBe(200);
    const change = await citizen.open(`${service}/address`);
    expect(new URL(change.url).pathname).toBe(`${service}/address`);
    const { address: near = {} } = await moveTo(portal, 'Eliasgade 10');
    await citizen.sendFrom(change, `${service}/address`, { ...near, action: 'next' });
    expect((await citizen.open(`${service}/people`)).url).toContain('/people');
  });
});

describe('abroad or without a fixed address', () => {
  it.each(['abroad', 'no-fixed-address'])(
    '%s: is led to a referral, and may undo it',
    async (where) => {
      const name = where === 'abroad' ? 'Yusuf' : 'Sofie';
      const { citizen } = await loggedIn(name);
      const answer = await citizen.fill(`${service}/destination`, {
        destination: where,
        action: 'next',
      });
      expect(pathOf(answer)).toBe(`${service}/another-way`);
      expect(pathOf(await citizen.get(`${service}/date`))).toBe(`${service}/another-way`);
      expect(pathOf(await citizen.get(`${service}/summary`))).toBe(`${service}/another-way`);
      const sent = await citizen.fill(`${service}/another-way`, {
        action: 'refer',
        municipality: '0101',
      });
      const reference = pathOf(sent).split('/')[2] ?? '';
      const row = await portal.deps.cases.byReference(reference as never);
      expect(row).toMatchObject({
        outcome: 'refer',
        standing: 'authority-assesses',
        claim: 'none',
      });
      const step = await citizen.open(`${service}/destination`);
      expect(tickedIn(step, 'destination')).toEqual([where]);
      const mended = await citizen.sendFrom(step, `${service}/destination`, {
        destination: 'denmark',
        action: 'next',
      });
      expect(pathOf(mended)).toBe(`${service}/date`);
    },
  );
});
