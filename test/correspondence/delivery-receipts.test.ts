import { describe, expect, it, vi } from 'vitest';
import type { DeliveryReceipt } from '../../src/cases/ports/dispatch.ts';
import { faultyFarSide } from '../support/faulty-far-side.ts';
import { astrid, bo, open } from './working-outbox.ts';

/** A worker with one letter that the far side has taken over. */
async function withSent(who: readonly [string, string] = astrid) {
  const far = faultyFarSide();
  const all = open({ dispatch: () => far, receipts: far, patience: 30 });
  const [letter] = await all.postTo(who);
  await all.worker.runOnce();
  let count = 0;
  const receipt = (
    outcome: DeliveryReceipt['outcome'],
    given: Partial<DeliveryReceipt> = {},
  ): DeliveryReceipt => {
    all.clock.advance({ minutes: 1 });
    count += 1;
    const at = all.clock.now().toString();
    return { id: `receipt-${count}`, letter: letter?.id ?? '', outcome, at, ...given };
  };
  const hears = async (...said: readonly DeliveryReceipt[]) => {
    far.receipts.push(...said);
    return all.worker.readReceipts();
  };
  return { ...all, far, receipt, hears, letter };
}

describe('a receipt', () => {
  it('of delivery stands on the case, once, however often it comes', async () => {
    const { receipt, hears, noted, far, states } = await withSent();
    const delivered = receipt('delivered');
    expect(await hears(delivered, delivered)).toBe(2);
    await hears(delivered, receipt('delivered'));
    expect(await noted()).toEqual(['dispatched', 'delivered']);
    expect(await states()).toEqual(['sent']);
    expect(far.receipts).toEqual([]);
  });

  it('that Digital Post could not deliver sends the letter on paper', async () => {
    const { receipt, hears, noted, far, worker, store, caseId, states, row } = await withSent();
    const returned = receipt('not-delivered', { why: 'mailbox-closed' });
    await hears(returned, returned);
    expect(await states()).toEqual(['waiting']);
    expect(await row()).not.toHaveProperty('failedLetters');
    await worker.runOnce();
    expect(far.asked.map(({ via }) => via)).toEqual(['digital-post', 'paper']);
    expect(await noted()).toEqual(['dispatched', 'not-delivered', 'dispatched']);
    expect((await store.cases.events(caseId))[2]).toMatchObject({ why: 'mailbox-closed' });
    await hears(receipt('delivered'));
    expect((await noted()).at(-1)).toBe('delivered');
  });

  it('that paper could not be delivered leaves the letter to a caseworker', async () => {
    const { receipt, hears, noted, states, row, store, caseId } = await withSent(bo);
    await hears(receipt('not-delivered'));
    expect(await noted()).toEqual(['dispatched', 'not-delivered']);
    expect(await states()).toEqual(['dead']);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'not-delivered' }]);
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });

  it('that came before another and is read after it changes nothing', async () => {
    const { receipt, hears, noted, states, far, worker } = await withSent();
    const [early, late] = [receipt('delivered'), receipt('not-delivered')];
    await hears(late);
    await worker.runOnce();
    await hears(early);
    expect(await noted()).toEqual(['dispatched', 'not-delivered', 'dispatched']);
    expect(await states()).toEqual(['sent']);
    expect(far.receipts).toEqual([]);
  });

  it('of a return before the paper left does not return the paper', async () => {
    const { receipt, hears, noted, states, worker } = await withSent();
    const [first, second] = [receipt('not-delivered'), receipt('not-delivered')];
    await hears(second);
    await worker.runOnce();
    await hears(first);
    expect(await noted()).toEqual(['dispatched', 'not-delivered', 'dispatched']);
    expect(await states()).toEqual(['sent']);
  });

  it('of nobody knows which letter is put away, and named nowhere', async () => {
    const { receipt, hears, noted, far, lines } = await withSent();
    const why = 'Astrid Holm Testesen 7204880012';
    await hears(receipt('delivered', { letter: 'Astrid 7204880012', why }), receipt('delivered'));
    expect(await noted()).toEqual(['dispatched', 'delivered']);
    expect(far.receipts).toEqual([]);
    expect(lines.join()).toContain('receipt of no letter here');
    expect(lines.join()).not.toMatch(/Astrid|7204880012/);
  });

  it('whose time nobody can read counts as of now', async () => {
    const { receipt, hears, noted } = await withSent(bo);
    await hears(receipt('not-delivered', { at: 'yesterday' }));
    expect(await noted()).toEqual(['dispatched', 'not-delivered']);
  });
});

