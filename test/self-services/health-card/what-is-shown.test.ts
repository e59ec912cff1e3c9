import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../src/self-services/define.ts';
import { adviceOnceSent } from '../../../src/cases/new-case-parts.ts';
import { advise } from '../../../src/self-services/health-card/advise.ts';
import { type Answers, reasons } from '../../../src/self-services/health-card/answers.ts';
import { charge } from '../../../src/self-services/health-card/charge.ts';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { next } from '../../../src/self-services/health-card/next.ts';
import { lix } from '../lix.ts';
import { context, order, person, today } from './order.ts';

const stepOf = (id: string) => healthCard.steps.find((step) => step.id === id)!;
const introOf = (reason: Answers['reason'], on?: string) =>
  stepOf('card').introFor!(order({ reason, whom: 'liv' }), context(on));

describe('the age of the card', () => {
  it('is asked with the years after which a crack is free', () => {
    expect(introOf('cracked').da).toMatch(/knækker eller revner.*4 år/);
    expect(introOf('cracked').en).toContain('4 years');
  });
  it('promises nothing for another damage, or where the limit is not known', () => {
    expect(introOf('damaged').da).not.toContain('gratis');
    expect(introOf('cracked', '2012-11-30').da).not.toContain('gratis');
  });
  it('leaves it open whether an old card that was damaged otherwise costs anything', () => {
    const damaged = order({ reason: 'damaged', whom: 'liv', cardFrom: '2021-02-01' });
    expect(charge(damaged, context())).toMatchObject({ kind: 'fee', unsure: true });
    expect(charge(order(), context())).not.toHaveProperty('unsure');
  });
});

describe('the 15th birthday', () => {
  const offers = (answers: Partial<Answers>, where: CheckContext) => {
    const [field] = stepOf('reason').fields;
    if (field.kind !== 'choice') throw new Error('no choice');
    return field.options.some(
      ({ value, when }) => value === 'turned-15' && when?.(answers, where) !== false,
    );
  };
  const born = (birthDate: string) =>
    context('2026-11-22', { applicant: person('Emil', birthDate) });
  it.each([
    ['grown up', order(), context(), false],
    ['a child of seven', order({ whom: 'liv' }), context(), false],
    ['14', order(), born('2011-11-23'), false],
    ['15', order(), born('2011-11-22'), true],
    ['nearly 16', order(), born('2010-11-23'), true],
    ['16', order(), born('2010-11-22'), false],
    ['nobody knows', order({ whom: 'stranger' }), context(), true],
  ])('%s: %s', (_, answers, where, expected) => {
    expect(offers(answers, where)).toBe(expected);
  });
});

describe('where the card is for a child', () => {
  const known = context('2026-11-22', { sentOn: '2023-02-01' });
  it('nothing is shown of the parent’s own', () => {
    expect(stepOf('reason').facts?.(known, order())).toHaveLength(1);
    expect(stepOf('reason').facts?.(known, order({ whom: 'liv' }))).toEqual([]);
  });
  it.each(reasons.map((reason) => [reason] as const))('%s speaks of the child', (reason) => {
    const answers = order({
      reason,
      whom: 'liv',
      weddingDate: '2026-11-01',
      cardFrom: '2025-01-01',
    });
    const said = [
      ...advise(answers).map(({ text }) => text.da),
      ...next(answers, { today }).map(({ da }) => da),
      charge(answers, known).why.da,
    ].join(' ');
    expect(said).not.toMatch(
      /[Dd]u (?:skal betale|bruger|får|har)|\bdit\b|Har du brug|Skal du til læge/,
    );
    expect(lix([said])).toBeLessThanOrEqual(35);
  });
});

describe('a fee that the municipality decides on', () => {
  it('says when it would be free after all', () => {
    const lost = charge(order(), context());
    expect(lost.kind === 'fee' && lost.unless?.da).toContain('aldrig kommet');
    const cracked = charge(
      order({ reason: 'cracked' }),
      context('2026-11-22', { sentOn: '2025-01-01' }),
    );
    expect(cracked).toMatchObject({ kind: 'fee' });
    expect(cracked).not.toHaveProperty('unless');
  });
  it.each(reasons.map((reason) => [reason] as const))('%s: is never a demand', (reason) => {
    const { why } = charge(order({ reason, weddingDate: '2020-01-01' }), context());
    expect(why.da).not.toContain('skal betale');
    expect(why.en).not.toContain('have to pay');
  });
});

it('says of a wished change that the change itself brings a card and its fee', () => {
  const [first] = advise(order({ reason: 'wished-change' }));
  expect(first?.id).toBe('card-comes');
  expect(first?.text.da).toContain('gebyr');
});

it('says once on the receipt that there is a proof to use meanwhile', () => {
  const answers = order();
  const after = [
    ...adviceOnceSent(advise(answers)).map(({ text }) => text.da),
    ...next(answers, { today }).map(({ da }) => da),
  ];
  expect(after.filter((text) => text.includes('bevis'))).toHaveLength(1);
});
