import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { Citizen, hiddenIn, pathOf, service, tickedIn, typedIn } from '../../support/citizen.ts';
import { atTheCounter, rowAt } from '../../support/filing.ts';
import { moveTo, readyToSend } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const summary = `${service}/summary`;
const assist = '/caseworker/assist';

let portal: TestApp;
let bodil: Citizen;
let astrid: Citizen;
beforeEach(async () => {
  portal = await testApp();
  bodil = await atTheCounter(portal, 'Bodil Borgersen');
  astrid = await readyToSend(portal, 'Astrid', await moveTo(portal, 'Eliasgade 10, st'));
});
afterEach(() => portal.close());

const codeOn = ({ body }: { readonly body: string }) =>
  /class="helper-code">([^<]+)</.exec(body)?.[1];

/** The code that the page of a member of staff shows after they asked for one. */
async function newCode(staff: Citizen): Promise<string> {
  const code = codeOn(await staff.follow(await staff.fill(assist, { action: 'begin' })));
  if (code === undefined) throw new Error('no code');
  return code;
}

const send = (helperCode: string, more = {}) =>
  astrid.fill(summary, { action: 'send', helperCode, 'helperOwn[]': 'yes', ...more });
const submittedIn = async (row: CaseRow) => {
  const [first] = await portal.deps.cases.events(row.id);
  if (first?.kind !== 'submitted') throw new Error('not submitted');
  return first;
};
const lettersOf = async (row: CaseRow) => {
  const letters = await portal.deps.outbox.ofCase(row.id);
  return letters.map(({ notice }) => notice).toSorted();
};

