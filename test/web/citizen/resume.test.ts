import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newResumeCode } from '../../../src/domain/resume-code.ts';
import { Citizen, pathOf, service, typedIn } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyNotice, toyOrder } from '../../support/toy-services.ts';

const notice = '/self-service/toy-notice';
let portal: TestApp;
beforeEach(async () => {
  portal = await testApp({ services: [toyOrder, toyNotice] });
});
afterEach(() => portal.close());

const codeIn = ({ body }: { readonly body: string }): string =>
  /class="resume-code">([^<]+)</.exec(body)?.[1] ?? '';

/** Somebody without login, halfway, who wants to go on later. */
async function saved() {
  const citizen = new Citizen(portal);
  const start = await citizen.open(notice);
  const step = await citizen.follow(await citizen.sendFrom(start, notice, {}));
  const typed = { name: 'Dorte Eksempelsen', action: 'save' };
  const page = await citizen.follow(await citizen.sendFrom(step, `${notice}/you`, typed));
  return { citizen, page, code: codeIn(page) };
}

/** A logged-in person who wants to go on later. */
async function savedAs(name: string) {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  await citizen.fill(service, {});
  const answer = await citizen.fill(`${service}/destination`, {
    destination: 'denmark',
    action: 'save',
  });
  const page = await citizen.follow(answer);
  return { citizen, page, code: codeIn(page) };
}

async function enter(code: string, citizen = new Citizen(portal)) {
  const answer = await citizen.fill('/resume', { code });
  return { citizen, page: await citizen.follow(answer) };
}

describe('a code for a form without login', () => {
  it('opens it on another computer with what was typed, until the draft’s time is over', async () => {
    const { citizen, page, code } = await saved();
    expect(pathOf(page)).toBe(`${notice}/saved`);
    expect(page.body).toContain('Intet er sendt');
    portal.clock.advance({ hours: 24 * 13 });
    const { citizen: other, page: start } = await enter(code.toLowerCase().replaceAll('-', ' '));
    expect(pathOf(start)).toBe(notice);
    expect(typedIn(await other.open(`${notice}/you`), 'name')).toBe('Dorte Eksempelsen');
    // The computer that it was begun at has it no more.
    expect(typedIn(await citizen.open(`${notice}/you`), 'name') ?? '').toBe('');
    portal.clock.advance({ hours: 24 * 2 });
    expect((await enter(code)).page.status).toBe(422);
  });

  it('is in no address, and stands in the database as nothing but a digest', async () => {
    const { citizen, code } = await saved();
    const bare = code.replaceAll('-', '');
    for (const { url, headers } of citizen.seen) {
      expect(url).not.toMatch(new RegExp(`${code}|${bare}`));
      expect(JSON.stringify([...headers])).not.toContain(bare);
    }
    const { readFileSync, readdirSync } = await import('node:fs');
    const files = readdirSync(portal.dataDir).filter((name) => name.includes('skranken.db'));
    for (const name of files)
      expect(readFileSync(`${portal.dataDir}/${name}`).includes(bare)).toBe(false);
  });

  it('stays the same until it is made invalid, and then opens nothing', async () => {
    const { citizen, page, code } = await saved();
    expect(codeIn(await citizen.open(`${notice}/saved`))).toBe(code);
    await citizen.sendFrom(page, `${notice}/saved`, { action: 'revoke' });
    const without = await citizen.open(`${notice}/saved`);
    expect(codeIn(without)).toBe('');
    expect((await enter(code)).page.status).toBe(422);
    // What was typed is still here, but for half an hour only.
    expect(typedIn(await citizen.open(`${notice}/you`), 'name')).toBe('Dorte Eksempelsen');
    portal.clock.advance({ minutes: 31 });
    expect(typedIn(await citizen.open(`${notice}/you`), 'name') ?? '').toBe('');
  });

  it('is worth nothing once the form was sent', async () => {
    const { citizen, code } = await saved();
    const all = { name: 'Dorte Eksempelsen', number: '770464-0011', place: '0155', action: 'next' };
    await citizen.fill(`${notice}/you`, all);
    await citizen.fill(`${notice}/summary`, { action: 'send' });
    expect((await enter(code)).page.status).toBe(422);
  });

  it('lets a logged-in person go on with it as their own', async () => {
    const { code } = await saved();
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    expect(pathOf((await enter(code, citizen)).page)).toBe(notice);
    expect((await citizen.open('/my-cases')).body).toContain(`href="${notice}"`);
    const { page } = await enter(code);
    expect(page.body).toContain('Log ind som den person');
  });
});

