import type { KeptKind } from '../../../src/domain/retention.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import type { Store } from '../../../src/store/open.ts';
import { happens, type Story, tell } from '../../support/many-cases.ts';

type Next = NonNullable<Story['next']>;
const { assigned, becameCase, carriedOut, closed, contacted, decided, rejected, taken, withdrawn } =
  happens;
const words = { da: 'Fordi', en: 'Because' };
const after = (days: number, body: Next[number]['body']) => ({ after: days, body });
const refused = { ...decided, result: 'refused' } as const;
const appealed = (day: number) =>
  after(day, { kind: 'appeal-received', on: '2020-01-01', note: 'Klager' });
const appealEnded = (day: number, result: 'upheld' | 'overturned') =>
  after(day, { kind: 'appeal-ended', on: '2020-01-01', result });
const done = [after(1, assigned), after(9, decided), after(10, carriedOut)];

/** Every way in which a case can end or go on, and as what it is kept then: never, where it is not to go at all. */
const plots: readonly (Omit<Story, 'day'> & { readonly as: KeptKind | 'never' })[] = [
  { as: 'never' },
  { as: 'never', next: done },
  { as: 'case', next: [...done, after(11, closed)] },
  { as: 'case', next: [...done, after(11, closed), after(40, { kind: 'noted', note: 'Ringet' })] },
  { as: 'refused', next: [after(1, assigned), after(20, refused), after(21, closed)] },
  {
    as: 'case',
    next: [after(1, assigned), after(8, { ...decided, result: 'partly' }), after(9, closed)],
  },
  { as: 'withdrawn', next: [after(2, withdrawn)] },
  { as: 'withdrawn', way: 'paper', next: [after(1, assigned), after(3, withdrawn)] },
  { as: 'rejected', way: 'phone', lookedInto: true, next: [after(20, rejected)] },
  {
    as: 'case',
    way: 'phone',
    lookedInto: true,
    next: [
      after(20, rejected),
      after(30, taken),
      after(31, assigned),
      after(32, decided),
      after(33, closed),
    ],
  },
  { as: 'withdrawn', way: 'in-person', lookedInto: true, next: [after(4, withdrawn)] },
  { as: 'never', way: 'referral' },
  { as: 'never', way: 'referral', next: [after(2, contacted())] },
  { as: 'referral', way: 'referral', next: [after(2, contacted()), after(8, becameCase)] },
  { as: 'referral', way: 'referral', next: [after(2, closed)] },
  { as: 'referral', way: 'referral', next: [after(2, withdrawn)] },
  {
    as: 'never',
    next: [after(1, assigned), after(20, refused), after(21, closed), appealed(40)],
  },
  {
    as: 'refused',
    next: [
      after(1, assigned),
      after(20, refused),
      after(21, closed),
      appealed(40),
      appealEnded(300, 'upheld'),
    ],
  },
  {
    as: 'never',
    next: [
      after(1, assigned),
      after(20, refused),
      after(21, closed),
      appealed(40),
      appealEnded(300, 'overturned'),
    ],
  },
  {
    as: 'case',
    next: [
      after(1, assigned),
      after(20, refused),
      after(21, closed),
      appealed(40),
      appealEnded(300, 'overturned'),
      after(301, { kind: 'reopened', because: 'complaint', why: words }),
      after(302, decided),
      after(303, closed),
    ],
  },
];

/** A case that was told, with what an independent reader has to know of it. */
export interface Told {
  readonly id: string;
  readonly as: KeptKind | 'never';
  readonly service: string;
  readonly authorityId: string;
  /** Day of the last thing that happened in it. */
  readonly ended: string;
}

/** The authority of the first has set terms of its own, and so has the second from a later day; the third goes by the plan. */
export const authorities = ['municipality-0101', 'municipality-0253', 'municipality-0461'] as const;

/** Cases of every service, plot and authority, in two of the years from 2019 to 2023, told to a store; one is open and newest. */
export async function tellFiveYears({ cases }: Pick<Store, 'cases'>): Promise<readonly Told[]> {
  const stories = selfServices.flatMap(({ id: service }, nth) =>
    plots.flatMap(({ as, ...plot }, which) =>
      [2019, 2020, 2021, 2022, 2023]
        .filter((year) => (nth + which + year) % 5 < 2)
        .map((year) => {
          const authorityId = authorities[(nth + which + year) % 3] ?? authorities[0];
          const month = 1 + ((nth * 5 + which * 7 + year) % 12);
          const day = `${year}-${String(month).padStart(2, '0')}-${which % 2 ? '28' : '11'}`;
          return { as, story: { ...plot, service, authorityId, day } };
        }),
    ),
  );
  const told = await Promise.all(
    stories.map(async ({ as, story }) => {
      const { id } = await tell(cases, story);
      const { service, authorityId } = story;
      return { id, as, service, authorityId, ended: dayAfter(story.day, lastOf(story)) };
    }),
  );
  const { id } = await tell(cases, { day: '2023-12-31' });
  return [...told, { id, as: 'never', service: '', authorityId: '', ended: '2023-12-31' }];
}

const lastOf = ({ next = [] }: { readonly next?: Next }): number => next.at(-1)?.after ?? 0;

/** Whole days of 24 hours: all that is told happens at ten o'clock UTC, far from midnight. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
