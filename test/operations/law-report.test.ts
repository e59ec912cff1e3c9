import { expect, it } from 'vitest';
import type { Confirmation } from '../../src/eligibility/law.ts';
import { exitCodes } from '../../src/operations/doctor-finding.ts';
import { lawReport } from '../../src/operations/law-report.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';

const word = (subject: Confirmation['subject'], on: string): Confirmation => ({
  service: 'health-card',
  subject,
  by: 'Ditte Driftesen',
  on,
  demo: false,
});
const all = (on: string) => [
  word('legal-basis', on),
  word('amounts', on),
  word('complaint-guidance', on),
];
const report = (on: string, words: readonly Confirmation[]) =>
  lawReport([healthCard], [], new Map([['health-card', words]]), Temporal.PlainDate.from(on));
const about = (lines: ReturnType<typeof report>['lines'], what: RegExp) =>
  lines.map(({ line }) => line).filter((line) => what.test(line));

it.each([
  ['2026-11-22', 'green', 0],
  ['2027-11-22', 'green', 0],
  ['2027-11-23', 'amber', 2],
  ['2028-05-22', 'amber', 2],
  ['2028-05-23', 'red', 3],
])('sources read on 22 November 2026 are on %s %s', (on, age, code) => {
  const { age: got, lines } = report(on, all(on));
  expect(got).toBe(age);
  expect(exitCodes[got]).toBe(code);
  expect(about(lines, /oldest source last read 2026-11-22/)).toHaveLength(age === 'green' ? 0 : 1);
});

it.each([
  ['2025-11-22', 'green', /last confirmed/, 0],
  ['2025-11-21', 'amber', /^Amber .*health-card: .*, last confirmed 2025-11-21 by Ditte/, 3],
  ['2025-05-22', 'amber', /^Amber /, 3],
  ['2025-05-21', 'red', /^RED .*last confirmed 2025-05-21/, 3],
] as const)('a word of %s is %s a year and a half later at most', (on, age, what, lines) => {
  const got = report('2026-11-22', all(on));
  expect(got.age).toBe(age);
  expect(about(got.lines, what)).toHaveLength(lines);
});

it('names what nobody has confirmed, which is no fault: nothing is denied on it', () => {
  const { age, lines } = report('2026-11-22', [word('amounts', '2026-11-22')]);
  expect(about(lines, /^Not confirmed/)).toEqual([
    'Not confirmed health-card: legal basis',
    'Not confirmed health-card: complaint guidance',
  ]);
  expect(age).toBe('green');
});

it('says that nothing is denied where nobody knows how long one can complain', () => {
  const { age, lines } = report('2026-11-22', all('2026-11-22'));
  expect(
    about(lines, /^Not known .*health-card: how long one can complain; nothing is rejected/),
  ).toHaveLength(1);
  expect(age).toBe('green');
});

it('a word from before the law was as it is has to be given again', () => {
  const before = word('complaint-guidance', '2018-12-31');
  const { lines } = report('2026-11-22', [before]);
  expect(about(lines, /^Changed since health-card: complaint guidance/)).toHaveLength(1);
  const later = word('complaint-guidance', '2026-11-01');
  expect(about(report('2026-11-22', [later, before]).lines, /complaint guidance/)).toEqual([]);
});