describe('a code for a person’s form', () => {
  it('alone shows no answer: it asks for that person’s login', async () => {
    const { code } = await savedAs('Astrid');
    const { citizen, page } = await enter(code);
    expect(page.body).toContain('Log ind som den person');
    expect(page.body).not.toMatch(/Astrid|flytning/i);
    expect((await citizen.open(`${service}/destination`)).url).toContain('/demo-mitid/');
    const owner = new Citizen(portal);
    await owner.logIn('Astrid');
    expect(pathOf((await enter(code, owner)).page)).toBe(service);
  });

  it('opens nothing for another who is logged in, as a made-up one does', async () => {
    const { code } = await savedAs('Astrid');
    const stranger = new Citizen(portal);
    await stranger.logIn('Sofie');
    const told = (await enter(code, stranger)).page;
    const madeUp = (await enter(newResumeCode(), stranger)).page;
    expect([told.status, madeUp.status]).toEqual([422, 422]);
    const text = ({ body }: { body: string }) =>
      body.replaceAll(/name="_csrf" value="[^"]*"/g, 'token');
    expect(text(told)).toBe(text(madeUp));
  });
});

describe('whoever guesses', () => {
  it('is slowed down, and told how to reach a person', async () => {
    const guesser = new Citizen(portal);
    const page = await guesser.open('/resume');
    const statuses: number[] = [];
    for (let time = 0; time < 32; time += 1)
      statuses.push((await guesser.sendFrom(page, '/resume', { code: newResumeCode() })).status);
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([422]));
    expect(statuses.slice(30)).toEqual([429, 429]);
  });
});

describe('"finish and clear this computer"', () => {
  it('stands on every page of a citizen’s, and on none of the desk', async () => {
    const citizen = new Citizen(portal);
    const button = /<form method="post" action="\/logout">[^]*?Afslut, og ryd denne computer/;
    for (const path of ['/', '/status', '/resume', notice, '/nowhere', '/privacy', '/logged-out'])
      expect((await citizen.open(path)).body, path).toMatch(button);
    await citizen.logIn('Astrid');
    for (const path of ['/my-cases', `${service}/destination`, '/my-sessions'])
      expect((await citizen.open(path)).body, path).toMatch(button);
    expect((await citizen.open('/caseworker/logged-out')).body).not.toMatch(button);
  });

  it('deletes what only this browser could open, keeps what has a code, and says both', async () => {
    const { citizen, page, code } = await saved();
    const second = new Citizen(portal);
    const start = await second.open(notice);
    const step = await second.follow(await second.sendFrom(start, notice, {}));
    await second.sendFrom(step, `${notice}/you`, { name: 'Ole Ukendtsen', action: 'next' });
    const token = second.browser.cookies(portal.baseUrl).get('skranken-draft') ?? '';
    const told = await second.follow(await second.sendFrom(step, '/logout', {}));
    expect(told.body).toContain('uden kode, er slettet');
    const owner = { kind: 'cookie', token } as const;
    expect(await portal.deps.drafts.list(owner)).toEqual([]);
    const cleared = await citizen.sendFrom(page, '/logout', {});
    expect(cleared.headers.get('clear-site-data')).toBe('"cache"');
    expect([...citizen.browser.cookies(portal.baseUrl).keys()]).toEqual([]);
    expect(pathOf((await enter(code)).page)).toBe(notice);
  });

  it('ends the session here and at the provider', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    const page = await citizen.open('/my-cases');
    const out = await citizen.sendFrom(page, '/logout', {});
    expect(pathOf(out)).toBe('/demo-mitid/session/end');
    expect(pathOf(await citizen.follow(out))).toBe('/logged-out');
    expect((await citizen.get('/my-cases')).location).toContain('/login');
  });
});
