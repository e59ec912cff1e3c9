import { expect, it } from 'vitest';
import { cite } from '../../src/eligibility/cite.ts';

const act = { da: 'prøveloven', en: 'the Test Act' };

it.each([
  ['§ 12', 'section 12'],
  ['§ 12, stk. 3', 'section 12(3)'],
  ['§ 12, stk. 3, nr. 2', 'section 12(3), no. 2'],
  ['§ 2 a, stk. 1', 'section 2 a(1)'],
  ['§§ 12 og 57', 'sections 12 og 57'],
  ['om anmeldelse af flytning', 'om anmeldelse af flytning'],
])('cites %s as a Danish lawyer does, and in English as %s', (section, english) => {
  expect(cite({ act, section })).toEqual({
    da: `prøveloven, ${section}`,
    en: `the Test Act, ${english}`,
  });
});
