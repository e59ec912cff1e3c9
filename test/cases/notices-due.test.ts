import { describe, expect, it } from 'vitest';
import { openRow, applyEvent } from '../../src/cases/case.ts';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import { nextLook, noticeKey, noticesDue, type Watched } from '../../src/cases/notices-due.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { referred, submitted } from '../support/sample-cases.ts';
import { bodies } from './every-event.ts';

/** A case with these events, one a day from Sunday 22 November 2026 on; due on the 25th. */
function watched(first: EventBody, then: readonly EventBody[] = [], given: object = {}): Watched {
  const [birth, ...later] = [first, ...then].map(
    (body, index): CaseEvent => ({
      id: `event-${index}`,
      seq: index + 1,
      v: 1,
      at: `2026-11-${22 + index}T10:00:00Z`,
      by: { kind: 'system', name: 'test' },
      ...body,
    }),
  ) as [CaseEvent, ...CaseEvent[]];
  const fresh = {
    id: 'case-1',
    reference: '0000000000' as Reference,
    authorityId: 'municipality-0101',
    service: 'address-change',
    arrivedAt: '2026-11-22T10:00:00Z',
    due: '2026-11-25',
    principal: '6309511083' as Cpr,
    ...given,
  };
  const row: CaseRow = later.reduce(applyEvent, openRow(fresh, birth));
  return { row, events: [birth, ...later], hasFiled: false };
}

const late = { kind: 'contact-overdue', due: '2026-11-25' } as const;
const last = { kind: 'reminded', about: 'errands-last-day', day: '2026-12-10' } as const;
const answer = { kind: 'reminded', about: 'answer-by', day: '2026-12-10' } as const;
const asked: EventBody = {
  kind: 'info-requested',
  as: 'request-for-more',
  what: { da: 'x', en: 'x' },
  answerBy: '2026-12-10',
};

const letter = { letter: 'letter-1', notice: 'request-for-more' } as const;
const left = (answerBy = '2026-12-10') =>
  ({ kind: 'dispatched', ...letter, via: 'digital-post', answerBy }) as const;
const died = { kind: 'dispatch-failed', ...letter, why: 'no-address' } as const;
const back = { kind: 'not-delivered', ...letter, why: 'gone' } as const;

describe('a promised first contact', () => {
  const promised = watched(referred());

  it('is late from the day after, and for ever', () => {
    expect(noticesDue(promised, '2026-11-25')).toEqual([]);
    expect(noticesDue(promised, '2026-11-26')).toEqual([late]);
    expect(noticesDue(promised, '2031-01-01')).toEqual([late]);
    expect(nextLook(promised, '2026-11-22')).toBe('2026-11-26');
    expect(promised.row.lookOn).toBe('2026-11-26');
  });

  it('is late where nobody knows the citizen, too', () => {
    expect(noticesDue(watched(referred(), [], { principal: undefined }), '2026-11-26')).toEqual([
      late,
    ]);
  });

  it.each([
    ['was said once', [late]],
    ['was made', [bodies.contacted]],
    ['was withdrawn', [bodies.withdrawn]],
    ['was closed', [bodies.closed]],
  ] as const)('is not late where it %s', (_what, then) => {
    expect(noticesDue(watched(referred(), then), '2027-01-01')).toEqual([]);
    expect(nextLook(watched(referred(), then), '2026-11-22')).toBeUndefined();
  });

  it('is none where the citizen comes by themself: somebody should have looked, and nobody is told', () => {
    const comes = watched(referred({ promise: 'you-come' }));
    expect(noticesDue(comes, '2026-11-25')).toEqual([]);
    expect(noticesDue(comes, '2027-01-01')).toEqual([
      { kind: 'day-passed', of: 'follow-up', due: '2026-11-25' },
    ]);
    expect(noticesDue({ ...comes, hasFiled: true }, '2027-01-01')).toEqual([]);
    expect(comes.row.lookOn).toBe('2026-11-26');
  });
});

