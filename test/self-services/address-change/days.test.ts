import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/self-services/address-change/advise.ts';
import { referWhen } from '../../../src/self-services/address-change/beyond-form.ts';
import { check } from '../../../src/self-services/address-change/check.ts';
import { lastDay } from '../../../src/self-services/address-change/days.ts';
import { next } from '../../../src/self-services/address-change/next.ts';
import type { CheckContext } from '../../../src/self-services/define.ts';
import { anna, carl, given, liv, protectedOne, today } from './move.ts';

const none: CheckContext = { today, household: { state: 'none' } };
const moved = (days: number) => ({ ...given, moveDate: today.add({ days }).toString() });
const advice = (days: number) => advise(moved(days), none).map((each) => each.id);

describe('the day of moving', () => {
  it('can be 28 days ahead, and no more', () => {
    expect(check(moved(28), none)).toEqual({});
    expect(check(moved(29), none)).toHaveProperty('moveDate');
  });

  it('names the first day that the move can be reported, and cites', () => {
    const error = check(moved(30), none)['moveDate'];
    expect(error?.message.da).toContain('24. november 2026');
    expect(error?.message.en).toContain('24 November 2026');
    expect(error?.message.en).toContain('20 December 2026');
    expect(error?.basis).toBeDefined();
  });

  it('is never refused for being late, and warned about from the sixth day', () => {
    for (const days of [-5, -6, -400, -9000]) expect(check(moved(days), none)).toEqual({});
    expect(advice(-5)).toEqual([]);
    expect(advice(-6)).toEqual(['late']);
    expect(advice(-364)).toEqual(['late']);
    expect(advice(-366)).toEqual(['late', 'very-late']);
  });

  it('warns with the duty, the last day and the paragraph of the fine, but no amount', () => {
    const [late] = advise(moved(-10), none);
    expect(late?.basis?.section).toBe('§ 57');
    expect(late?.text.da).toContain('17. november 2026');
    expect(late?.text.da).toContain('§ 12');
    expect(late?.text.da).not.toMatch(/\bkr\b|kroner|\d{3,} /i);
  });

  it('gives the last day five days after the move, as soon as the move is known', () => {
    for (const answers of [{}, { moveDate: 'invalid-date' }]) {
      expect(lastDay(answers, today)).not.toHaveProperty('day');
      expect(lastDay(answers, today)?.basis.section).toBe('§ 12, stk. 1');
    }
    expect(lastDay({ moveDate: '2026-12-29' }, today)).toMatchObject({
      day: '2027-01-03',
      basis: { section: '§ 12, stk. 1' },
    });
  });
});

it('says nothing after sending that had to be done before', () => {
  const unknown = { ...given.address, id: 'unknown' };
  const all = advise({ ...moved(-400), address: unknown }, none);
  expect(all).toHaveLength(3);
  for (const { sent } of all) {
    expect(sent?.da).toBeTruthy();
    expect(sent?.da).not.toMatch(/kan (du )?sende|før du sender|Se efter/);
    expect(sent?.en).not.toMatch(/can send|before you send|Check that/);
  }
});

describe('what happens next', () => {
  it('names those who live there only where they may', () => {
    expect(said(given, none)).not.toContain('Bor der andre');
    expect(said({ ...given, occupants: 'leaving' }, none)).not.toContain('Bor der andre');
    expect(said({ ...given, occupants: 'staying' }, none)).toContain('Bor der andre');
    expect(said({ ...given, occupants: 'unknown' }, none)).toContain('Bor der andre');
  });
  it('names the other parent only where a child moves without one', () => {
    const household: CheckContext['household'] = {
      state: 'found',
      value: [
        { key: 'a', person: anna },
        { key: 'l', person: liv },
      ],
    };
    expect(said({ ...given, movers: ['l'] }, { today, household })).toContain('forælder');
    expect(said(given, { today, household })).not.toContain('forælder');
    expect(said(given, { ...none, applicant: liv })).toContain('forælder');
  });
});

describe('what a digital form cannot carry', () => {
  it.each(['abroad', 'no-fixed-address'] as const)(
    'refers %s with the reason, not as a fault of the answer',
    (destination) => {
      expect(referWhen({ destination })?.why.da).toBeTruthy();
      expect(check({ destination }, none)).toEqual({});
    },
  );
  it('lets a move within Denmark through', () => {
    expect(referWhen({ destination: 'denmark' })).toBeUndefined();
    expect(referWhen({})).toBeUndefined();
  });
});

const said = (...[answers, context]: Parameters<typeof next>) =>
  next(answers, context)
    .map(({ da }) => da)
    .join(' ');

describe('who moves along', () => {
  const household = {
    state: 'found',
    value: [
      { key: 'a', person: anna },
      { key: 'l', person: liv },
    ],
  } as const;
  const movers = ['l'];

  it('is of the household, where the register knows it', () => {
    expect(check({ movers }, { today, household })).toEqual({});
    expect(check({ movers: ['x'] }, { today, household })).toHaveProperty('movers');
  });
  it('is not doubted where the register is down', () => {
    const down: CheckContext = { today, household: { state: 'unknown', why: 'down' } };
    expect(check({ movers: ['x'] }, down)).toEqual({});
  });
  it('is not told about the other parent where somebody is protected', () => {
    const ids = (of: CheckContext) =>
      advise({ ...given, movers }, of).map(({ id, text }) => [id, text.da.includes('forælder')]);
    const [a, l] = household.value;
    const first = { ...household, value: [{ ...a, person: protectedOne(anna) }, l] };
    const child = { ...household, value: [a, { ...l, person: protectedOne(liv) }] };
    for (const hidden of [first, child]) {
      expect(ids({ today, household: hidden })).toEqual([['protected', true]]);
      expect(said({ ...given, movers }, { today, household: hidden })).not.toContain('forælder');
    }
    expect(advise(given, { today, household: child })).toEqual([]);
  });
  it('tells that the other parent is written to', () => {
    const ids = (more: Partial<typeof given>) =>
      advise({ ...given, ...more }, { today, household }).map((each) => each.id);
    expect(ids({ movers })).toContain('hearing');
    expect(ids({})).not.toContain('hearing');
    const both = { ...household, value: [...household.value, { key: 'c', person: carl }] };
    expect(advise({ ...given, movers: ['l', 'c'] }, { today, household: both })).toEqual([]);
  });
});

it('tells a protected applicant, and whoever has an address that nobody found', () => {
  const unknown = { ...given, address: { ...given.address, id: 'unknown' } };
  const context = { ...none, applicant: protectedOne(anna) };
  expect(advise(unknown, context).map((each) => each.id)).toEqual(['unknown-address', 'protected']);
  const lapsed = { ...none, applicant: protectedOne(anna, '2026-11-21') };
  expect(advise(given, lapsed)).toEqual([]);
});
