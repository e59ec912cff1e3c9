import { describe, expect, it } from 'vitest';
import type { DeliveryReceipt } from '../../src/cases/ports/dispatch.ts';
import { faultyFarSide } from '../support/faulty-far-side.ts';
import { astrid, bo, open } from './working-outbox.ts';

/** A worker with one letter that the far side has taken over, and a far side that says odd things of it. */
async function withSent(who: readonly [string, string]) {
  const far = faultyFarSide();
  const all = open({ dispatch: () => far, receipts: far, patience: 30 });
  const [letter] = await all.postTo(who);
  await all.worker.runOnce();
  let count = 0;
  const hears = async (
    outcome: DeliveryReceipt['outcome'],
    at: string,
    given: Partial<DeliveryReceipt> = {},
  ) => {
    count += 1;
    all.clock.advance({ minutes: 10 });
    far.receipts.push({ id: `r-${count}`, letter: letter?.id ?? '', outcome, at, ...given });
    await all.worker.readReceipts();
    await all.worker.runOnce();
  };
  const ago = (span: Temporal.DurationLike) => all.clock.now().subtract(span).toString();
  return { ...all, far, hears, ago };
}

const strange = [
  '0001-01-01T00:00:00Z',
  '1969-12-31T23:59:59Z',
  '1970-01-01T00:00:00Z',
  '9999-12-31T00:00:00Z',
];

describe('a return with a time that cannot be', () => {
  it.each(strange)('counts all the same, on paper: %s', async (at) => {
    const { hears, noted, states, row } = await withSent(bo);
    await hears('not-delivered', at);
    expect(await noted()).toEqual(['dispatched', 'not-delivered']);
    expect(await states()).toEqual(['dead']);
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });

  it.each(strange)('from Digital Post does not outdo that of the paper: %s', async (at) => {
    const { hears, noted, states, ago } = await withSent(astrid);
    await hears('not-delivered', at);
    expect(await states()).toEqual(['sent']);
    await hears('not-delivered', ago({ minutes: -5 }));
    expect(await noted()).toEqual(['dispatched', 'not-delivered', 'dispatched', 'not-delivered']);
    expect(await states()).toEqual(['dead']);
  });
});

describe('clocks that do not agree', () => {
  it('ahead for Digital Post, right for paper: the paper’s return counts', async () => {
    const { hears, states, ago } = await withSent(astrid);
    await hears('not-delivered', ago({ hours: -5 }));
    await hears('not-delivered', ago({ minutes: -5 }));
    expect(await states()).toEqual(['dead']);
  });

  it('right for Digital Post, behind for paper: its return counts where it says that it is its', async () => {
    const { hears, states, ago } = await withSent(astrid);
    await hears('not-delivered', ago({ minutes: 0 }), { via: 'digital-post' });
    await hears('not-delivered', ago({ hours: 3 }), { via: 'paper' });
    expect(await states()).toEqual(['dead']);
  });

  it('a second return of Digital Post is no return of the paper, whatever its time', async () => {
    const { hears, states, noted, ago } = await withSent(astrid);
    await hears('not-delivered', ago({ minutes: 5 }), { via: 'digital-post' });
    await hears('not-delivered', ago({ minutes: -60 }), { via: 'digital-post' });
    await hears('delivered', ago({ minutes: 0 }), { via: 'digital-post' });
    expect(await noted()).toEqual(['dispatched', 'not-delivered', 'dispatched']);
    expect(await states()).toEqual(['sent']);
  });
});

it('of one sending the later word counts, in whatever order it is read', async () => {
  const { hears, noted, ago } = await withSent(bo);
  const [posted, returned] = [ago({ minutes: -1 }), ago({ minutes: -4 })];
  await hears('not-delivered', returned, { via: 'paper' });
  await hears('delivered', posted, { via: 'paper' });
  expect(await noted()).toEqual(['dispatched', 'not-delivered']);
});
