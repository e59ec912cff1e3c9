import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, hiddenIn, pathOf, sameBytes, service, typedIn } from '../../support/citizen.ts';
import { answerAll, moveTo, readyToSend, sendMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const summary = `${service}/summary`;
const cprOf = (name: string) => {
  const cpr = portal.deps.demo?.citizens.find((each) => each.name.startsWith(name))?.cpr;
  if (cpr === undefined) throw new Error(name);
  return cpr;
};
const casesOf = (name: string) => portal.deps.cases.ofPrincipal(cprOf(name));
const draftOf = async (name: string) => {
  const draft = await portal.deps.drafts.current(
    { kind: 'person', cpr: cprOf(name) },
    'address-change',
  );
  if (draft === undefined) throw new Error(`no draft of ${name}`);
  return draft;
};
const move = () => moveTo(portal, 'Eliasgade 10, st');

describe('pressing "send" more than once', () => {
  it('fifty times at once is one case, and every answer leads to its receipt', async () => {
    const citizen = await readyToSend(portal, 'Astrid', await move());
    const page = await citizen.open(summary);
    const presses = Array.from({ length: 50 }, () =>
      citizen.sendFrom(page, summary, { action: 'send' }),
    );
    const where = (await Promise.all(presses)).map(pathOf);
    const [row, ...others] = await casesOf('Astrid');
    expect(others).toEqual([]);
    expect([...new Set(where)]).toEqual([`/receipt/${row?.reference}`]);
    const letters = await portal.deps.outbox.ofCase(row?.id ?? '');
    expect(letters).toHaveLength(1);
  });

  it('again after a new login leads to the same receipt', async () => {
    const first = await readyToSend(portal, 'Jytte', await move());
    const page = await first.open(summary);
    const receipt = pathOf(await first.sendFrom(page, summary, { action: 'send' }));
    const later = new Citizen(portal);
    const { body } = await later.logIn('Jytte');
    const { draft = '', version = '' } = hiddenIn(page);
    const again = await later.post(summary, {
      _csrf: hiddenIn({ body })['_csrf'] ?? '',
      draft,
      version,
      action: 'send',
    });
    expect(pathOf(again)).toBe(receipt);
    expect(await casesOf('Jytte')).toHaveLength(1);
  });

  it('with the back button leads to a page that says so, and a new one can be begun', async () => {
    const citizen = await readyToSend(portal, 'Lone', await move());
    const receipt = await citizen.follow(await sendMove(citizen));
    const [row] = await casesOf('Lone');
    for (const path of [summary, `${service}/date`]) {
      const back = await citizen.open(path);
      expect(back.body).toContain(`/receipt/${row?.reference}`);
      expect(back.body).not.toContain('value="send"');
    }
    expect(pathOf(receipt)).toBe(`/receipt/${row?.reference}`);
    await citizen.fill(service, {});
    const fresh = await citizen.open(`${service}/destination`);
    expect(fresh.body).toContain('name="destination"');
    expect(fresh.body).not.toMatch(/name="destination"[^>]* checked/);
  });
});

describe('two tabs', () => {
  it('lose nothing, and a summary that is no longer true is not sent', async () => {
    const citizen = await readyToSend(portal, 'Kasper', await move());
    const old = await citizen.open(summary);
    await citizen.fill(`${service}/contact`, { phone: '20304050', action: 'next' });
    const told = await citizen.sendFrom(old, summary, { action: 'send' });
    expect(await casesOf('Kasper')).toEqual([]);
    const page = await citizen.follow(told);
    expect(page.body).toContain('20304050');
    expect(sameBytes(page)).not.toBe(sameBytes(await citizen.open(summary)));
    await citizen.sendFrom(page, summary, { action: 'send' });
    expect(await casesOf('Kasper')).toHaveLength(1);
  });

  it('that answer different steps at once both keep what was typed', async () => {
    const citizen = new Citizen(portal);
    const page = await citizen.logIn('Winnie');
    const { _csrf = '' } = hiddenIn(page);
    await Promise.all([
      citizen.post(`${service}/destination`, { _csrf, destination: 'denmark', action: 'next' }),
      citizen.post(`${service}/contact`, { _csrf, phone: '11223344', action: 'next' }),
      citizen.post(`${service}/occupants`, { _csrf, occupants: 'leaving', action: 'next' }),
    ]);
    expect((await draftOf('Winnie')).raw).toMatchObject({
      destination: 'denmark',
      phone: '11223344',
      occupants: 'leaving',
    });
    const person = { kind: 'person', cpr: cprOf('Winnie') } as const;
    expect(await portal.deps.drafts.list(person)).toHaveLength(1);
  });
});

describe('a law that changed between first page and send', () => {
  const old = 'address-change@2020#old';
  const begunUnder = async (name: string) => {
    const citizen = await readyToSend(portal, name, await move());
    const draft = await draftOf(name);
    const person = { kind: 'person', cpr: cprOf(name) } as const;
    await portal.deps.drafts.save(person, {
      ...draft,
      version: draft.version + 1,
      lawVersion: old,
    });
    return citizen;
  };

  it('is explained on the summary, and sending from there needs no second try', async () => {
    const before = await (await readyToSend(portal, 'Ella', await move())).open(summary);
    const citizen = await begunUnder('Nora');
    const page = await citizen.open(summary);
    expect(page.body.length).toBeGreaterThan(before.body.length);
    const sent = await citizen.sendFrom(page, summary, { action: 'send' });
    expect(pathOf(sent)).toMatch(/^\/receipt\//);
  });

  it('while the summary was being read leads back to it once, and then is sent', async () => {
    const citizen = await begunUnder('Mads');
    const page = await citizen.open(summary);
    const told = await citizen.sendFrom(page, summary, { action: 'send', law: old });
    expect(pathOf(told)).toBe(summary);
    expect(await casesOf('Mads')).toEqual([]);
    const second = await citizen.sendFrom(await citizen.follow(told), summary, { action: 'send' });
    expect(pathOf(second)).toMatch(/^\/receipt\//);
  });
});

describe('a session that ran out', () => {
  it('at send: says so, and after login the summary is as it was', async () => {
    const citizen = await readyToSend(portal, 'Birthe', await move());
    const page = await citizen.open(summary);
    portal.clock.advance({ minutes: 31 });
    const told = await citizen.sendFrom(page, summary, { action: 'send' });
    expect(told.status).toBe(200);
    expect(told.body).toContain('/login?');
    expect(await casesOf('Birthe')).toEqual([]);
    await citizen.logIn('Birthe', summary);
    const sent = await sendMove(citizen);
    expect(pathOf(sent)).toMatch(/^\/receipt\//);
  });

  it('in the middle of a step: what was typed and what was emptied is kept for the next login', async () => {
    const citizen = await readyToSend(portal, 'Thomas', {
      ...(await move()),
      occupants: { occupants: 'nobody', careOf: 'Jensen' },
    });
    const step = `${service}/occupants`;
    const page = await citizen.open(step);
    portal.clock.advance({ minutes: 31 });
    await citizen.sendFrom(page, step, { occupants: 'leaving', careOf: '', action: 'next' });
    await citizen.logIn('Thomas', step);
    expect((await draftOf('Thomas')).raw).toMatchObject({ occupants: 'leaving' });
    expect(typedIn(await citizen.open(step), 'careOf')).toBe('');
  });

  it('while people were unticked: nobody is moved along whom the citizen took out', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Line');
    await answerAll(citizen, await move());
    const step = `${service}/people`;
    const page = await citizen.open(step);
    const keys = [...page.body.matchAll(/name="movers\[\]"[^>]* value="([^"]+)"/g)];
    const movers = keys.map(([, key = '']) => key);
    expect(movers).toHaveLength(2);
    await citizen.sendFrom(page, step, { 'movers[]': movers, action: 'next' });
    const again = await citizen.open(step);
    portal.clock.advance({ minutes: 31 });
    await citizen.sendFrom(again, step, { action: 'next' });
    await citizen.logIn('Line', step);
    expect((await citizen.open(step)).body).not.toMatch(/name="movers\[\]"[^>]* checked/);
  });
});