describe('a letter whose mark was lost', () => {
  async function unmarked(state: 'waiting' | 'dead') {
    const far = faultyFarSide();
    const all = open({ dispatch: () => far, receipts: far, patience: 30 });
    const tries = state === 'waiting' ? 1 : 7;
    far.moods.push(...Array.from({ length: tries }, () => 'lost-answer' as const));
    const [letter] = await all.postTo(astrid);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await all.worker.runOnce();
      all.clock.advance({ hours: 25 });
    }
    expect(await all.states()).toEqual([state]);
    const at = all.clock.now().toString();
    const say = async (outcome: DeliveryReceipt['outcome']) => {
      far.receipts.push({ id: 'r-1', letter: letter?.id ?? '', outcome, at });
      await all.worker.readReceipts();
    };
    return { ...all, far, say };
  }

  it.each(['waiting', 'dead'] as const)('is sent by its receipt of delivery: %s', async (state) => {
    const { say, states, noted, worker, far, row } = await unmarked(state);
    await say('delivered');
    expect(await states()).toEqual(['sent']);
    expect((await noted()).slice(-2)).toEqual(['dispatched', 'delivered']);
    expect(await row()).not.toHaveProperty('failedLetters');
    expect(await worker.runOnce()).toBe(0);
    expect(far.taken.size).toBe(1);
  });

  it.each(['waiting', 'dead'] as const)('goes on paper by a return: %s', async (state) => {
    const { say, states, worker, far, row } = await unmarked(state);
    await say('not-delivered');
    expect(await states()).toEqual(['waiting']);
    expect(await row()).not.toHaveProperty('failedLetters');
    await worker.runOnce();
    expect(await states()).toEqual(['sent']);
    expect(far.asked.at(-1)?.via).toBe('paper');
  });

  it('is not marked for Digital Post once it came back from there', async () => {
    const { store, states, postTo } = open();
    const [letter] = await postTo(astrid);
    const id = letter?.id ?? '';
    const at = Temporal.Instant.from('2026-11-22T09:00:00Z');
    await store.outbox.begin(id, { via: 'digital-post' }, at);
    await store.outbox.received(
      { id: 'r', letter: id, outcome: 'not-delivered', at: at.toString() },
      at,
    );
    await store.outbox.sent(id, 'digital-post', at);
    expect(await states()).toEqual(['waiting']);
    expect(await store.outbox.begin(id, { via: 'digital-post' }, at)).toBe(false);
  });
});

describe('receipts that cannot be read, written or settled', () => {
  it.each(['down', 'dead-line'] as const)('are read later: %s', async (mail) => {
    const { far, receipt, hears, noted, worker, lines } = await withSent();
    far.mail = mail;
    expect(await hears(receipt('delivered'))).toBe(0);
    expect(lines.join()).toContain('receipts cannot be read');
    far.mail = 'well';
    await worker.readReceipts();
    expect(await noted()).toEqual(['dispatched', 'delivered']);
  });

  it('are applied once though the far side forgets that they were settled', async () => {
    const { far, receipt, hears, noted, worker } = await withSent(bo);
    far.mail = 'forgets';
    await hears(receipt('not-delivered'));
    await worker.readReceipts();
    far.mail = 'well';
    await worker.readReceipts();
    expect(await noted()).toEqual(['dispatched', 'not-delivered']);
    expect(far.receipts).toEqual([]);
  });

  it('stay at the far side until they are written here', async () => {
    const { far, receipt, hears, noted, worker, store } = await withSent();
    vi.spyOn(store.outbox, 'received').mockRejectedValueOnce(new Error('disk full'));
    expect(await hears(receipt('delivered'))).toBe(0);
    expect(far.receipts).toHaveLength(1);
    await worker.readReceipts();
    expect(await noted()).toEqual(['dispatched', 'delivered']);
    expect(far.receipts).toEqual([]);
  });

  it('are read in more than one go', async () => {
    const { far, receipt, hears } = await withSent();
    expect(await hears(...Array.from({ length: 250 }, () => receipt('delivered')))).toBe(250);
    expect(far.receipts).toEqual([]);
  });
});
