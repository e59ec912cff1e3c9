import { expect, it } from 'vitest';
import type { Lookup } from '../../src/domain/result.ts';
import { keepAnswers } from '../../src/registers/kept-answers.ts';
import { fixedClock } from '../support/clock.ts';

const limits = { most: 2, freshMilliseconds: 60_000, usableMilliseconds: 3_600_000 };
const down: Lookup<string> = { state: 'unknown', why: 'broken' };

function kept() {
  const clock = fixedClock();
  const ages: number[] = [];
  const asked: string[] = [];
  const answers = keepAnswers<string>(limits, clock, (age) => void ages.push(age));
  const get = (key: string, answer: Lookup<string>) =>
    answers.get(key, async () => {
      asked.push(key);
      return answer;
    });
  const is = (value: string): Lookup<string> => ({ state: 'found', value });
  return { clock, ages, asked, get, is };
}

it('an answer is given again while it is fresh, and not a moment longer', async () => {
  const { clock, asked, get, is } = kept();
  expect(await get('a', is('one'))).toEqual(is('one'));
  clock.advance({ seconds: 59 });
  expect(await get('a', is('two'))).toEqual(is('one'));
  // That it was used makes it no newer.
  clock.advance({ seconds: 1 });
  expect(await get('a', is('two'))).toEqual(is('two'));
  expect(asked).toEqual(['a', 'a']);
});

it('an older one stands in only where nobody answers, says its age, and ends', async () => {
  const { clock, ages, get, is } = kept();
  await get('a', is('one'));
  clock.advance({ minutes: 59 });
  expect(await get('a', down)).toEqual(is('one'));
  expect(ages).toEqual([59 * 60_000]);
  clock.advance({ minutes: 1 });
  expect(await get('a', down)).toEqual(down);
  expect(ages).toHaveLength(1);
});

it('that there is none is never kept, and ends what was', async () => {
  const { clock, get, is } = kept();
  expect(await get('b', { state: 'none' })).toEqual({ state: 'none' });
  expect(await get('b', is('new'))).toEqual(is('new'));
  await get('a', is('one'));
  clock.advance({ minutes: 2 });
  expect(await get('a', { state: 'none' })).toEqual({ state: 'none' });
  expect(await get('a', down)).toEqual(down);
});

it('there are never more than agreed: who was not asked for longest goes', async () => {
  const { asked, get, is } = kept();
  await get('a', is('1'));
  await get('b', is('2'));
  await get('a', is('1'));
  await get('c', is('3'));
  asked.length = 0;
  await get('a', is('1'));
  await get('c', is('3'));
  expect(asked).toEqual([]);
  await get('b', is('2'));
  expect(asked).toEqual(['b']);
});

it('a clock that was set back makes nothing last longer', async () => {
  const { clock, get, is } = kept();
  await get('a', is('one'));
  clock.advance({ hours: -24 });
  expect(await get('a', down)).toEqual(down);
  expect(await get('a', is('two'))).toEqual(is('two'));
});
