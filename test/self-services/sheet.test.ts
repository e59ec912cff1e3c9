import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import type { Field, SelfService } from '../../src/self-services/define.ts';
import { sheetOf, visibleSteps } from '../../src/self-services/fields.ts';
import type { Raw } from '../../src/self-services/raw.ts';
import { registered } from './registered-address.ts';

const context = {
  today: Temporal.PlainDate.from('2026-11-22'),
  household: { state: 'none' },
} as const;
const label = { da: 'Spørgsmål', en: 'Question' };
const field = (key: string, kind: string, more = {}): Field =>
  ({ key, label, kind, ...more }) as unknown as Field;
const yes = { options: [{ value: 'yes', label: { da: 'Ja', en: 'Yes' } }] };
const step = (id: string, fields: readonly Field[], when?: () => boolean) =>
  ({ id, title: { da: id, en: id }, fields, ...(when && { when }) }) as never;

describe('the answer sheet', () => {
  const spec = {
    steps: [
      step('one', [field('x', 'choice', yes), field('day', 'date')]),
      step('two', [field('who', 'household'), field('where', 'address')]),
      step('hidden', [field('secret', 'text')], () => false),
    ],
  } as unknown as Pick<SelfService, 'steps'>;
  const person = { name: { given: 'Anna', middle: '', family: 'Berg' } } as Person;
  const visible = visibleSteps(spec, {}, context);
  const sheet = sheetOf(
    { steps: visible },
    { x: 'yes', day: '2026-11-04', who: ['m1', 'gone'], where: registered, secret: 's' },
    { members: [{ key: 'm1', person }] },
  );

  it('shows answers as people read them, in both languages', () => {
    expect(sheet.map((row) => row.answer.en)).toEqual([
      'Yes',
      'Wednesday, 4 November 2026',
      'Anna Berg, A member of the household',
      registered.text,
    ]);
    expect(sheet[1]?.answer.da).toContain('4. november 2026');
  });

  it('leaves hidden steps out', () => {
    expect(visible.map((each) => each.id)).toEqual(['one', 'two']);
  });

  it('says so where nothing was answered, or no day', () => {
    const empty = sheetOf({ steps: visible }, { day: 'invalid-date' }, { members: [] });
    expect(empty.map((row) => row.answer.en)).toEqual([
      'Not answered',
      'Not answered',
      'Nobody',
      'Not answered',
    ]);
  });

  it('says that nobody was chosen only where it was asked', () => {
    const chosen = (typed: Raw) =>
      sheetOf({ steps: visible }, { who: [] }, { members: [], typed })[2]?.answer.en;
    expect(chosen({})).toBe('Not answered');
    expect(chosen({ who: [] })).toBe('Nobody');
  });
});
