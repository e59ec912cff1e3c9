import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

const astrid = '7204880012' as Cpr;
const now: { until?: string; silent?: true } = {};
let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp({
    adapt: (all) => ({
      ...all,
      persons: {
        ...all.persons,
        find: async (cpr) => {
          const answer = await all.persons.find(cpr);
          if (cpr !== astrid || answer.state !== 'found') return answer;
          if (now.silent) throw new Error('down');
          const { until } = now;
          return until === undefined
            ? answer
            : { ...answer, value: { ...answer.value, protectedUntil: until } };
        },
      },
    }),
  });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const unanswered = 'Høringen er ikke besvaret';
const notAsked = 'er ikke nået frem';

/** A case in hand with a hearing, and what the page says of it. */
async function heard() {
  const row = await openSampleCase(portal, submitted(), {}, [{ notice: 'hearing', held: false }]);
  await signe.act(row, 'take');
  const id = (await portal.deps.outbox.ofCase(row.id))[0]?.id ?? '';
  return { row, id, body: async () => (await signe.open(row)).body };
}

describe('a hearing whose letter could not be sent', () => {
  it('is told as never asked, not as unanswered', async () => {
    const { id, body } = await heard();
    expect(await body()).toContain(unanswered);
    expect(await body()).not.toContain(notAsked);
    await portal.deps.outbox.gaveUp(id, 'no-address', portal.clock.now());
    expect(await body()).not.toContain(unanswered);
    expect(await body()).toContain(notAsked);
  });

  it('counts as asked once a caseworker has told the parent another way', async () => {
    const { row, id, body } = await heard();
    await portal.deps.outbox.gaveUp(id, 'no-address', portal.clock.now());
    await signe.act(row, 'settle-letter', { settledLetter: id, settledHow: 'Ringede' });
    expect(await body()).toContain(unanswered);
    expect(await body()).not.toContain(notAsked);
  });
});

describe('a held letter about somebody', () => {
  const held = async () => {
    const row: CaseRow = await openSampleCase(portal, submitted(), {}, [
      { notice: 'hearing', held: true, to: 'Torben Testesen', about: [astrid] },
    ]);
    await signe.act(row, 'take');
    return row;
  };
  const words = 'Brevet til Torben Testesen må ikke sendes';
  const doubt = 'Vi ved ikke, om brevet til Torben Testesen må sendes';

  it('comes with a warning, and does not leave, once they are protected', async () => {
    const row = await held();
    expect((await signe.open(row)).body).not.toContain(words);
    now.until = '2027-01-01';
    expect((await signe.open(row)).body).toContain(words);
    const letters = (await portal.deps.outbox.ofCase(row.id))[0]?.id ?? '';
    expect((await signe.act(row, 'release', { letters, why: 'Set' })).status).toBe(303);
    await portal.worker.runOnce();
    const { body } = await signe.open(row);
    expect(body).toContain('Brevet er ikke sendt. Siden det blev skrevet');
    expect(body).toContain('hverken nævner adresse eller kommune');
    delete now.until;
  });

  it('comes with a doubt while the register is silent', async () => {
    const row = await held();
    now.silent = true;
    expect((await signe.open(row)).body).toContain(doubt);
    delete now.silent;
    expect((await signe.open(row)).body).not.toContain(doubt);
  });
});
