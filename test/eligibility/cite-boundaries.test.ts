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
  ['§ 12, stk. 2, 3 og 4', 'section 12(2) and (3) and (4)'],
  ['§ 12, stk. 1, 10 og 11', 'section 12(1) and (10) and (11)'],
  ['§ 12, stk. 1, 2. pkt.', 'section 12(1), 2. pkt.'],
  ['§ 12, stk. 1, 2 b.', 'section 12(1), 2 b.'],
  // No paragraph of an act: left as it is.
  ['bilag 1, nr. 2 og 3', 'bilag 1, nr. 2 og 3'],
])('%s, written a little otherwise, is still %s', (section, english) => {
  expect(cite({ act, section }).en.replaceAll('\u00a0', ' ')).toBe(`the Test Act, ${english}`);
});

it('never leaves a number alone at the end of a line, however long it is', () => {
  expect(cite({ act, section: '§ 158 b' }).da).toBe('prøveloven, §\u00a0158\u00a0b');
});
