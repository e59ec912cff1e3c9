import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/self-services/health-card/answers.ts';
import { advise } from '../../../src/self-services/health-card/advise.ts';
import { check } from '../../../src/self-services/health-card/check.ts';
import { flags } from '../../../src/self-services/health-card/flags.ts';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { next } from '../../../src/self-services/health-card/next.ts';
import { notices } from '../../../src/self-services/health-card/notices.ts';
import { reasons } from '../../../src/self-services/health-card/answers.ts';
import { visibleSteps } from '../../../src/self-services/fields.ts';
import { lix } from '../lix.ts';
import { textsIn } from '../texts-in.ts';
import { anna, context, liv, order, sent, today } from './order.ts';

const down = { ...context(), household: { state: 'unknown', why: 'down' } } as const;
const steps = (answers: Partial<Answers>, where = context()) =>
  visibleSteps(healthCard, answers, where).map(({ id }) => id);

describe('the pages of the form', () => {
  it('ask for a day only where the fee depends on it', () => {
    expect(steps(order())).toEqual(['who', 'reason']);
    expect(steps(order({ reason: 'cracked' }))).toEqual(['who', 'reason', 'card']);
    expect(steps(order({ reason: 'damaged' }))).toEqual(['who', 'reason', 'card']);
    expect(steps(order({ reason: 'name-marriage' }))).toEqual(['who', 'reason', 'wedding']);
    expect(steps({})).toEqual(['who', 'reason']);
  });

  it('do not ask for what the register knows of one’s own card', () => {
    const known = context('2026-11-22', { sentOn: '2023-02-01' });
    expect(steps(order({ reason: 'cracked' }), known)).toEqual(['who', 'reason']);
    expect(steps(order({ reason: 'cracked', whom: 'liv' }), known)).toContain('card');
    expect(check(order({ reason: 'cracked' }), known)).toEqual({});
  });

  it('show when the card was sent, with its source', () => {
    const facts = healthCard.steps[1]?.facts;
    const [fact] = facts?.(context('2026-11-22', { sentOn: '2023-02-01' }), order()) ?? [];
    expect(fact).toMatchObject({ source: 'health-insurance' });
    expect(fact?.value.en).toContain('1 February 2023');
    expect(facts?.(context(), order())).toEqual([]);
  });

  it('ask for whom only where there are children', () => {
    const known = healthCard.steps[0].fields[0].known;
    const alone = { state: 'found', value: [{ key: 'self', person: anna }] } as const;
    expect(known?.({ ...context(), household: alone })?.value).toBe('self');
    expect(known?.(context())).toBeUndefined();
    expect(known?.(down)).toBeUndefined();
  });
});

describe('what stands in the way', () => {
  it.each([
    ['somebody else', { whom: 'stranger' }, ['whom']],
    ['a child', { whom: 'liv' }, []],
    ['no age of the card', { reason: 'cracked' }, ['cardFrom']],
    ['a card from today', { reason: 'cracked', cardFrom: '2026-11-22' }, []],
    ['a card from tomorrow', { reason: 'cracked', cardFrom: '2026-11-23' }, ['cardFrom']],
    ['no day of marriage', { reason: 'name-marriage' }, ['weddingDate']],
    ['married today', { reason: 'name-marriage', weddingDate: '2026-11-22' }, []],
    ['marries tomorrow', { reason: 'name-marriage', weddingDate: '2026-11-23' }, ['weddingDate']],
    ['days that are not asked for', { cardFrom: '2199-01-01', weddingDate: '2199-01-01' }, []],
  ] as const)('%s', (_, more, fields) => {
    expect(Object.keys(check(order(more), context()))).toEqual(fields);
  });

  it('is a first card where one was sent: then it never arrived', () => {
    const known = context('2026-11-22', { sentOn: '2023-02-01' });
    expect(check(order({ reason: 'first' }), known).reason?.message.da).toContain('aldrig');
    expect(check(order({ reason: 'first', whom: 'liv' }), known)).toEqual({});
    expect(check(order({ reason: 'first' }), context())).toEqual({});
  });

  it('is a child where nobody could look the household up', () => {
    expect(check(order({ whom: 'liv' }), down).whom?.message.da).toContain('lige nu');
    expect(check(order(), down)).toEqual({});
  });
});

describe('a proof to use meanwhile', () => {
  const has = (reason: Answers['reason']) =>
    advise(order({ reason })).some(({ id }) => id === 'temporary-proof');
  it.each(reasons.map((reason) => [reason] as const))(
    'for %s: the same in advice and next',
    (reason) => {
      const said = next(order({ reason }), { today })
        .map(({ da }) => da)
        .join(' ');
      expect(said.includes('gratis bevis')).toBe(has(reason));
      expect(said.includes('gamle kort')).toBe(!has(reason));
    },
  );
  it('is offered to whoever has no card that works', () => {
    expect(reasons.filter((reason) => !has(reason))).toEqual([
      'moved',
      'doctor-closed',
      'turned-15',
      'wished-change',
      'name-marriage',
      'name-other',
    ]);
  });
});

describe('what happens next', () => {
  it('names the weeks that a card takes', () => {
    expect(next(order(), { today })[1]?.da).toContain('2 til 4 uger');
    expect(next(order(), { today: Temporal.PlainDate.from('2012-11-30') })).toHaveLength(2);
  });
  it('warns whoever moved, and whoever changed name', () => {
    expect(advise(order({ reason: 'moved' })).map(({ id }) => id)).toEqual(['report-first']);
    expect(advise(order({ reason: 'name-other' })).map(({ id }) => id)).toEqual(['sometimes-free']);
  });
  it('writes to the applicant and to the child, and marks the protected', () => {
    const who = (principals: (typeof anna)[]) =>
      notices(sent({ principals })).map(({ kind, to }) => `${kind} ${to.name.given}`);
    expect(who([anna])).toEqual(['receipt Anna']);
    expect(who([liv])).toEqual(['receipt Anna', 'filed-for-you Liv']);
    expect(flags(sent())).toEqual([]);
    expect(flags(sent({ principals: [{ ...liv, protectedUntil: '2026-11-22' }] }))).toEqual([
      'protected',
    ]);
  });
  it('is for whom was chosen', () => {
    expect(healthCard.principals?.({ whom: 'liv' })).toEqual(['liv']);
    expect(healthCard.principals?.({})).toEqual([]);
  });
});

describe('Danish that reads easily', () => {
  const danish = (value: unknown) => textsIn(value).map((text) => text.da);
  it('everywhere', () => {
    const { steps: pages, problems, summary, ready, notYet } = healthCard;
    const why = reasons.map((reason) => healthCard.charge?.(order({ reason }), context())?.why);
    const letters = notices(sent({ principals: [anna, liv] })).map(({ letter }) => [
      letter.title,
      letter.paragraphs,
    ]);
    const said = [
      [pages, problems, summary, ready, notYet],
      why,
      letters,
      reasons.map((reason) => advise(order({ reason })).map(({ text }) => text)),
      reasons.map((reason) => next(order({ reason }), { today })),
      check(order({ reason: 'first' }), context('2026-11-22', { sentOn: '2023-02-01' })),
    ];
    for (const part of said) expect(lix(danish(part))).toBeLessThanOrEqual(35);
  });
});
