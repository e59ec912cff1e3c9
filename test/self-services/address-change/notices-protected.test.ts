import { describe, expect, it } from 'vitest';
import { notices } from '../../../src/self-services/address-change/notices.ts';
import type { Notice } from '../../../src/self-services/define.ts';
import { textsIn } from '../texts-in.ts';
import {
  anna,
  bo,
  carl,
  fullMove,
  host,
  ida,
  liv,
  newHome,
  oldHome,
  protectedOne,
} from './move.ts';

const unknown = { state: 'unknown', why: 'down' } as const;
const who = (all: readonly Notice[]) => all.map(({ kind, to }) => `${kind} ${to.name.given}`);
const words = (notice: Notice | undefined) =>
  textsIn(notice?.letter)
    .flatMap(({ da, en }) => [da, en])
    .join('\n');
const toOthers = (all: readonly Notice[]) => all.filter(({ kind }) => kind !== 'receipt');

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
