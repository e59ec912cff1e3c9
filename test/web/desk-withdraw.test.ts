import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCodeOf } from '../../src/cases/check-code.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { showReference } from '../../src/domain/reference.ts';
import { Citizen } from '../support/citizen.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const why = { withdrawReason: 'Ringede og sagde, at <b>flytningen</b> er aflyst' };
const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const events = (row: CaseRow) => portal.deps.cases.events(row.id);

describe('a case that the citizen takes back', () => {
  it.each([
    ['a new one', submitted(), []],
    ['one in progress', submitted(), ['take']],
    ['a referral', referred(), []],
  ] as const)('%s: ends on the citizen’s word, which is kept', async (_, body, before) => {
    const row = await openSampleCase(portal, body);
    for (const verb of before) await signe.act(row, verb);
    expect((await signe.act(row, 'withdraw', why)).status).toBe(303);
    expect(await now(row)).toMatchObject({ state: 'withdrawn' });
    expect((await events(row)).at(-1)).toMatchObject({
      kind: 'withdrawn',
      why: why.withdrawReason,
      by: { kind: 'staff', role: 'caseworker' },
    });
    const page = (await signe.open(row)).body;
    expect(page).toContain('Trukket tilbage');
    expect(page).toContain('&lt;b&gt;flytningen&lt;/b&gt;');
    expect(page).toContain('Sagen er slut');
    expect(page).not.toContain('/withdraw"');
  });

  it('sends no letter, and keeps those that were held', async () => {
    const row = await openSampleCase(portal, submitted(), {}, [{ notice: 'hearing', held: true }]);
    await signe.act(row, 'withdraw', why);
    expect((await portal.deps.outbox.ofCase(row.id)).map(({ state }) => state)).toEqual(['held']);
    expect((await signe.act(row, 'release', { why: 'Alligevel' })).status).toBe(409);
    // Nobody is asked to decide on letters of a case that is over.
    expect((await signe.open(row)).body).not.toContain('før en sagsbehandler siger ja');
  });

  it('needs the word first, and is withdrawn once', async () => {
    const row = await openSampleCase(portal);
    const empty = await signe.act(row, 'withdraw', { withdrawReason: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('href="#withdrawReason"');
    await signe.act(row, 'withdraw', why);
    expect((await signe.act(row, 'withdraw', why)).status).toBe(409);
    expect((await signe.act(row, 'take')).status).toBe(409);
    expect((await events(row)).map(({ kind }) => kind)).toEqual(['submitted', 'withdrawn']);
  });

  it('can be sent again: the citizen reads so under its number', async () => {
    const row = await openSampleCase(portal);
    await signe.act(row, 'withdraw', why);
    const citizen = new Citizen(portal);
    const page = await citizen.fill('/status', {
      reference: showReference(row.reference),
      code: checkCodeOf(row.reference, portal.deps.secrets),
    });
    expect(page.body).toContain('Trukket tilbage');
    expect(page.body).toContain('begynde forfra');
    expect(page.body).not.toContain('aflyst');
  });
});