describe('help at the counter', () => {
  it('stands on the case and in its history, and the citizen is told in writing', async () => {
    const sent = await send(await newCode(bodil));
    const row = await rowAt(portal, sent);
    expect((await submittedIn(row)).assisted).toEqual({
      id: 'staff-0101-counter',
      name: 'Bodil Borgersen',
    });
    expect((await submittedIn(row)).by).toMatchObject({ kind: 'citizen' });
    expect(await lettersOf(row)).toEqual(['assisted', 'receipt']);
    const desk = await bodil.open(`/caseworker/cases/${row.reference}`);
    expect(desk.body).toContain('Bodil Borgersen hjalp borgeren ved skranken');
    await portal.worker.runOnce();
    const mailbox = portal.deps.demo!.mailbox;
    const letters = await mailbox.letters((await mailbox.recipients())[0]?.key ?? '');
    const letter = JSON.stringify(letters);
    expect(letter).toContain('En medarbejder i borgerservice fra Københavns Kommune');
    expect(letter).not.toContain('Bodil');
  });

  it.each([
    (code: string) => code.toLowerCase(),
    (code: string) => code.replace('-', ''),
    (code: string) => ` ${code.replace('-', ' - ')} `,
    (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
  ])('forgives how a code is typed', async (typed) => {
    const row = await rowAt(portal, await send(typed(await newCode(bodil))));
    expect((await submittedIn(row)).assisted).toBeDefined();
  });

  it('goes on with the same code for the next citizen', async () => {
    const code = await newCode(bodil);
    await send(code);
    astrid = await readyToSend(portal, 'Sofie', await moveTo(portal, 'Eliasgade 10, st'));
    const row = await rowAt(portal, await send(code));
    expect((await submittedIn(row)).assisted?.id).toBe('staff-0101-counter');
  });

  it('leaves no trace where nobody helped', async () => {
    const row = await rowAt(portal, await send(''));
    expect(await submittedIn(row)).not.toHaveProperty('assisted');
    expect(await lettersOf(row)).toEqual(['receipt']);
  });
});

describe('a code that does not fit', () => {
  const refused = async (code: string) => {
    const page = await send(code);
    expect(page.status).toBe(422);
    expect(page.body).toContain('Koden passer ikke');
    expect(typedIn(page, 'helperCode')).toBe(code);
    expect(tickedIn(page, 'helperOwn')).toEqual(['yes']);
    return page;
  };

  it.each(['ABCD-2345', 'x', '<b>', '%00', '9'.repeat(300)])(
    'is said at the field: %s',
    async (code) => {
      const page = await send(code);
      expect(page.status).toBe(422);
      expect(page.body).toContain('id="helperCode-error"');
      expect(page.body).toContain('href="#helperCode"');
    },
  );

  it('is over after 30 minutes, and not a second before', async () => {
    const code = await newCode(bodil);
    portal.clock.set('2026-11-22T10:20:00Z');
    await astrid.open(summary);
    portal.clock.set('2026-11-22T10:30:00Z');
    await refused(code);
    portal.clock.set('2026-11-22T10:29:59Z');
    expect(pathOf(await send(code))).toMatch(/^\/receipt\//);
  });

  it('ends when its owner ends it or makes a new one', async () => {
    const first = await newCode(bodil);
    const second = await newCode(bodil);
    await refused(first);
    const ended = await bodil.follow(await bodil.fill(assist, { action: 'end' }));
    expect(codeOn(ended)).toBeUndefined();
    await refused(second);
  });

  it('of another authority opens nothing here', async () => {
    await refused(await newCode(await atTheCounter(portal, 'Helge Havnetest')));
  });

  it('never keeps anybody from sending', async () => {
    const page = await refused('ABCD-2345');
    expect(page.body).toContain('value="send-without"');
    const sent = await astrid.sendFrom(page, summary, {
      action: 'send-without',
      helperCode: 'ABCD-2345',
    });
    const row = await rowAt(portal, sent);
    expect(await submittedIn(row)).not.toHaveProperty('assisted');
  });

  it('keeps every answer, in English too', async () => {
    await astrid.get(`${summary}?lang=en`);
    const page = await send('ABCD-2345');
    expect(page.body).toContain('The code is not right');
    expect(page.body).toContain('Eliasgade 10');
  });

  it('is slowed after ten, without closing the way to send', async () => {
    const right = await newCode(bodil);
    for (let tried = 0; tried < 10; tried += 1) await send('ABCD-2345');
    const late = await send(right);
    expect(late.status).toBe(429);
    expect(late.body).toContain('for mange koder');
    expect(await casesOfAstrid()).toEqual([]);
    expect(pathOf(await send(''))).toMatch(/^\/receipt\//);
  });
});

const casesOfAstrid = async () => {
  const cpr = portal.deps.demo?.citizens.find(({ name }) => name.startsWith('Astrid'))?.cpr;
  return cpr === undefined ? [] : portal.deps.cases.ofPrincipal(cpr);
};

it('asks the citizen to say that the answers are theirs', async () => {
  const code = await newCode(bodil);
  const page = await astrid.fill(summary, { action: 'send', helperCode: code });
  expect(page.status).toBe(422);
  expect(page.body).toContain('id="helperOwn-error"');
  expect(typedIn(page, 'helperCode')).toBe(code);
  expect(await casesOfAstrid()).toEqual([]);
  expect(pathOf(await send(code))).toMatch(/^\/receipt\//);
});

it('tells staff nothing of the citizen, and keeps no code that could be read', async () => {
  const code = await newCode(bodil);
  await send(code);
  const page = await bodil.open(assist);
  expect(codeOn(page)).toBe(code);
  expect(page.body).not.toMatch(/Astrid|Eliasgade|receipt/);
  expect(portal.logged()).not.toContain(code);
  expect(portal.logged()).not.toContain(code.replace('-', ''));
});

it('an anonymous errand has no such question', async () => {
  const visitor = new Citizen(portal);
  const { body } = await visitor.open('/self-service/digital-post-exemption');
  expect(body).not.toContain('helperCode');
});

it('a post from elsewhere makes no code', async () => {
  const forged = await bodil.post(assist, { action: 'begin', _csrf: 'forged' });
  expect(forged.status).toBe(403);
  expect(codeOn(await bodil.open(assist))).toBeUndefined();
  expect(hiddenIn(await bodil.open(assist))['_csrf']).toBeDefined();
});
