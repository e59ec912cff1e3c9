import { describe, expect, it } from 'vitest';
import { flags } from '../../../src/self-services/address-change/flags.ts';
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
  person,
  protectedOne,
} from './move.ts';

const unknown = { state: 'unknown', why: 'down' } as const;

it('raises no flag for an ordinary move', () => {
  expect(flags(move())).toEqual([]);
});

describe('protected', () => {
  it.each([
    ['the applicant', move({ applicant: protectedOne(anna) })],
    ['the applicant, on the last day', move({ applicant: protectedOne(anna, '2026-11-22') })],
    ['a mover', move({ movers: [protectedOne(bo)] })],
    ['a child', fullMove({ movers: [protectedOne(liv)] })],
    [
      'somebody in the home that a child leaves',
      fullMove({
        household: { state: 'found', value: [anna, liv, protectedOne(bo)] },
        movers: [liv],
      }),
    ],
    [
      'somebody in the home that a child comes to',
      fullMove({ residents: { state: 'found', value: [protectedOne(host)] } }),
    ],
    ['a household that the register could not say', move({ household: unknown })],
    ['a child’s new home that the register could not say', fullMove({ residents: unknown })],
  ])('is raised for %s', (_, each) => {
    expect(flags(each)).toContain('protected');
  });

  it.each([
    ['lapsed protection', move({ applicant: protectedOne(anna, '2026-11-21') })],
    ['residents unknown where no child moves', move({ residents: unknown })],
    ['nobody protected', fullMove()],
  ])('is not raised for %s', (_, each) => {
    expect(flags(each)).not.toContain('protected');
  });
});

describe('child', () => {
  const young = person('Mia', '2009-11-23', { custody: [anna.cpr, carl.cpr] });

  it('is raised where somebody under 18 moves alone', () => {
    expect(flags(move({ applicant: young }))).toContain('child');
    const adult = { ...young, birthDate: '2008-11-22' };
    expect(flags(move({ applicant: adult }))).not.toContain('child');
  });
  it('is raised where no parent with custody moves along', () => {
    expect(flags(move({ applicant: bo, movers: [liv] }))).toContain('child');
    expect(flags(fullMove())).not.toContain('child');
    expect(flags(move({ movers: [{ ...ida, custody: [] }] }))).toContain('child');
  });
});

describe('host', () => {
  const staying = { ...given, occupants: 'staying' } as const;
  it.each([
    ['the citizen says that somebody stays', move({ answers: staying })],
    ['the citizen does not know', move({ answers: { ...given, occupants: 'unknown' } })],
    ['the register knows of others', move({ residents: { state: 'found', value: [host] } })],
    ['nobody could say', move({ residents: unknown })],
  ])('is raised where %s', (_, each) => {
    expect(flags(each)).toContain('host');
  });
  it('is not raised for those who move themselves', () => {
    expect(flags(move({ residents: { state: 'found', value: [anna] } }))).not.toContain('host');
  });
});

it('marks late reports, unknown addresses and unknown households', () => {
  expect(flags(move({ answers: { ...given, moveDate: '2026-11-17' } }))).toEqual([]);
  expect(flags(move({ answers: { ...given, moveDate: '2026-11-16' } }))).toEqual(['late']);
  const address = { ...given.address, id: 'unknown' };
  expect(flags(move({ answers: { ...given, address } }))).toEqual(['unknown-address']);
  expect(flags(move({ household: unknown }))).toEqual(['protected', 'unknown-household']);
});
