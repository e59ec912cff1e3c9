import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withLastDay } from '../../src/cases/letter-deadline.ts';
import type { Appeal, Letter } from '../../src/self-services/letter.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const file = path.join(import.meta.dirname, '../domain/fixtures/udk-papirpost-klagefrist.json');
const { vektorer } = z
  .object({ vektorer: z.array(z.object({ brevdato: z.string(), klagefrist: z.string() })) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

const plain: Letter = {
  title: { da: 'Afgørelse', en: 'Decision' },
  paragraphs: [{ da: 'Nej.', en: 'No.' }],
  facts: [{ label: { da: 'Referencenummer', en: 'Reference' }, value: { da: 'A', en: 'A' } }],
};
const fourWeeks = (rule: Appeal['rule']): Letter => ({ ...plain, appeal: { weeks: 4, rule } });
const municipal = fourWeeks('municipality');

describe('the last day that a letter names', () => {
  it.each([
    ['in the mailbox', 'digital-post', '2026-11-23', '2026-12-21'],
    ['on paper, six days on its way', 'paper', '2026-11-23', '2026-12-28'],
    ['over Christmas', 'digital-post', '2026-11-27', '2026-12-28'],
    ['on paper into Christmas', 'paper', '2026-11-21', '2026-12-28'],
    ['over New Year', 'digital-post', '2026-12-04', '2027-01-04'],
    ['on paper into Maundy Thursday', 'paper', '2026-02-27', '2026-04-07'],
    ['to Easter Monday', 'digital-post', '2026-03-09', '2026-04-07'],
    ['over the change to summer time', 'digital-post', '2026-03-23', '2026-04-20'],
    ['over the change to winter time', 'digital-post', '2026-10-05', '2026-11-02'],
    ['from a leap day', 'digital-post', '2028-02-29', '2028-03-28'],
  ] as const)('%s', (_how, via, on, last) => {
    expect(withLastDay(municipal, { via, on: day(on) }).lastDay).toBe(last);
  });

  it.each(vektorer.map(({ brevdato, klagefrist }) => [brevdato, klagefrist]))(
    'of Udbetaling Danmark, on paper dated %s, is %s',
    (dated = '', last = '') => {
      const letter = fourWeeks('udbetaling-danmark');
      expect(withLastDay(letter, { via: 'paper', on: day(dated) }, 6).lastDay).toBe(last);
    },
  );

  it('of Udbetaling Danmark counts from the mailbox in Digital Post', () => {
    const letter = fourWeeks('udbetaling-danmark');
    expect(withLastDay(letter, { via: 'digital-post', on: day('2026-11-04') }).lastDay).toBe(
      '2026-12-02',
    );
  });

  it('counts the days of delivery that the authority sets, on paper only', () => {
    expect(withLastDay(municipal, { via: 'paper', on: day('2026-11-03') }, 3).lastDay).toBe(
      '2026-12-04',
    );
    expect(withLastDay(municipal, { via: 'digital-post', on: day('2026-11-03') }, 3).lastDay).toBe(
      '2026-12-01',
    );
  });

  it('stands in words after the other facts, in both languages', () => {
    const { letter } = withLastDay(municipal, { via: 'digital-post', on: day('2026-11-23') });
    expect(letter.facts).toEqual([
      ...plain.facts,
      {
        label: { da: 'Sidste dag til at klage', en: 'Last day to complain' },
        value: { da: 'mandag den 21. december 2026', en: 'Monday, 21 December 2026' },
      },
    ]);
    expect(letter.paragraphs).toEqual(plain.paragraphs);
  });

  it('is named once, and anew where the letter leaves on another day or way', () => {
    const first = withLastDay(municipal, { via: 'digital-post', on: day('2026-11-23') });
    const same = withLastDay(first.letter, { via: 'digital-post', on: day('2026-11-23') });
    expect(same).toEqual(first);
    const later = withLastDay(first.letter, { via: 'paper', on: day('2026-11-23') });
    expect(later.letter.facts).toHaveLength(2);
    expect(later.lastDay).toBe('2026-12-28');
  });

  it('is not named where nothing can be complained of', () => {
    const untouched = withLastDay(plain, { via: 'paper', on: day('2026-11-23') });
    expect(untouched.letter).toBe(plain);
    expect(untouched.lastDay).toBeUndefined();
  });
});
