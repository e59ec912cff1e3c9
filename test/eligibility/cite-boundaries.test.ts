import { expect, it } from 'vitest';
import { cite } from '../../src/eligibility/cite.ts';

const act = { da: 'prøveloven', en: 'the Test Act' };

it.each([
  ['§ 12 stk. 3', 'section 12(3)'],
  ['§ 12, stk. 10', 'section 12(10)'],
  ['§ 12 nr. 2', 'section 12, no. 2'],
  ['§ 12, nr. 11', 'section 12, no. 11'],
  ['§12', 'section 12'],
  ['§§12 og 57', 'sections 12 and 57'],
  ['§ 12, stk. 3 og 12', 'section 12(3) and (12)'],
  // No paragraph of an act: left as it is.
  ['bilag 1, nr. 2 og 3', 'bilag 1, nr. 2 og 3'],
])('%s, written a little otherwise, is still %s', (section, english) => {
  expect(cite({ act, section }).en.replaceAll('\u00a0', ' ')).toBe(`the Test Act, ${english}`);
});
