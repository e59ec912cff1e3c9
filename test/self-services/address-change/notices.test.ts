import { describe, expect, it } from 'vitest';
import { notices } from '../../../src/self-services/address-change/notices.ts';
import type { Notice } from '../../../src/self-services/define.ts';
import { textsIn } from '../texts-in.ts';
import {
  anna,
  bo,
  carl,
  fullMove,
  given,
  host,
  ida,
  liv,
  move,
  newHome,
  oldHome,
  person,
  protectedOne,
} from './move.ts';

const unknown = { state: 'unknown', why: 'down' } as const;
const who = (all: readonly Notice[]) => all.map(({ kind, to }) => `${kind} ${to.name.given}`);
const words = (notice: Notice | undefined) =>
  textsIn(notice?.letter)
    .flatMap(({ da, en }) => [da, en])
    .join('\n');
const toOthers = (all: readonly Notice[]) => all.filter(({ kind }) => kind !== 'receipt');

describe('who is written to', () => {
  it('is the applicant alone, for a move alone to an empty home', () => {
    expect(who(notices(move()))).toEqual(['receipt Anna']);
  });

  it('is everybody whom the move concerns', () => {
    expect(who(notices(fullMove()))).toEqual([
      'receipt Anna',
      'moved-along Bo',
      'moved-along Ida',
      'hearing Carl',
      'host-declaration Hans',
      'host-declaration Grete',
    ]);
    expect(notices(fullMove()).some(({ held }) => held)).toBe(false);
  });

  it('is each parent once, naming their own children only', () => {
    const dan = person('Dan', '1980-01-01');
    const kaj = person('Kaj', '2015-01-01', { custody: [anna.cpr, dan.cpr] });
    const all = notices(fullMove({ movers: [liv, ida, kaj], otherParents: [carl, dan] }));
    const [toCarl, toDan, ...rest] = all.filter(({ kind }) => kind === 'hearing');
    expect(rest).toEqual([]);
    expect(words(toCarl)).toContain('Liv og Ida');
    expect(words(toCarl)).not.toContain('Kaj');
    expect(words(toDan)).toContain('Kaj');
    expect(words(toDan)).not.toContain('Liv');
  });

  it.each([
    ['moves along', fullMove({ movers: [liv, carl] })],
    ['lives there by the register', fullMove({ residents: { state: 'found', value: [carl] } })],
    [
      'has the same address',
      fullMove({
        otherParents: [{ ...carl, address: { ...newHome, id: 'unknown', door: 'TH.' } }],
      }),
    ],
    ['is dead', fullMove({ otherParents: [{ ...carl, status: '90' }] })],
    ['has no child that moves', fullMove({ movers: [bo] })],
  ])('is not a parent who %s', (_, each) => {
    expect(who(notices(each))).not.toContain('hearing Carl');
  });

  it('is no host where the citizen says that nobody stays, or nobody is registered', () => {
    for (const occupants of ['nobody', 'leaving'] as const)
      expect(who(notices(fullMove({ answers: { ...given, occupants } })))).not.toContain(
        'host-declaration Hans',
      );
    expect(who(notices(fullMove({ residents: { state: 'none' } }))).join()).not.toContain('host');
  });

  it('is no child and no mover as a host', () => {
    const child = person('Mads', '2012-01-01');
    const residents = { state: 'found', value: [host, child, bo] } as const;
    const asked = notices(fullMove({ residents })).filter(
      ({ kind }) => kind === 'host-declaration',
    );
    expect(who(asked)).toEqual(['host-declaration Hans']);
  });
});

