import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { guardVerbs } from '../../src/web/caseworker/guard-fields.ts';
import { billedCard } from '../support/billed-card.ts';
import { openSampleCase, referred } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, guardDone, guardParts, markIn, readAndSend } from './filed-card.ts';

let portal: TestApp;
const desks: Record<'signe' | 'laust' | 'bodil' | 'helge' | 'tage', AtTheDesk> = {} as never;
beforeAll(async () => {
  portal = await testApp({ services: [billedCard] });
  for (const name of ['Signe', 'Laust', 'Bodil', 'Helge', 'Tage'] as const)
    desks[name.toLowerCase() as keyof typeof desks] = await atTheDesk(portal, name);
});
afterAll(() => portal.close());

const kinds = async (row: CaseRow) =>
  (await portal.deps.cases.events(row.id)).map((event) => event.kind);
const isRejected = async (row: CaseRow) => (await kinds(row)).includes('channel-rejected');

/** Everything done and proposed by Signe: one word of a colleague is left. */
async function proposed(given: Parameters<typeof cardOnPaper>[1] = {}): Promise<CaseRow> {
  const row = await cardOnPaper(portal, given);
  await guardDone(desks.signe, row);
  await readAndSend(desks.signe, row, 'reject-channel', because);
  return row;
}

describe('no rejection without its guard', () => {
  it.each(guardParts.map((_, left) => left))('part %i is left out', async (left) => {
    const row = await cardOnPaper(portal);
    for (const [verb, answers] of guardParts.toSpliced(left, 1))
      expect((await desks.signe.act(row, verb, answers)).status).toBe(303);
    for (const verb of ['reject-channel', 'confirm-rejection'])
      for (const desk of [desks.signe, desks.laust])
        expect((await readAndSend(desk, row, verb, because)).status).toBe(409);
    expect(await kinds(row)).not.toContain('rejection-proposed');
    expect(await isRejected(row)).toBe(false);
  });

  it('is not confirmed before it is proposed, nor by whoever proposed it', async () => {
    const row = await cardOnPaper(portal);
    await guardDone(desks.signe, row);
    await desks.signe.leave(row);
    expect((await readAndSend(desks.laust, row, 'confirm-rejection')).status).toBe(409);
    await desks.laust.leave(row);
    await readAndSend(desks.signe, row, 'reject-channel', because);
    const shown = await desks.laust.send(row, 'confirm-rejection', await desks.laust.form(row));
    const seen = { do: 'send', 'letter.seen': markIn(shown.body) };
    await desks.laust.leave(row);
    const own = await desks.signe.act(row, 'confirm-rejection', seen);
    expect(own.status).toBe(409);
    expect(own.body).toContain('En kollega skal bekræfte den');
    expect(await isRejected(row)).toBe(false);
  });

  it('is not sent before its letter was read as it will be', async () => {
    const row = await proposed();
    const form = await desks.laust.form(row, { do: 'send', 'letter.seen': 'made-up' });
    expect((await desks.laust.send(row, 'confirm-rejection', form)).status).toBe(200);
    expect(await isRejected(row)).toBe(false);
  });

  it.each([
    ['bodil', 403],
    ['tage', 403],
    ['helge', 404],
  ] as const)('not by %s', async (who, status) => {
    const row = await proposed();
    const form = { ...(await desks[who].form(row)), _csrf: await tokenOf(desks[who]) };
    const frame = { ...form, version: String(row.version + 5), nonce: 'n'.repeat(20) };
    expect((await desks[who].send(row, 'confirm-rejection', frame)).status).toBe(status);
    expect(await isRejected(row)).toBe(false);
  });
});

