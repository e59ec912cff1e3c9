import { describe, expect, it } from 'vitest';
import { check, hindrance } from '../../../src/self-services/robinson-list/check.ts';
import { robinsonList } from '../../../src/self-services/robinson-list/index.ts';
import { notices } from '../../../src/self-services/robinson-list/letters.ts';
import { next } from '../../../src/self-services/robinson-list/next.ts';
import { lix } from '../lix.ts';
import { textsIn } from '../texts-in.ts';
import { anna, context, given, liv, submission, today } from './wish.ts';

const danish = (value: unknown) => textsIn(value).map((text) => text.da);

describe('who is written to', () => {
  it('the applicant, and each child that it is about', () => {
    const written = notices(submission({ principals: [anna, liv] }));
    expect(written.map(({ kind, to }) => [kind, to.name.given])).toEqual([
      ['receipt', 'Anna'],
      ['filed-for-you', 'Liv'],
    ]);
  });

  it('once, where the applicant is who it is for', () => {
    expect(notices(submission())).toHaveLength(1);
  });
});

describe('both days are said before and after sending', () => {
  it.each(['join', 'leave'] as const)('%s', (wish) => {
    const answers = { ...given, wish };
    const said = [
      robinsonList.next(answers, context()),
      ...notices(submission({ answers, principals: [anna, liv] })).map((each) => each.letter),
    ];
    for (const each of said) {
      expect(danish(each).join(' ')).toContain('1. januar 2027');
      expect(danish(each).join(' ')).toContain('22. februar 2027');
    }
  });
});

describe('Danish that reads easily', () => {
  it('on the pages of the form', () => {
    const { steps, problems, summary, ready, notYet, about } = robinsonList;
    const words = danish({
      steps,
      problems,
      summary,
      ready,
      notYet,
      about,
      next: next(given, today),
    });
    expect(lix(words)).toBeLessThanOrEqual(35);
  });

  it('in each text of a step by itself', () => {
    for (const { intro } of robinsonList.steps)
      if (intro) expect(lix([intro.da])).toBeLessThanOrEqual(35);
  });

  it('in letters, errors and what is said before the form', () => {
    for (const wish of ['join', 'leave'] as const)
      for (const { letter } of notices(
        submission({ answers: { ...given, wish }, principals: [anna, liv] }),
      ))
        expect(lix(danish([letter.title, letter.paragraphs]))).toBeLessThanOrEqual(35);
    const applicant = { ...anna, protectedUntil: '2030-01-01' };
    const { title, text } = hindrance(context({ applicant }))!;
    expect(lix([title.da, text.da])).toBeLessThanOrEqual(35);
    const { people } = check({ people: ['b'] }, context());
    expect(lix([people?.message.da ?? ''])).toBeLessThanOrEqual(35);
  });
});
