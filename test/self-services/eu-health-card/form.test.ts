import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/self-services/eu-health-card/advise.ts';
import { purposes } from '../../../src/self-services/eu-health-card/answers.ts';
import { flags } from '../../../src/self-services/eu-health-card/flags.ts';
import { euHealthCard } from '../../../src/self-services/eu-health-card/index.ts';
import { next, nextWith } from '../../../src/self-services/eu-health-card/next.ts';
import { notices } from '../../../src/self-services/eu-health-card/notices.ts';
import {
  check,
  mayHaveCard,
  onlySelf,
  proofsOf,
} from '../../../src/self-services/eu-health-card/whom.ts';
import { anna, context, given, ida, liv, sent, today } from './order.ts';

const on = (day: string) => context({ today: Temporal.PlainDate.from(day) });
const keys = (around = context()) => mayHaveCard(around).map(({ key }) => key);
const said = (texts: readonly { readonly da: string }[]) => texts.map(({ da }) => da).join(' ');

describe('for whom', () => {
  it('oneself and own children at the address, not a partner nor the partner’s child', () => {
    expect(keys()).toEqual(['self', 'l', 'i']);
  });

  it.each([
    ['the day before she turns 18', '2029-11-22', true],
    ['the day she turns 18', '2029-11-23', false],
    ['the day after', '2029-11-24', false],
  ])('a child until 18: %s', (_, day, isOffered) => {
    expect(keys(on(day)).includes('i')).toBe(isOffered);
  });

  it.each([
    [['self'], []],
    [['self', 'l', 'i'], []],
    [['i'], []],
    [['self', 'b'], ['people']],
    [['s'], ['people']],
    [['nobody'], ['people']],
  ])('%j: errors at %j', (people, expected) => {
    expect(Object.keys(check({ people }, context()))).toEqual(expected);
  });

  it('only oneself, where nobody could look the household up; before login nobody is refused', () => {
    const silent = context({ household: { state: 'unknown', why: 'silent' } });
    expect(check({ people: ['self'] }, silent)).toEqual({});
    expect(check({ people: ['self', 'l'] }, silent).people?.message.da).toContain('lige nu');
    expect(check({ people: ['l'] }, context({ household: { state: 'none' } }))).toEqual({});
  });

  it('is asked of nobody who has no child to choose', () => {
    const alone = { state: 'found', value: [{ key: 'self', person: anna }] } as const;
    expect(onlySelf(context({ household: alone }))?.value).toEqual(['self']);
    expect(onlySelf(context())).toBeUndefined();
    expect(onlySelf(context({ household: { state: 'unknown', why: 'silent' } }))).toBeUndefined();
  });

  it('names those for whom it is, so that a child’s case is the child’s', () => {
    expect(euHealthCard.principals?.({ people: ['l'] })).toEqual(['l']);
    expect(euHealthCard.principals?.({})).toEqual([]);
  });
});

describe('the temporary proof', () => {
  it.each([
    ['the day before she turns 15', '2026-11-22', { young: true, old: false }],
    ['the day she turns 15', '2026-11-23', { young: false, old: true }],
  ])('of a child: %s', (_, day, expected) => {
    expect(proofsOf([ida], Temporal.PlainDate.from(day))).toEqual(expected);
  });

  it('is explained before the form, and told again once it is sent', () => {
    expect(said(euHealthCard.about ?? [])).toContain('midlertidigt bevis');
    for (const purpose of purposes)
      expect(said(next({ ...given, purpose }, context()))).toContain('midlertidigt bevis');
  });

  it('comes with the parent’s, or in the child’s own mailbox, and only where there are children', () => {
    const later = Temporal.PlainDate.from('2026-11-23');
    const words = [nextWith([], later), nextWith([liv], later), nextWith([ida], later)].map(said);
    expect(words.map((each) => each.includes('sammen med dit'))).toEqual([false, true, false]);
    expect(words.map((each) => each.includes('deres egen Digital Post'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('what happens next', () => {
  it('names price, weeks, years and where to call', () => {
    const words = said(next(given, context()));
    for (const part of ['gratis', '2 til 3 uger', 'op til 5 år', '70 12 80 81'])
      expect(words).toContain(part);
  });

  it('promises no weeks and no years on a day whose rules nobody knows', () => {
    const words = said(next(given, on('2014-11-30')));
    expect(words).not.toMatch(/uger|op til/);
    expect(words).toContain('Udbetaling Danmark');
  });

  it.each(purposes)('for %s warns of other rules, but for a short stay', (purpose) => {
    expect(advise({ ...given, purpose })).toHaveLength(purpose === 'short-stay' ? 0 : 1);
  });

  it('writes to the applicant and to each child, who may do it alone from 18', () => {
    const letters = notices(sent({ principals: [anna, liv, ida] }));
    expect(letters.map(({ kind, to }) => `${kind} ${to.name.given}`)).toEqual([
      'receipt Anna',
      'filed-for-you Liv',
      'filed-for-you Ida',
    ]);
    expect(said(letters[1]?.letter.paragraphs ?? [])).toContain('til du fylder 18 år');
    expect(letters.every(({ held }) => !held)).toBe(true);
  });

  it('marks the protected: a card is sent home', () => {
    expect(flags(sent())).toEqual([]);
    expect(flags(sent({ principals: [{ ...liv, protectedUntil: today.toString() }] }))).toEqual([
      'protected',
    ]);
  });
});
