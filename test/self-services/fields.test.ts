import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/domain/person.ts';
import type { Field } from '../../src/self-services/define.ts';
import { controlNames, rawFrom, readField } from '../../src/self-services/fields.ts';
import type { Raw } from '../../src/self-services/raw.ts';
import { registered } from './registered-address.ts';

const label = { da: 'Spørgsmål', en: 'Question' };
const field = (kind: Record<string, unknown>): Field =>
  ({ key: 'x', label, ...kind }) as unknown as Field;
const choice = field({
  kind: 'choice',
  options: [{ value: 'yes', label: { da: 'Ja', en: 'Yes' } }],
});
const kinds = [
  ...['text', 'email', 'phone', 'long-text', 'date', 'address', 'household'].map((kind) =>
    field({ kind }),
  ),
  choice,
];
const [text, , , longText, date, address, household] = kinds as [Field, ...Field[]] & Field[];
const day = (d: string, m: string, y: string) =>
  readField(date as Field, { 'x.day': d, 'x.month': m, 'x.year': y });

describe('reading a field', () => {
  it.each(kinds)('reads nothing typed as undefined ($kind)', (each) => {
    const blank = Object.fromEntries(controlNames(each).map((name) => [name, '  ']));
    expect(readField(each, {})).toBeUndefined();
    expect(readField(each, blank)).toBeUndefined();
  });

  it('trims and folds blanks, and drops signs that nobody sees', () => {
    expect(readField(text, { x: '  Anna \t  Berg\u200B ' })).toBe('Anna Berg');
    expect(readField(longText as Field, { x: ' a  b\r\n\r\n\r\n\r\nc ' })).toBe('a b\n\nc');
  });

  it('composes letters that some keyboards send in two parts', () => {
    expect(readField(text, { x: 'A\u030Alborg' })).toBe('Ålborg');
  });

  it.each([
    ['4', '11', '2026'],
    ['04', '11', '26'],
    ['4.', 'november', '2026'],
    ['4', 'Nov.', '2026'],
    [' 4 ', 'NOV', ' 26 '],
  ])('reads %s %s %s as the same day', (...parts) => {
    expect(day(...parts)).toBe('2026-11-04');
  });

  it.each([
    ['maj', '05'],
    ['may', '05'],
    ['marts', '03'],
    ['okt', '10'],
    ['oct', '10'],
  ])('knows the month %s', (name, month) => {
    expect(day('1', name, '2026')).toBe(`2026-${month}-01`);
  });

  it.each([
    ['31', '2', '2026'],
    ['29', '2', '2027'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', 'j', '2026'],
    ['1', '1', ''],
    ['', '1', '2026'],
    ['1', '1', '026'],
    ['1e1', '1', '2026'],
  ])('refuses %s %s %s as a day', (...parts) => {
    expect(day(...parts)).toBe('invalid-date');
  });

  it('takes the registered address before the plain fields', () => {
    const raw = { 'x.street': 'Et andet sted' };
    expect(readField(address as Field, raw, { x: registered })).toBe(registered);
    expect(readField(address as Field, raw, { y: registered })).toMatchObject({ id: 'unknown' });
  });

  it('writes plain fields as an address that nobody found', () => {
    const raw = Object.fromEntries(
      controlNames(address as Field).map((name) => [
        name,
        registered[name.slice(2) as Exclude<keyof Address, 'at'>] ?? '',
      ]),
    );
    expect(readField(address as Field, raw)).toEqual({ ...registered, id: 'unknown' });
  });

  it('does not take a search that was never chosen from as an address', () => {
    expect(readField(address as Field, { 'x.query': 'Nørregade 4' })).toBeUndefined();
  });

  it('reads ticks as a list without doubles', () => {
    expect(readField(household as Field, { x: 'm1' })).toEqual(['m1']);
    expect(readField(household as Field, { x: ['m1', 'm2', 'm1', ''] })).toEqual(['m1', 'm2']);
  });

  it('never throws, whatever the browser sends', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.anything());
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(value, { maxLength: 9 }), (each, values) => {
        const raw = Object.fromEntries(
          controlNames(each).flatMap((name, index) =>
            index in values ? [[name, values[index]]] : [],
          ),
        );
        readField(each, raw as Raw);
      }),
    );
  });

  it('reads a day as a day of the calendar or refuses it', () => {
    const part = fc.oneof(fc.integer({ min: 0, max: 2999 }).map(String), fc.string());
    fc.assert(
      fc.property(part, part, part, (d, m, y) => {
        const read = day(d, m, y);
        if (typeof read === 'string' && read !== 'invalid-date')
          expect(Temporal.PlainDate.from(read).toString()).toBe(read);
      }),
    );
  });
});

describe('showing an answer again', () => {
  it.each([
    [text, 'Anna'],
    [date, '2026-11-04'],
    [household, ['m1', 'm2']],
    [choice, 'yes'],
    [address, { ...registered, id: 'unknown' }],
  ])('reads back what it shows', (each, value) => {
    expect(readField(each as Field, rawFrom(each as Field, value))).toEqual(value);
  });

  it('shows a registered address by its id', () => {
    expect(rawFrom(address as Field, registered)).toEqual({
      'x.query': registered.text,
      'x.id': registered.id,
    });
  });

  it('only uses the control names of the field', () => {
    expect(rawFrom(date as Field, undefined)).toEqual({});
    for (const [each, value] of [
      [date, '2026-11-04'],
      [address, registered],
    ] as const)
      expect(controlNames(each as Field)).toEqual(
        expect.arrayContaining(Object.keys(rawFrom(each as Field, value))),
      );
  });
});
