import { expect, it } from 'vitest';
import { cite, isDecision } from '../../src/eligibility/cite.ts';

const act = { da: 'prøveloven', en: 'the Test Act' };

it.each([
  ['§ 12', 'section 12'],
  ['§ 12, stk. 3', 'section 12(3)'],
  ['§ 12, stk. 3, nr. 2', 'section 12(3), no. 2'],
  ['§ 2 a, stk. 1', 'section 2 a(1)'],
  ['§§ 12 og 57', 'sections 12 and 57'],
  ['§ 29, stk. 2 og 4, jf. § 28, stk. 2', 'section 29(2) and (4), cf. section 28(2)'],
  ['§ 12, stk. 2 og § 13', 'section 12(2) and section 13'],
  ['om anmeldelse af flytning', 'om anmeldelse af flytning'],
])('cites %s as a Danish lawyer does, and in English as %s', (section, english) => {
  const { da, en } = cite({ act, section });
  expect({ da: spaced(da), en: spaced(en) }).toEqual({
    da: `prøveloven, ${section}`,
    en: `the Test Act, ${english}`,
  });
});

it.each([
  ['§ 12, stk. 3, nr. 2', '§~12, stk.~3, nr.~2', 'section~12(3), no.~2'],
  ['§ 2 a, stk. 1', '§~2~a, stk.~1', 'section~2~a(1)'],
  ['§§ 12 og 57', '§§~12 og 57', 'sections~12 and 57'],
  ['om anmeldelse af flytning', 'om anmeldelse af flytning', 'om anmeldelse af flytning'],
])('keeps each sign of %s on the line of its number', (section, danish, english) => {
  const { da, en } = cite({ act: numbered, section });
  expect(da.replaceAll('\u00a0', '~')).toBe(`lov nr.~603 af 31/05/2023, ${danish}`);
  expect(en.replaceAll('\u00a0', '~')).toBe(`Act no.~603 of 31/05/2023, ${english}`);
});

it('says in English what is words and no paragraph', () => {
  const basis = { act, section: 'om anmeldelse af flytning', sectionEn: 'on reporting a move' };
  expect(cite(basis)).toEqual({
    da: 'prøveloven, om anmeldelse af flytning',
    en: 'the Test Act, on reporting a move',
  });
});

const numbered = { da: 'lov nr. 603 af 31/05/2023', en: 'Act no. 603 of 31/05/2023' };

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

it('names a decision by whose it is', () => {
  const board = { da: 'Nævnet', en: 'the board' };
  const decision = { act: board, section: 'afgørelse 21SFP09' };
  expect(cite(decision)).toEqual({
    da: 'Nævnets afgørelse 21SFP09',
    en: 'decision 21SFP09 of the board',
  });
  expect(isDecision(decision)).toBe(true);
  expect(isDecision({ section: '§ 12' })).toBe(false);
});
