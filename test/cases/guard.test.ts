import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import { claimsIn, guardOf, proposalIn } from '../../src/cases/guard.ts';

const today = Temporal.PlainDate.from('2026-12-22');

/** A case's history, one event each day from 23 November 2026. */
const history = (...bodies: readonly EventBody[]): readonly CaseEvent[] =>
  bodies.map((body, index) => ({
    id: `event-${index}`,
    seq: index + 1,
    v: 1,
    at: `2026-11-${23 + index}T10:00:00Z`,
    by: { kind: 'staff', id: 'signe', name: 'Signe', role: 'caseworker' },
    ...body,
  }));

const asked = (how: 'phone' | 'in-person' | 'letter', answerBy = '2026-12-07') =>
  ({ kind: 'grounds-asked', how, answerBy }) as const;
const answered = (claimed: 'none' | 'exempt' | 'circumstance' | 'no-mitid') =>
  ({ kind: 'grounds-answered', claimed }) as const;
const letter = { letter: 'event-0', notice: 'grounds-question' } as const;
const left = { kind: 'dispatched', ...letter, via: 'digital-post' } as const;
const isAsked = (...bodies: readonly EventBody[]) =>
  guardOf(history(...bodies), today).guard.groundsAsked;

describe('grounds have been asked about', () => {
  it('once nobody names one', () => {
    expect(isAsked()).toBe(false);
    expect(isAsked(answered('none'))).toBe(false);
    expect(isAsked(asked('phone'), answered('none'))).toBe(true);
    for (const claimed of ['exempt', 'circumstance', 'no-mitid'] as const)
      expect(isAsked(asked('phone'), answered(claimed))).toBe(false);
  });

  it('once a letter has left and its days are over', () => {
    expect(isAsked(asked('letter'))).toBe(false);
    expect(isAsked(asked('letter'), left)).toBe(true);
    expect(isAsked(asked('letter', '2026-12-21'), left)).toBe(true);
    expect(isAsked(asked('letter', '2026-12-22'), left)).toBe(false);
    const { lacks, waitsUntil } = guardOf(history(asked('letter', '2026-12-22'), left), today);
    expect(lacks).toContain('answer');
    expect(waitsUntil).toBe('2026-12-22');
  });

  it('not by a letter that came back or could not be sent, nor by silence after a call', () => {
    const back = { ...letter, why: 'closed' };
    expect(isAsked(asked('letter'), left, { kind: 'not-delivered', ...back })).toBe(false);
    expect(isAsked(asked('letter'), { kind: 'dispatch-failed', ...back })).toBe(false);
    expect(isAsked(asked('phone'))).toBe(false);
  });

  it('not while a question that was asked anew waits for its answer', () => {
    expect(isAsked(asked('phone'), answered('none'), asked('letter', '2026-12-31'))).toBe(false);
  });

  it('not by a letter about something else', () => {
    expect(isAsked(asked('letter'), { ...left, letter: 'r', notice: 'receipt' })).toBe(false);
  });
});

describe('the other parts', () => {
  const offered = (accepted: boolean) =>
    ({ kind: 'help-offered', how: 'phone', accepted }) as const;
  const helped = (...bodies: readonly EventBody[]) =>
    guardOf(history(...bodies), today).guard.helpOffered;

  it('help that was accepted is still to be given', () => {
    expect(helped()).toBe(false);
    expect(helped(offered(true))).toBe(false);
    expect(helped(offered(false))).toBe(true);
    expect(helped(offered(false), offered(true))).toBe(false);
    expect(helped(offered(true), offered(false))).toBe(true);
  });

  it('a claim once made stands', () => {
    const claims = claimsIn(
      history(asked('phone'), answered('exempt'), asked('phone'), answered('none')),
    );
    expect(claims).toEqual({ exempt: true, circumstance: false, noMitId: false });
  });

  it('a proposal waits until it is sent back or decided', () => {
    const proposed = { kind: 'rejection-proposed', why: { da: 'x', en: 'x' } } as const;
    const back = { kind: 'rejection-sent-back', why: 'Ring først' } as const;
    expect(proposalIn(history(proposed))?.kind).toBe('rejection-proposed');
    expect(proposalIn(history(proposed, back))).toBeUndefined();
    expect(proposalIn(history(proposed, back, proposed))?.seq).toBe(3);
    const name = { da: 'x', en: 'x' };
    const moved = { from: 'a', fromName: name, to: 'b', toName: name, why: name } as const;
    const sent = { kind: 'transferred', ...moved, due: '2026-12-22' } as const;
    expect(proposalIn(history(proposed, sent))).toBeUndefined();
  });
});