describe('what the letters say', () => {
  const all = notices(fullMove());
  const letter = (kind: Notice['kind']) => words(all.find((notice) => notice.kind === kind));

  it('carries the reference, and never a personal number', () => {
    for (const notice of all) {
      expect(words(notice)).toContain('K7M2P9QRST');
      for (const someone of [anna, bo, carl, liv, ida, host]) {
        expect(words(notice)).not.toContain(someone.cpr);
        expect(words(notice)).not.toContain(someone.cpr.slice(6));
      }
      expect(words(notice)).not.toMatch(/\d{6}-?\d{4}/);
    }
  });

  it('gives the time of arrival to the minute', () => {
    expect(letter('receipt')).toMatch(/kl\. 10\.08$/m);
  });

  it('gives the parent the address, the day and fourteen days to answer, to a working day', () => {
    expect(letter('hearing')).toContain(newHome.text);
    expect(letter('hearing')).toContain('20. november 2026');
    // Fourteen days later is a Sunday.
    expect(letter('hearing')).toContain('mandag den 7. december 2026');
    expect(letter('hearing')).toContain('Dragør Kommune');
  });

  it('tells the host who moves in, and the moved who reported them', () => {
    expect(letter('host-declaration')).toContain('Anna Prøve');
    expect(letter('host-declaration')).toContain(newHome.text);
    expect(letter('moved-along')).toContain('Anna Prøve');
    expect(letter('hearing')).not.toContain('Hans');
    expect(letter('receipt')).not.toContain('Hans');
  });

  it('points to borger.dk where the phone is not known', () => {
    const { phone: _, ...authority } = fullMove().authority;
    for (const notice of notices(fullMove({ authority }))) {
      expect(words(notice)).not.toContain('undefined');
      expect(words(notice)).toContain('borger.dk');
    }
  });
});

describe('where somebody is protected', () => {
  const locating = [
    ...[newHome, oldHome].flatMap(({ street, postcode, town, text, id }) => [
      street,
      postcode,
      town,
      text,
      id,
    ]),
    'Dragør',
    '0155',
    '12 34 56 78',
    'november 2026',
    'December 2026',
    'december 2026',
    'Hans',
    'Grete',
  ];

  it.each([
    ['the applicant', fullMove({ applicant: protectedOne(anna) })],
    ['a mover', fullMove({ movers: [protectedOne(bo), liv, ida] })],
    ['a child', fullMove({ movers: [bo, protectedOne(liv), ida] })],
    [
      'somebody at the new address',
      fullMove({ residents: { state: 'found', value: [protectedOne(host)] } }),
    ],
    ['nobody can say whether anybody', fullMove({ household: unknown })],
  ])('holds every letter to others and says nothing that locates (%s)', (_, each) => {
    const others = toOthers(notices(each));
    expect(others.length).toBeGreaterThan(3);
    for (const notice of others) {
      expect(notice).toMatchObject({ held: true, closed: true });
      for (const clue of locating) expect(words(notice)).not.toContain(clue);
      expect(words(notice)).not.toContain('Anna');
    }
  });

  it('says how each is answered, wherever it is read, and nothing of who asks', () => {
    const protectedMove = (more = {}) =>
      notices(fullMove({ applicant: protectedOne(anna), ...more }));
    for (const notice of toOthers(protectedMove())) {
      expect(words(notice)).toContain('ring på 70 11 22 33 eller skriv til Postboks 999');
      expect(words(notice)).toContain('K7M2P9QRST');
      expect(words(notice)).not.toContain('Digital Post');
      expect(notice.letter.answerTo).toEqual(fullMove().replyPoint);
    }
    for (const notice of toOthers(protectedMove({ replyPoint: undefined })))
      expect(notice.letter.answerTo).toBeUndefined();
    for (const notice of notices(fullMove())) expect(notice.letter.answerTo).toBeUndefined();
  });

  it('names no mover to a host', () => {
    const all = notices(fullMove({ applicant: protectedOne(anna) }));
    const asked = words(all.find(({ kind }) => kind === 'host-declaration'));
    for (const { name } of [anna, bo, liv, ida])
      expect(asked).not.toMatch(new RegExp(`\\b${name.given}\\b`));
  });

  it('sends the applicant’s own receipt at once, without an address', () => {
    const [own] = notices(fullMove({ applicant: protectedOne(anna) }));
    expect(own).toMatchObject({ kind: 'receipt', held: false });
    expect(words(own)).not.toContain(newHome.street);
  });
});

it('holds letters to others where a child moves without a parent', () => {
  const others = toOthers(
    notices(fullMove({ applicant: bo, movers: [liv], otherParents: [anna, carl] })),
  );
  expect(who(others)).toContain('hearing Anna');
  for (const notice of others) expect(notice).toMatchObject({ held: true, closed: false });
});
