import { caseViewKinds } from '../src/cases/case-views.ts';
import { ways } from '../src/domain/way.ts';
import { createChance } from '../src/seed/chance.ts';
import { selfServices } from '../src/self-services/registry.ts';
import { ages, caseOutcomes, claims, states } from '../src/web/caseworker/queue-filters.ts';
import type { Ask } from './load.ts';
import type { AtTheDesk } from './servers/desk.ts';

type Filter = Readonly<Record<string, string>>;

/** What a caseworker looks at through the day. */
export const deskFilters: readonly Filter[] = [
  {},
  { view: 'mine' },
  { view: 'unassigned' },
  { view: 'overdue' },
  { view: 'this-week' },
  { view: 'not-contacted' },
  { view: 'first' },
  { service: 'address-change' },
  { service: 'doctor-choice', state: 'in-progress' },
  { way: 'paper' },
  { way: 'in-person', claim: 'exempt' },
  { view: 'all', state: 'closed' },
  { view: 'all', state: 'closed', service: 'health-card', claim: 'circumstance' },
  { state: 'submitted', assigned: 'nobody' },
  { age: 'month', service: 'robinson-list' },
].flatMap((filter) => [filter, filter, filter]);

/** Any combination that the page offers, most filters left open; other ones in each round. */
export function randomLists(count: number, round: number): readonly Filter[] {
  const chance = createChance('random filters', round);
  const choices: Readonly<Record<string, readonly string[]>> = {
    view: caseViewKinds,
    service: selfServices.map(({ id }) => id),
    state: states,
    way: ways,
    outcome: caseOutcomes,
    claim: claims,
    age: ages,
    assigned: ['me', 'nobody'],
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(choices)
        .filter(() => chance.percent(30))
        .map(([name, values]) => [name, chance.pick(values)]),
    ),
  );
}

export const listAsk = ({ cookie }: AtTheDesk, filter: Filter): Ask => ({
  path: `/caseworker?${new URLSearchParams(filter).toString()}`,
  headers: { cookie },
});

export const statisticsAsk = ({ cookie }: AtTheDesk): Ask => ({
  path: '/caseworker/statistics',
  headers: { cookie },
});

/** The box to find a case by. */
export const findAsk = ({ cookie, csrf }: AtTheDesk, q: string): Ask => ({
  path: '/caseworker/search',
  method: 'POST',
  headers: {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  },
  body: new URLSearchParams({ q, _csrf: csrf }).toString(),
});
