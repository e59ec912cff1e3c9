import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/self-services/doctor-choice/advise.ts';
import { check } from '../../../src/self-services/doctor-choice/check.ts';
import { doctorChoice } from '../../../src/self-services/doctor-choice/index.ts';
import { next } from '../../../src/self-services/doctor-choice/next.ts';
import { notices } from '../../../src/self-services/doctor-choice/notices.ts';
import { lix } from '../lix.ts';
import { textsIn } from '../texts-in.ts';
import { anna, choice, closed, context, doctor, liv, sent, today, typed } from './choice.ts';

describe('for whom', () => {
  const known = doctorChoice.steps[0].fields[0].known;
  it('is asked only where there are children to choose for', () => {
    const alone = { state: 'found', value: [{ key: 'self', person: anna }] } as const;
    expect(known?.(context({ household: alone }))?.value).toEqual(['self']);
    expect(known?.(context())).toBeUndefined();
    expect(known?.(context({ household: { state: 'unknown', why: 'down' } }))).toBeUndefined();
  });

  it.each([
    ['oneself', ['self'], false],
    ['a child along', ['self', 'liv'], false],
    ['a child alone', ['liv'], false],
    ['somebody else', ['stranger'], true],
    ['a stranger among them', ['self', 'stranger'], true],
  ])('%s', (_, people, refused) => {
    expect('people' in check(choice({ people }), context())).toBe(refused);
  });

  it('is only oneself where nobody could look the household up', () => {
    const down = context({ household: { state: 'unknown', why: 'down' } });
    expect(check(choice({ people: ['liv'] }), down).people?.message.da).toContain('lige nu');
    expect(check(choice(), down)).toEqual({});
  });

  it('names the principals, and none before there is an answer', () => {
    expect(doctorChoice.principals?.({ people: ['liv'] })).toEqual(['liv']);
    expect(doctorChoice.principals?.({})).toEqual([]);
  });
});

describe('the letters', () => {
  const who = (all: ReturnType<typeof notices>) => all.map(({ kind, to }) => [kind, to.name.given]);
  it('go to the applicant, and to each child they acted for', () => {
    expect(who(notices(sent()))).toEqual([['receipt', 'Anna']]);
    expect(who(notices(sent({ principals: [anna, liv] })))).toEqual([
      ['receipt', 'Anna'],
      ['filed-for-you', 'Liv'],
    ]);
    expect(who(notices(sent({ principals: [liv] })))).toEqual([
      ['receipt', 'Anna'],
      ['filed-for-you', 'Liv'],
    ]);
  });

  it('tell the child who did it, and never what it cost', () => {
    const [, toChild] = notices(sent({ principals: [liv] }));
    const words = textsIn(toChild?.letter).map(({ da }) => da);
    expect(words.join(' ')).toContain('Anna Prøve har valgt en læge for dig');
    expect(words.join(' ')).not.toContain('kr.');
  });

  it('tell a demand with its paragraph and where to complain', () => {
    const basis = doctorChoice.charge?.(choice(), context())?.basis;
    const demanded = {
      kind: 'fee',
      standing: 'demanded',
      kroner: 225,
      why: { da: 'Fordi.', en: 'Because.' },
      basis: basis!,
      complaint: { body: { da: 'Klagerne', en: 'C' }, sentTo: { da: 'Klagerne', en: 'C' } },
    } as const;
    const said = (charge: Parameters<typeof sent>[0]) =>
      textsIn(notices(sent(charge))[0]?.letter)
        .map(({ da }) => da)
        .join(' ');
    const words = said({ charge: demanded });
    for (const part of ['225 kr.', '§\u00a012, stk.\u00a07', 'klage til Klagerne', 'hvor længe'])
      expect(words).toContain(part);
    expect(said({ charge: { ...demanded, payAt: 'betal.example' } })).toContain('betal.example');
    const limited = { ...demanded, complaint: { ...demanded.complaint, weeks: 4 } };
    expect(said({ charge: limited })).toContain('senest 4 uger');
    const { kroner: _, ...open } = demanded;
    const told = said({ charge: { ...open, standing: 'told-by-authority' } });
    expect(told).toContain('Vi afgør det og skriver til dig');
    expect(told).toContain('Er du uenig');
    expect(told).not.toContain('skal betale');
    expect(told).not.toContain('Når gebyret er betalt');
    expect(words).toContain('Når gebyret er betalt, sker der dette');
    expect(words).not.toContain('Nu er det os');
    expect(told).not.toContain('klage til');
  });
});

const unclear = choice({ doctor: { ...closed, kilometres: 20 }, closedReason: 'household' });

describe('what is good to know', () => {
  const ids = (answers: typeof unclear) => advise(answers, context()).map(({ id }) => id);
  it('depends on the choice', () => {
    expect(ids(choice())).toEqual([]);
    expect(ids(choice({ group: '2' }))).toEqual(['own-share']);
    expect(ids(unclear)).toEqual(['closed-list', 'chosen-for-you', 'no-visits']);
    expect(ids(choice({ doctor: typed, reason: 'doctor-closed' }))).toEqual([
      'unknown-doctor',
      'chosen-for-you',
      'no-cut-off',
    ]);
  });
  it('says that there is no fixed cut-off, with the decision it rests on', () => {
    const [advice] = advise(choice({ reason: 'practice-changed' }), context());
    expect(advice?.basis?.section).toContain('19SFP24');
  });
});

describe('Danish that reads easily', () => {
  const danish = (value: unknown) => textsIn(value).map((text) => text.da);
  const easy = 35;
  it('on the pages of the form', () => {
    const { steps, problems, summary, ready, notYet } = doctorChoice;
    expect(lix(danish({ steps, problems, summary, ready, notYet }))).toBeLessThanOrEqual(easy);
    expect(lix(danish(next(unclear, { today })))).toBeLessThanOrEqual(easy);
  });
  it('in letters, advice and reasons', () => {
    for (const { letter } of notices(sent({ principals: [anna, liv] })))
      expect(lix(danish([letter.title, letter.paragraphs]))).toBeLessThanOrEqual(easy);
    const said = [
      ...advise(unclear, context()),
      ...advise(choice({ group: '2' }), context()),
      ...advise(choice({ doctor: typed, reason: 'moved' }), context()),
    ];
    const why = (['moved', 'doctor-closed', 'practice-changed', 'wish', 'turned-15'] as const).map(
      (reason) => doctorChoice.charge?.(choice({ reason }), context())?.why,
    );
    expect(lix(danish(said.map(({ text }) => text)))).toBeLessThanOrEqual(easy);
    expect(lix(danish(why))).toBeLessThanOrEqual(easy);
  });
  it('in errors across fields', () => {
    const errors = [
      check(
        { people: ['self'], group: '2' },
        context({ insurance: { group: 1, groupSince: '2026-10-10' } }),
      ),
      check(choice({ doctor: closed, closedReason: 'few-open' }), context({ openNearby: [1, 2] })),
      check(choice({ doctor: { ...doctor, kilometres: 40 } }), context()),
      ...(['turning-15', 'back-from-group-2', 'far-and-accepted'] as const).map((closedReason) =>
        check(choice({ doctor: closed, closedReason }), context()),
      ),
    ];
    expect(errors.map((each) => Object.keys(each).length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(
      lix(danish(errors.flatMap((each) => Object.values(each).map(({ message }) => message)))),
    ).toBeLessThanOrEqual(easy);
  });
});
