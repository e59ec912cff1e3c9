import { expect, it } from 'vitest';
import { notices } from '../../../src/self-services/address-change/notices.ts';
import { anna, bo, carl, fullMove, host, ida, liv, move, protectedOne } from './move.ts';

const names = (each: ReturnType<typeof notices>[number]) =>
  each.about && [...new Set(each.about.map(({ name }) => name.given))];

it('says whom each open letter to somebody else could lead to: those who move, and the child’s homes', () => {
  const [toApplicant, ...toOthers] = notices(fullMove());
  expect(toApplicant?.about).toBeUndefined();
  expect(toOthers.length).toBeGreaterThan(3);
  for (const each of toOthers)
    expect(names(each)?.toSorted()).toEqual(['Anna', 'Bo', 'Grete', 'Hans', 'Ida', 'Liv']);
});

it('is those who move alone where no child does', () => {
  const given = {
    ...fullMove(),
    movers: [bo],
    household: { state: 'found', value: [anna, bo, ida] },
  } as const;
  for (const each of notices(given).slice(1)) expect(names(each)).toEqual(['Anna', 'Bo']);
});

it('says it of a letter that is held only because a child moves alone', () => {
  const alone = move({
    applicant: liv,
    household: { state: 'found', value: [liv, anna] },
    otherParents: [carl],
    residents: { state: 'found', value: [host] },
  });
  const hearing = notices(alone).find(({ kind }) => kind === 'hearing');
  expect(hearing).toMatchObject({ held: true, closed: false });
  expect(hearing && names(hearing)?.toSorted()).toEqual(['Anna', 'Hans', 'Liv']);
});

it('says it of no closed letter, which leads to nobody', () => {
  const closed = notices(fullMove({ applicant: protectedOne(anna) })).slice(1);
  expect(closed.some((each) => each.closed !== true)).toBe(false);
  expect(closed.flatMap((each) => each.about ?? [])).toEqual([]);
});
