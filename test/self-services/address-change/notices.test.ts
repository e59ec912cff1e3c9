import { describe, expect, it } from 'vitest';
import { notices } from '../../../src/self-services/address-change/notices.ts';
import type { Notice } from '../../../src/self-services/define.ts';
import { textsIn } from '../texts-in.ts';
import { anna, bo, carl, fullMove, given, host, ida, liv, move, newHome, person } from './move.ts';

const who = (all: readonly Notice[]) => all.map(({ kind, to }) => `${kind} ${to.name.given}`);
const words = (notice: Notice | undefined) =>
  textsIn(notice?.letter)
    .flatMap(({ da, en }) => [da, en])
    .join('\n');

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
      expect(words(notice)).toContain('K7M2P-9QRST');
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