describe('what comes in between', () => {
  it.each([
    ['record-grounds', { groundsAnswer: 'says-circumstance' }],
    ['record-grounds', { groundsAnswer: 'says-no-mitid' }],
    ['offer-help', { helpHow: 'phone', helpAccepted: 'yes' }],
    [
      'extraordinary',
      { takeAllTheSame: 'yes', extraordinaryReason: 'Det er klart bedst for kommunen' },
    ],
  ])('stops a rejection that is only to be confirmed: %s %j', async (verb, answers) => {
    const row = await proposed();
    const stale = await desks.laust.form(row);
    await desks.laust.leave(row);
    expect((await desks.signe.act(row, verb, answers)).status).toBe(303);
    await desks.signe.leave(row);
    expect((await desks.laust.send(row, 'confirm-rejection', stale)).status).toBe(409);
    expect((await readAndSend(desks.laust, row, 'confirm-rejection')).status).toBe(409);
    expect(await isRejected(row)).toBe(false);
  });

  it('a claim that was made is not taken back by asking again', async () => {
    const row = await cardOnPaper(portal);
    await desks.signe.act(row, 'ask-grounds', { groundsHow: 'phone', groundsSaid: 'says-exempt' });
    await guardDone(desks.signe, row);
    expect((await readAndSend(desks.signe, row, 'reject-channel', because)).status).toBe(409);
    expect((await desks.signe.act(row, 'accept-channel')).status).toBe(303);
  });

  it('of two tabs and of many at once, one acts', async () => {
    const row = await proposed();
    const form = await desks.laust.form(row);
    const { body } = await desks.laust.send(row, 'confirm-rejection', form);
    const seen = { ...form, do: 'send', 'letter.seen': markIn(body) };
    const ground = await desks.signe.form(row, { groundsAnswer: 'says-exempt' });
    const all = await Promise.all([
      desks.signe.send(row, 'record-grounds', ground),
      ...Array.from({ length: 6 }, () => desks.laust.send(row, 'confirm-rejection', seen)),
    ]);
    const after = await kinds(row);
    expect(all.map(({ status }) => status)).toContain(303);
    const answers = after.filter((kind) => kind === 'grounds-answered').length - 1;
    expect(answers + after.filter((kind) => kind === 'channel-rejected').length).toBe(1);
  });

  it('sent again it does nothing more', async () => {
    const row = await proposed();
    const form = await desks.laust.form(row);
    const { body } = await desks.laust.send(row, 'confirm-rejection', form);
    const seen = { ...form, do: 'send', 'letter.seen': markIn(body) };
    expect((await desks.laust.send(row, 'confirm-rejection', seen)).status).toBe(303);
    expect((await desks.laust.send(row, 'confirm-rejection', seen)).status).toBe(409);
    expect((await kinds(row)).filter((kind) => kind === 'channel-rejected')).toHaveLength(1);
    expect((await portal.deps.outbox.ofCase(row.id)).map(({ notice }) => notice)).toEqual([
      'receipt',
      'channel-decision',
    ]);
  });
});

describe('other cases', () => {
  it('that came before anybody confirmed the law stay open', async () => {
    const row = await cardOnPaper(portal, { receivedOn: Temporal.PlainDate.from('2026-11-20') });
    await guardDone(desks.signe, row);
    const refused = await readAndSend(desks.signe, row, 'reject-channel', because);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Loven var ikke bekræftet');
  });

  it.each(guardVerbs)('%s does nothing on a referral or on what came digitally', async (verb) => {
    for (const row of [
      await openSampleCase(portal, referred(), { service: 'health-card' }),
      await openSampleCase(portal),
    ]) {
      const answers = Object.assign({}, ...guardParts.map(([, each]) => each), because, {
        groundsAnswer: 'says-none',
        sendBackReason: 'Ring til borgeren igen først',
        groundAfterAll: 'says-exempt',
        'groundsBy.day': '7',
        'groundsBy.month': '12',
        'groundsBy.year': '2026',
      });
      expect((await readAndSend(desks.laust, row, verb, answers)).status).toBe(409);
      expect(await kinds(row)).toHaveLength(1);
    }
  });

  it.each(['not-reached', 'filed-otherwise', 'helped-digitally'])(
    'are not put away as %s where nobody was helped',
    async (outcome) => {
      const row = await cardOnPaper(portal);
      expect((await desks.signe.act(row, 'close', { outcome })).status).toBe(409);
      expect(await kinds(row)).toEqual(['filed']);
    },
  );

  it('do not end as sent with help before the digital case is there', async () => {
    const row = await cardOnPaper(portal);
    await desks.bodil.act(row, 'offer-help', { helpHow: 'phone', helpAccepted: 'yes' });
    expect((await desks.signe.act(row, 'close')).status).toBe(409);
  });
});

async function tokenOf(desk: AtTheDesk): Promise<string> {
  const { body } = await desk.get('/caseworker');
  return /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
}
