import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCpr } from '../../../src/domain/cpr.ts';
import { nextStep } from '../../../src/web/caseworker/next-step.ts';
import { applied, called, loggedIn, signers } from '../../support/housing-case.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { atTheDesk } from '../at-the-desk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

describe('a case that others sign', () => {
  it('shows no whole number of others once it is sent, neither on the case nor on paper', async () => {
    const { row, astrid } = await applied(portal);
    const pages = [`/my-cases/${row.reference}`, `/receipt/${row.reference}`];
    for (const path of pages) {
      // oxlint-disable-next-line no-await-in-loop -- two
      const { body } = await astrid.open(path);
      for (const { cpr } of signers) {
        expect(body).not.toContain(formatCpr(cpr));
        expect(body).toContain(`${cpr.slice(0, 6)}-••••`);
      }
    }
  });

  it('is not seen before others for signatures as long as nobody has worked on it', async () => {
    const { row } = await applied(portal, [signers[0]!]);
    const jytte = await loggedIn(portal, 'Jytte');
    await jytte.fill(`/signatures/${row.reference}`, { word: 'signature-declined' });
    const now = await portal.deps.cases.byReference(row.reference);
    expect([row.attention, now?.attention]).toEqual([false, false]);
  });

  it('names the number to call about this errand, on its pages and in every letter', async () => {
    const { row, astrid } = await applied(portal, signers.slice(0, 1));
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.map(({ notice }) => notice)).toEqual(['receipt', 'signature']);
    for (const { letter } of letters) expect(JSON.stringify(letter)).toContain('70 12 80 63');
    const receipt = await astrid.open(`/receipt/${row.reference}`);
    expect(receipt.body).toContain('tel:70128063');
  });

  it('asks for the lease in the letter that says it has come', async () => {
    const { row } = await applied(portal, []);
    const receipt = (await portal.deps.outbox.ofCase(row.id)).find(
      ({ notice }) => notice === 'receipt',
    );
    const words = JSON.stringify(receipt?.letter);
    expect(words).toContain('lejekontrakt');
    expect(words).not.toContain('Du skal ikke sende mere');
  });

  it('tells whoever works on it to wait for signatures, then for the lease, and then to carry it out', async () => {
    const { row } = await applied(portal, [signers[0]!]);
    const ulla = await atTheDesk(portal, 'Ulla Udbetalingsen');
    await ulla.act(row, 'take');
    const next = async () => {
      const now = (await portal.deps.cases.byReference(row.reference))!;
      return nextStep(now, await portal.deps.cases.events(row.id), [], 'staff')?.text;
    };
    expect(await next()).toBe('awaitSigners');
    const jytte = await loggedIn(portal, 'Jytte');
    await jytte.fill(`/signatures/${row.reference}`, { word: 'signed' });
    expect(await next()).toBe('awaitDocuments');
    const list = await ulla.get('/caseworker?show=attention');
    expect(list.body).toContain('Alle har skrevet under');
  });

  it('is seen first where a letter that asks waits for a caseworker, and tells nobody why', async () => {
    const { row, astrid } = await applied(portal, [called('Hanne')]);
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.find(({ notice }) => notice === 'signature')?.state).toBe('held');
    expect(row.attention).toBe(true);
    expect((await astrid.open(`/my-cases/${row.reference}`)).body).not.toContain('beskyt');
  });
});
