import { inForce } from '../../src/domain/dated.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { day, fullGuard, someone } from './samples.ts';

/** The days around each change of law. Written out once each: a million decisions ask for it ten million times. */
export const days = ['2021-07-06', '2023-05-31', '2023-06-01', '2026-11-22', '2027-01-01'].map(
  (iso) => Object.defineProperty(day(iso), 'toString', { value: () => iso }),
);

type Axes = { readonly [K in keyof Facts]?: readonly (Facts[K] | undefined)[] };

/**
 * What the citizen and the registers can say, one value per class of equals: an exemption counts the same whoever
 * says it, a guardian the same as a mandate. The random test picks from all values, so a class that is none shows.
 */
const said: Axes = {
  digitalPost: ['registered', 'not-registered', 'unknown'],
  exempt: ['says-so', 'unsaid'],
  circumstanceClaimed: [false, true],
  hasMitId: [true, false],
  exception: [undefined, { scope: 'lasting' }],
  appealPending: [false, true],
};

/** Who the person is: each way to differ from an adult resident who acts alone, and the pairs that meet in practice. */
export const people: readonly Partial<Facts>[] = [
  {},
  { status: 'abroad' },
  { status: 'inactive' },
  { status: 'unknown' },
  { age: 'under-15' },
  { age: '15-17' },
  { age: 'unknown' },
  { actsAs: 'parent', age: 'under-15' },
  { actsAs: 'mandate' },
  { authority: 'other' },
  { beyondForm: true },
  { status: 'unknown', age: 'unknown' },
  { decisionsUnknown: true },
];

/** Guard and extraordinary are acts of staff and stay away; `high` equals `substantial`. */
const citizens: Axes = {
  ...said,
  wish: ['digital', 'alternative', 'unsaid'],
  assurance: ['none', 'low', 'substantial'],
};

/** Wish and login are the citizen's; in person, by phone and on paper are one class. */
const filings: Axes = {
  ...said,
  way: ['paper'],
  extraordinary: [undefined, { decidedBy: 'A. Prøve', why: 'cheaper' }],
  guard: [
    undefined,
    fullGuard,
    { ...fullGuard, groundsAsked: false },
    { ...fullGuard, helpOffered: false },
    { ...fullGuard, extraordinaryConsidered: false },
  ],
};

/** Every class of facts under every law on every day on which that law differs. */
export function* everyCombination(
  laws: readonly ServiceLaw[],
  persons = people,
): Generator<[Facts, ServiceLaw]> {
  for (const law of laws)
    for (const on of daysThatDiffer(law))
      for (const person of persons)
        for (const axes of [citizens, filings])
          for (const facts of product({ ...someone, ...person, on }, axes)) yield [facts, law];
}

/** Two days with the same law in force are one class. */
function daysThatDiffer(law: ServiceLaw): readonly Temporal.PlainDate[] {
  const classes = new Map<string, Temporal.PlainDate>();
  for (const on of days) {
    const words = law.confirmations.filter((word) => word.on <= on.toString()).length;
    const inForceThen = [
      inForce(law.duty, on),
      inForce(law.appeal, on),
      inForce(law.responsible, on),
    ];
    const key = JSON.stringify([inForceThen, words, on.toString() >= '2023-06-01']);
    if (!classes.has(key)) classes.set(key, on);
  }
  return [...classes.values()];
}

function product(base: Facts, axes: Axes): Facts[] {
  let combinations: Facts[] = [base];
  for (const [key, values] of Object.entries(axes) as [keyof Facts, readonly unknown[]][])
    combinations = combinations.flatMap((facts) =>
      values.map((value) => (value === undefined ? facts : { ...facts, [key]: value })),
    );
  return combinations;
}