describe('the errand’s own last day', () => {
  // Thursday 10 December; five working days before is Thursday the 3rd.
  const coming = referred({ promise: 'you-come', errandsLastDay: '2026-12-10' });
  /** When somebody looks whether they have come. */
  const later = { due: '2026-12-21' };

  it.each([
    ['2026-12-02', []],
    ['2026-12-03', [last]],
    ['2026-12-10', [last]],
    ['2026-12-11', []],
  ])('is reminded of on %s: %j', (today, expected) => {
    expect(noticesDue(watched(coming, [], later), today)).toEqual(expected);
  });

  it('is looked for when it comes, also once the citizen was contacted', () => {
    expect(watched(coming, [], later).row.lookOn).toBe('2026-12-03');
    const contacted = watched(coming, [bodies.contacted], later);
    expect(contacted.row.lookOn).toBe('2026-12-03');
    expect(noticesDue(contacted, '2026-12-03')).toEqual([last]);
    expect(nextLook(contacted, '2026-12-11')).toBeUndefined();
  });

  it.each([
    ['once', watched(coming, [last], later)],
    ['never where nobody is known', watched(coming, [], { ...later, principal: undefined })],
    ['never once it was filed', { ...watched(coming, [], later), hasFiled: true }],
    ['never once it is withdrawn', watched(coming, [bodies.withdrawn], later)],
  ])('is reminded of %s', (_what, given) => {
    expect(noticesDue(given, '2026-12-04')).toEqual([]);
  });

  it('is not reminded of where the slip named it no earlier', () => {
    // Six days later is Monday 30 November: the fifth working day before is the Monday before, the day after the slip.
    const told = (errandsLastDay: string) =>
      watched(referred({ promise: 'you-come', errandsLastDay }), [], later);
    expect(noticesDue(told('2026-11-30'), '2026-11-23')).toHaveLength(1);
    expect(noticesDue(told('2026-11-27'), '2026-11-24')).toEqual([]);
  });
});

describe('a day to answer by', () => {
  it('is reminded of while the case waits for the answer', () => {
    const waiting = watched(submitted(), [asked, left()]);
    expect(noticesDue(waiting, '2026-12-02')).toEqual([]);
    expect(noticesDue(waiting, '2026-12-03')).toEqual([answer]);
    expect(nextLook(waiting, '2026-11-24')).toBe('2026-12-03');
    expect(noticesDue(watched(submitted(), [asked, left(), answer]), '2026-12-03')).toEqual([]);
  });

  it.each([
    ['has not left', []],
    ['could not be sent', [died]],
    ['came back', [left(), back]],
    ['is another question’s', [{ ...left(), notice: 'party-hearing' } as const]],
  ])('is not reminded of where the letter %s', (_what, then) => {
    const waiting = watched(submitted(), [asked, ...then]);
    expect(waiting.row.lookOn).toBeUndefined();
    expect(noticesDue(waiting, '2026-12-03')).toEqual([]);
    expect(noticesDue(waiting, '2026-12-10')).toEqual([]);
  });

  it('is the one that the letter named when it left late', () => {
    const again = watched(submitted(), [asked, died, left('2026-12-16')]);
    expect(noticesDue(again, '2026-12-08')).toEqual([]);
    expect(noticesDue(again, '2026-12-09')).toEqual([{ ...answer, day: '2026-12-16' }]);
  });

  it('is reminded of early enough for a letter there and one back, where the question went on paper', () => {
    const onPaper = (answerBy: string, deliveryDays?: number) => ({
      ...watched(submitted(), [asked, { ...left(answerBy), via: 'paper' }]),
      ...(deliveryDays === undefined ? {} : { deliveryDays }),
    });
    // Left on 24 November, there on the 30th; twelve days before Monday the 14th is the 2nd, a working day before the 1st.
    expect(nextLook(onPaper('2026-12-14'), '2026-11-24')).toBe('2026-12-01');
    // Never before it can be there.
    expect(nextLook(onPaper('2026-12-10'), '2026-11-24')).toBe('2026-11-30');
    expect(nextLook(onPaper('2026-12-14', 8), '2026-11-24')).toBe('2026-12-02');
  });

  it.each([['info-received'], ['withdrawn']] as const)('is over once %s', (kind) => {
    const answered = watched(submitted(), [asked, left(), bodies[kind]]);
    expect(answered.row.lookOn).toBeUndefined();
    expect(noticesDue(answered, '2026-12-03')).toEqual([]);
  });

  it('is the newest one', () => {
    const again = { ...asked, answerBy: '2026-12-21' };
    const first = [asked, left(), bodies['info-received']];
    const twice = watched(submitted(), [...first, again, left('2026-12-21')]);
    expect(noticesDue(twice, '2026-12-14')).toEqual([{ ...answer, day: '2026-12-21' }]);
  });
});

it('has one key for each day of each case, whatever is reminded of', () => {
  const keys = [late, last, answer].map((notice) => noticeKey('case-1', notice));
  expect(keys).toEqual([
    'notice:case-1:contact-overdue:2026-11-25',
    'notice:case-1:errands-last-day:2026-12-10',
    'notice:case-1:answer-by:2026-12-10',
  ]);
});

it('makes a late case one to be seen first, until the citizen is contacted', () => {
  const { row } = watched(referred(), [late]);
  expect(row.attention).toBe(true);
  expect(watched(referred(), [late, bodies.contacted]).row.attention).toBe(false);
});
