import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { WhyDead } from '../../src/cases/ports/dispatch.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
/** Nobody has an address in any register, nor Digital Post. */
let homeless = false;
beforeAll(async () => {
  portal = await testApp({
    adapt: (all) => ({
      ...all,
      digitalPost: {
        registration: async (cpr) =>
          homeless ? 'not-registered' : all.digitalPost.registration(cpr),
      },
      persons: {
        ...all.persons,
        find: async (cpr) => (homeless ? { state: 'none' } : all.persons.find(cpr)),
      },
    }),
  });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const letters = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);

async function withFailed(...whys: readonly WhyDead[]) {
  const row = await openSampleCase(
    portal,
    submitted(),
    {},
    whys.map(() => ({ notice: 'hearing', held: false })),
  );
  const ids = (await letters(row)).map(({ id }) => id);
  for (const [index, why] of whys.entries())
    await portal.deps.outbox.gaveUp(ids[index] ?? '', why, portal.clock.now());
  return { row, ids, id: ids[0] ?? '' };
}

describe('a letter to somebody without an address', () => {
  const where = 'c/o Ven Vennesen, Vennevej 4, 2. tv, 8000 Aarhus C';
  const inEnvelope = async () => {
    const { mailbox } = portal.deps.demo!;
    const boxes = await mailbox.recipients();
    const all = await Promise.all(boxes.map(({ key }) => mailbox.letters(key)));
    return all.flat().map(({ address }) => address);
  };

  it('goes on paper to the one that the caseworker was given, which stands nowhere else', async () => {
    homeless = true;
    const { row, id } = await withFailed('no-address');
    expect((await signe.open(row)).body).toContain('name="retryAddress"');
    const given = { retryLetter: id, retryAddress: where };
    expect((await signe.act(row, 'retry-letter', given)).status).toBe(303);
    await portal.worker.runOnce();
    homeless = false;
    expect(await letters(row)).toMatchObject([{ state: 'sent' }]);
    expect(await inEnvelope()).toContain(where);
    const events = await portal.deps.cases.events(row.id);
    expect(events.find(({ kind }) => kind === 'letter-retried')).toMatchObject({
      addressGiven: true,
    });
    const { body } = await signe.open(row);
    expect(body).toContain('en adresse, som sagsbehandleren har fået');
    for (const seen of [body, JSON.stringify(events), JSON.stringify(await letters(row))])
      expect(seen).not.toContain('Vennevej');
  });

  it('is used once: the next try looks it up anew', async () => {
    homeless = true;
    const { row, id } = await withFailed('no-address');
    await signe.act(row, 'retry-letter', { retryLetter: id, retryAddress: where });
    await portal.deps.outbox.gaveUp(id, 'no-address', portal.clock.now());
    await signe.act(row, 'retry-letter', { retryLetter: id });
    const before = await inEnvelope();
    await portal.worker.runOnce();
    homeless = false;
    expect(await inEnvelope()).toEqual(before);
    expect(await letters(row)).toMatchObject([{ state: 'dead', why: 'no-address' }]);
  });

  it('is asked for whole, and only of a letter that lacks it', async () => {
    const { row, ids } = await withFailed('no-address', 'refused');
    const whole = { retryLetter: ids[0] ?? '', retryAddress: 'Vennevej' };
    const part = await signe.act(row, 'retry-letter', whole);
    expect([part.status, part.body.includes('Skriv hele adressen')]).toEqual([422, true]);
    const other = { retryLetter: ids[1] ?? '', retryAddress: where };
    const needless = await signe.act(row, 'retry-letter', other);
    expect([needless.status, needless.body.includes('når modtageren ikke har nogen')]).toEqual([
      422,
      true,
    ]);
    const { row: refused } = await withFailed('refused');
    expect((await signe.open(refused)).body).not.toContain('name="retryAddress"');
  });
});
