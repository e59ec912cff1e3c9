import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/eligibility/decide.ts';
import { hindrance } from '../../../src/self-services/digital-post-exemption/check.ts';
import { digitalPostExemption } from '../../../src/self-services/digital-post-exemption/index.ts';
import { exemptionLaw } from '../../../src/self-services/digital-post-exemption/law.ts';
import { notices } from '../../../src/self-services/digital-post-exemption/letters.ts';
import { next } from '../../../src/self-services/digital-post-exemption/next.ts';
import { paperFormOf } from '../../../src/self-services/paper-form.ts';
import { newReference } from '../../../src/domain/reference.ts';
import { visibleSteps } from '../../../src/self-services/fields.ts';
import { everyCombination } from '../../eligibility/every-combination.ts';
import { confirmed } from '../../eligibility/samples.ts';
import { lix } from '../lix.ts';
import { textsIn } from '../texts-in.ts';
import { bo, given, loggedIn, sent, stranger, today } from './asking.ts';

const danish = (value: unknown) => textsIn(value).map((text) => text.da);
const meetings = ['come', 'call', 'visit', 'helper'] as const;

describe('which ground it is', () => {
  it('is asked nowhere: the only answer to the declaration is that one applies', () => {
    const fields = digitalPostExemption.steps.flatMap((step) => step.fields);
    const declaration = fields.find(({ key }) => key === 'declaration');
    expect(declaration).toMatchObject({ kind: 'choice', options: [{ value: 'yes' }] });
    expect(Object.keys(digitalPostExemption.answers.shape)).toEqual(
      expect.not.arrayContaining(['ground', 'grounds', 'reason', 'circumstance']),
    );
  });

  it('cannot be sent in the place of the declaration', () => {
    const { declaration } = digitalPostExemption.answers.shape;
    expect(declaration?.safeParse('homeless').success).toBe(false);
  });
});

it('promises unopened post only to who becomes exempt', () => {
  const promised = next({ ...given, forwardUnopened: 'yes' }).at(-1);
  expect(promised?.da).toMatch(/^Bliver du fritaget, så/);
  expect(promised?.en).toMatch(/^If you become exempt,/);
  const asked = digitalPostExemption.steps
    .flatMap((step) => step.fields)
    .find(({ key }) => key === 'forwardUnopened');
  expect(asked?.label.da).toMatch(/^Bliver du fritaget/);
});

it('names each ground of the law in a line of its own, as many in both languages', () => {
  const list = digitalPostExemption.steps.find(({ id }) => id === 'declaration')?.list;
  expect(list).toHaveLength(7);
  expect(new Set(list?.map(({ en }) => en)).size).toBe(7);
  const form = paperFormOf(digitalPostExemption, 'en', { number: newReference(), on: today });
  expect(form.parts.map((part) => part.list)).toContainEqual(list?.map(({ en }) => en));
});

describe('asked once', () => {
  const known = (context = loggedIn) =>
    digitalPostExemption.steps
      .flatMap((step) => step.fields)
      .flatMap((field) => {
        const value = field.known?.(context);
        return value === undefined ? [] : [[field.key, value.value, value.source]];
      });

  it('name, number and municipality come from the person register', () => {
    expect(known()).toEqual([
      ['name', 'Bo Prøvesen', 'person-register'],
      ['cpr', bo.cpr, 'person-register'],
      ['municipality', '0155', 'person-register'],
    ]);
  });
  it('name and number come from the login where the register is silent', () => {
    const login = { cpr: bo.cpr, name: 'Bo P.' };
    expect(known({ ...stranger, login })).toEqual([
      ['name', 'Bo P.', 'login'],
      ['cpr', bo.cpr, 'login'],
    ]);
    expect(known({ ...loggedIn, login })[0]).toEqual(['name', 'Bo Prøvesen', 'person-register']);
  });
  it('are asked of who did not log in, or what the register does not say', () => {
    expect(known(stranger)).toEqual([]);
    const nowhere = { ...loggedIn, applicant: { ...bo, municipality: '' } };
    expect(known(nowhere).map(([key]) => key)).toEqual(['name', 'cpr']);
  });
});

it('asks who wants to come back neither to declare nor about post', () => {
  const shown = (wish: string, meeting: string) =>
    visibleSteps(digitalPostExemption, { wish, meeting }, stranger).map(({ id }) => id);
  expect(shown('exempt', 'helper')).toEqual([
    'wish',
    'who',
    'declaration',
    'post',
    'meeting',
    'helper',
    'contact',
  ]);
  expect(shown('return', 'come')).toEqual(['wish', 'who', 'meeting', 'contact']);
});

describe('no duty to be digital', () => {
  it('rejects nothing, confirmed or not, whatever the facts', () => {
    const laws = [exemptionLaw, confirmed(exemptionLaw)];
    const outcomes = new Set<string>();
    for (const [facts, law] of everyCombination(laws)) outcomes.add(decide(facts, law).outcome);
    expect(outcomes.has('reject')).toBe(false);
    expect(outcomes.has('step-up')).toBe(false);
    expect(outcomes.has('accept')).toBe(true);
  });
});

describe('Danish that reads easily', () => {
  it('on the pages of the form', () => {
    const { steps, problems, summary, ready, notYet, about } = digitalPostExemption;
    expect(lix(danish({ steps, problems, summary, ready, notYet, about }))).toBeLessThanOrEqual(35);
  });

  it('in what introduces each step', () => {
    for (const { intro } of digitalPostExemption.steps)
      if (intro) expect(lix([intro.da])).toBeLessThanOrEqual(35);
  });

  it.each(['exempt', 'return'] as const)('in what follows a wish to %s', (wish) => {
    for (const meeting of meetings) {
      const answers = { ...given, wish, meeting, forwardUnopened: 'yes' } as const;
      expect(lix(danish(next(answers)))).toBeLessThanOrEqual(35);
      const [receipt] = notices(sent(answers, '12 34 56 78'));
      expect(lix(danish([receipt?.letter.title, receipt?.letter.paragraphs]))).toBeLessThanOrEqual(
        35,
      );
    }
  });

  it('in what is said before the form', () => {
    const { title, text } = hindrance({
      ...loggedIn,
      applicant: { ...bo, birthDate: '2020-01-01' },
    })!;
    expect(lix([title.da, text.da])).toBeLessThanOrEqual(35);
  });
});
