import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, readAndSend } from './filed-card.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
let row: CaseRow;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
  portal.clock.set('2026-11-22T10:00:00Z');
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  row = await cardOnPaper(portal);
});
afterEach(() => portal.close());

const now = async () => (await portal.deps.cases.byReference(row.reference))!;
const notices = async () =>
  (await portal.deps.outbox.ofCase(row.id)).map(({ notice }) => notice as string);
const wish = { ownWish: 'yes', withdrawReason: 'Ringede og bad om at stoppe' };

describe('a filing that is looked into is withdrawn', () => {
  it('only at the citizen’s own wish', async () => {
    const bare = await signe.act(row, 'withdraw', { withdrawReason: 'x' });
    expect(bare.status).toBe(422);
    const no = await signe.act(row, 'withdraw', { ...wish, ownWish: 'no' });
    expect(no.status).toBe(422);
    expect(no.body).toContain('kan sagen ikke trækkes tilbage');
    expect((await now()).state).toBe('referred');
  });

  it('with a letter that says so and how to undo it', async () => {
    expect((await signe.open(row)).body).toContain('Borgeren får et brev');
    expect((await signe.act(row, 'withdraw', wish)).status).toBe(303);
    expect((await now()).state).toBe('withdrawn');
    const letter = (await portal.deps.outbox.ofCase(row.id)).find(
      ({ notice }) => notice === 'withdrawal',
    );
    expect(letter?.cpr).toBe(citizenCpr(portal, 'Astrid'));
  });

  it('only once that letter was read', async () => {
    const form = await signe.form(row, wish);
    const shown = await signe.send(row, 'withdraw', { ...form, do: 'send' });
    expect(shown.status).toBe(200);
    expect(shown.body).toContain('Din sag er trukket tilbage');
    expect(shown.body).toContain('value="send"');
    expect((await now()).state).toBe('referred');
    expect(await notices()).not.toContain('withdrawal');
    expect((await readAndSend(signe, row, 'withdraw', wish)).status).toBe(303);
    expect(await notices()).toContain('withdrawal');
  });

  it('not where nobody knows whom to write to', async () => {
    row = await cardOnPaper(portal, { cpr: undefined, name: 'Ida Ukendt' } as never);
    expect((await signe.act(row, 'withdraw', wish)).status).toBe(409);
    expect((await now()).state).toBe('referred');
  });

  it('and taken after all on the day that it came, once there is a ground', async () => {
    await signe.act(row, 'withdraw', wish);
    expect((await signe.open(row)).body).toContain('/take-after-all"');
    const back = await signe.act(row, 'take-after-all', { groundAfterAll: 'says-exempt' });
    expect(back.status).toBe(303);
    expect(await now()).toMatchObject({
      state: 'submitted',
      outcome: 'accept-alternative',
      arrivedAt: row.arrivedAt,
    });
    expect(await notices()).toContain('receipt');
  });

  it('by mistake, and looked into again for no more than a reason, as of the day that it came', async () => {
    await signe.act(row, 'ask-grounds', { groundsHow: 'phone', groundsSaid: 'says-none' });
    const reopen = {
      reopenBecause: 'our-mistake',
      reopenReason: 'Sagen blev stoppet ved en fejl hos os.',
    };
    expect((await readAndSend(signe, row, 'reopen', reopen)).status).toBe(409);
    await signe.act(row, 'withdraw', wish);
    expect((await signe.open(row)).body).toContain('/reopen"');
    expect((await signe.act(row, 'reopen', { reopenBecause: 'our-mistake' })).status).toBe(422);
    expect((await readAndSend(signe, row, 'reopen', reopen)).status).toBe(303);
    expect(await now()).toMatchObject({
      state: 'referred',
      outcome: 'refer',
      arrivedAt: row.arrivedAt,
      due: row.due,
      lookOn: '2026-11-22',
    });
    expect(await notices()).toContain('reopened');
    // What was done of the guard stands, and what was not is still to be done.
    const { body } = await signe.open(row);
    expect(body).toContain('/offer-help"');
    expect(body).not.toContain('/reject-channel"');
    expect(body).not.toContain('/reopen"');
    expect((await readAndSend(signe, row, 'reject-channel', because)).status).toBe(409);
  });

  it('but not taken without one', async () => {
    await signe.act(row, 'withdraw', wish);
    const back = await signe.act(row, 'take-after-all', { groundAfterAll: 'known-ground' });
    expect(back.status).toBe(409);
    expect((await now()).state).toBe('withdrawn');
  });
});

it('what was withdrawn otherwise is not taken that way', async () => {
  const other = await openSampleCase(portal, submitted(), { service: 'health-card' });
  await signe.act(other, 'withdraw', { withdrawReason: 'Ringede' });
  expect((await signe.open(other)).body).not.toContain('/take-after-all"');
  const back = await signe.act(other, 'take-after-all', { groundAfterAll: 'says-exempt' });
  expect(back.status).toBe(409);
});

describe('a filing is closed as sent with help', () => {
  const help = { helpHow: 'phone', helpAccepted: 'yes' };

  it('only once the digital case is there, which it names', async () => {
    await signe.act(row, 'offer-help', help);
    const early = await signe.act(row, 'close');
    expect(early.status).toBe(409);
    expect(early.body).toContain('ikke sendt sagen digitalt endnu');
    expect((await now()).state).toBe('referred');
    const principal = citizenCpr(portal, 'Astrid');
    const digital = await openSampleCase(portal, submitted(), {
      service: 'health-card',
      principal,
    });
    expect((await signe.act(row, 'close')).status).toBe(303);
    expect((await portal.deps.cases.events(row.id)).at(-1)).toMatchObject({
      kind: 'closed',
      sentAs: digital.reference,
    });
  });

  it('not by somebody else’s digital case', async () => {
    await signe.act(row, 'offer-help', help);
    const principal = citizenCpr(portal, 'Mads');
    await openSampleCase(portal, submitted(), { service: 'health-card', principal });
    expect((await signe.act(row, 'close')).status).toBe(409);
  });
});
