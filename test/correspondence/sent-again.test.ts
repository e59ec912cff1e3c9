import { describe, expect, it } from 'vitest';
import type { Mood } from '../support/faulty-far-side.ts';
import { withDecision } from './decision-on-its-way.ts';

describe('a letter that a caseworker sends again', () => {
  async function retried(...moods: readonly Mood[]) {
    const all = await withDecision(...moods);
    const again = async () => {
      const row = await all.row();
      if (row === undefined) throw new Error('gone');
      const id = (await all.first())?.id ?? '';
      const at = all.clock.now().toString();
      const event = {
        id: `${id}-${at}`,
        seq: row.version + 1,
        v: 1,
        at,
        by: { kind: 'staff', id: 's', name: 'Signe', role: 'caseworker' },
        kind: 'letter-retried',
        letter: id,
        notice: 'decision',
      } as const;
      const after = { ...row, version: row.version + 1 };
      const key = `retry ${at}`;
      const commit = { key, expectedVersion: row.version, row: after, outbox: [], log: [] };
      await all.store.cases.commit({ ...commit, events: [event] });
      await all.worker.runOnce();
    };
    const hears = async (to: string, outcome: 'delivered' | 'not-delivered') => {
      const at = all.clock.now().toString();
      all.far.receipts.push({
        id: `r-${all.far.receipts.length}-${to}-${at}`,
        letter: to,
        outcome,
        at,
      });
      await all.worker.readReceipts();
      await all.worker.runOnce();
    };
    return { ...all, again, hears };
  }

  it('after a doubt really leaves where the far side honours ids, and names its own day', async () => {
    const { tries, first, again, far, lastDays, states } = await retried('lost-answer');
    await tries(2, 24);
    expect(await first()).toMatchObject({ why: 'unsure' });
    await again();
    expect(await states()).toEqual(['sent']);
    expect(far.taken.size).toBe(2);
    const named = [...far.taken.values()].map((one) => one.letter.facts.at(-1)?.value.da);
    expect(named[0]).not.toBe(named[1]);
    expect(await lastDays()).toEqual(['2026-12-23']);
  });

  it('is known by its new id, and what is said of the old sending changes nothing', async () => {
    const { tries, again, far, noted, states, hears } = await retried('lost-answer');
    await tries(2, 24);
    await again();
    const [old = '', fresh = ''] = [...far.taken.keys()];
    await hears(old, 'not-delivered');
    expect(await states()).toEqual(['sent']);
    expect(await noted()).not.toContain('not-delivered');
    await hears(fresh, 'delivered');
    expect((await noted()).slice(-2)).toEqual(['dispatched', 'delivered']);
    await hears(fresh, 'not-delivered');
    expect(far.asked.at(-1)).toMatchObject({ id: fresh, via: 'paper' });
  });

  it('keeps its id where the far side has never had it', async () => {
    const { tries, first, again, far } = await retried(
      ...Array.from({ length: 31 }, (): Mood => 'unreached'),
    );
    await tries(31);
    expect(await first()).toMatchObject({ why: 'not-left' });
    far.moods.length = 0;
    await again();
    expect(new Set(far.asked.map(({ id }) => id)).size).toBe(1);
  });
});
