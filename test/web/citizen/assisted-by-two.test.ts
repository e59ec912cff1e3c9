import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { Citizen, service, tickedIn, typedIn } from '../../support/citizen.ts';
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

describe('the code of a helper', () => {
  it('names two who helped, one after the other or both at once', async () => {
    const lone = await atTheCounter(portal, 'Signe');
    const both = `${await newCode(bodil)} og ${await newCode(lone)}`;
    const row = await rowAt(portal, await send(both));
    expect((await submittedIn(row)).assisted).toMatchObject({
      name: 'Bodil Borgersen',
      also: { name: 'Signe Skrankesen' },
    });
    expect(await lettersOf(row)).toEqual(['assisted', 'receipt']);
    const { body } = await bodil.open(`/caseworker/cases/${row.reference}`);
    expect(body).toContain('Bodil Borgersen og Signe Skrankesen hjalp borgeren');
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(JSON.stringify(letters.map(({ letter }) => letter))).toContain('To medarbejdere fra');
  });

  it('is one helper where one code was typed twice, and none where one of two is wrong', async () => {
    const code = await newCode(bodil);
    expect((await send(`${code} ABCD-2345`)).status).toBe(422);
    const row = await rowAt(portal, await send(`${code}, ${code}`));
    expect((await submittedIn(row)).assisted).not.toHaveProperty('also');
  });

  it('is not lost when the language is changed', async () => {
    const code = await newCode(bodil);
    const page = await send(code, { action: 'language:en' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<html lang="en"');
    expect(typedIn(page, 'helperCode')).toBe(code);
    expect(tickedIn(page, 'helperOwn')).toEqual(['yes']);
    const sent = await astrid.sendFrom(page, summary, {
      action: 'send',
      helperCode: code,
      'helperOwn[]': 'yes',
    });
    expect((await submittedIn(await rowAt(portal, sent))).assisted).toBeDefined();
  });
});
