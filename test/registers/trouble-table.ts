import type { SelfService } from '../../src/self-services/define.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { Citizen } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import type { TestApp } from '../support/test-app.ts';
import { type DeskWalk, isBenefit, walkAtTheDesk } from './desk-in-trouble.ts';
import type { Trouble, TroubledPortal } from './troubled-portal.ts';
import { type Between, type Walk, walkAsCitizen } from './walk-in-trouble.ts';

/** What one service came to in one trouble: for somebody of whom nothing is known but duties, for somebody who was exempted, and at the desk. */
export interface Cell {
  readonly service: string;
  readonly ordinary: Walk;
  readonly exempt: Walk;
  readonly desk: DeskWalk;
}

export interface Row {
  readonly trouble: Trouble;
  readonly cells: readonly Cell[];
}

/**
 * Citizens log in, then the trouble begins: all services at once, or with something to be done between pages one after
 * the other.
 */
export async function rowOf(
  { portal, turnTo }: TroubledPortal,
  trouble: Trouble,
  between?: Between,
): Promise<Row> {
  const [winnie, carla] = await Promise.all([
    loggedIn(portal, 'Winnie'),
    loggedIn(portal, 'Carla'),
  ]);
  await turnTo(trouble);
  // Whoever must be answered in time has this only thread to themselves.
  const hears = trouble.unknown === 'nothing' || trouble.unknown === 'Digital Post';
  const atOnce = between === undefined && !hears;
  const cellOf = async (service: SelfService): Promise<Cell> => {
    // Where whole services pass between two of theirs, whoever logged in at first is logged out by then.
    const staff = await atTheCounter(portal, isBenefit(service.law) ? 'Ulla' : 'Helge');
    const [ordinary, exempt, desk] = await inTurn(atOnce, [
      () => walkAsCitizen(portal, winnie, service, trouble, between),
      () => walkAsCitizen(portal, carla, service, trouble, between),
      () => walkAtTheDesk(portal, staff, service, trouble, between),
    ]);
    return { service: service.id, ordinary, exempt, desk };
  };
  const walks = selfServices.map((service) => () => cellOf(service));
  return { trouble, cells: await inTurn(atOnce, walks) };
}

async function loggedIn(portal: TestApp, name: string): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  return citizen;
}

type Done<T> = { -readonly [K in keyof T]: T[K] extends () => Promise<infer R> ? R : never };

/** All at once, or each when the one before is done. */
async function inTurn<const T extends readonly (() => Promise<unknown>)[]>(
  atOnce: boolean,
  tasks: T,
): Promise<Done<T>> {
  const done: unknown[] = [];
  if (atOnce) done.push(...(await Promise.all(tasks.map((task) => task()))));
  // oxlint-disable-next-line no-await-in-loop -- one after the other is what is asked for
  else for (const task of tasks) done.push(await task());
  return done as Done<T>;
}

/** Everything that is wrong in a row, one entry each. */
export const wrongIn = ({ trouble, cells }: Row): readonly string[] =>
  cells.flatMap(({ service, ...walks }) =>
    Object.values(walks)
      .flatMap(({ seen }) => seen.flatMap(({ wrong }) => wrong))
      .map((what) => `${trouble.name}, ${service}: ${what}`),
  );

export const slowestIn = ({ cells }: Row): number =>
  Math.max(
    ...cells.flatMap(({ ordinary, exempt, desk }) =>
      [ordinary, exempt, desk].flatMap(({ seen }) => seen.map((page) => page.milliseconds)),
    ),
  );

/** One line for each trouble, one column for each service. `slowest` is left out where figures would differ each time. */
export function tableOf(rows: readonly Row[], { slowest }: { readonly slowest: boolean }): string {
  const services = selfServices.map(({ id }) => id);
  const heads = ['Failure', ...services, 'Another way on', ...(slowest ? ['Slowest, ms'] : [])];
  const lines = rows.map((row) => {
    const pages = row.cells.flatMap(({ ordinary, exempt }) => [...ordinary.seen, ...exempt.seen]);
    const offered = pages.filter(({ wrong }) => !wrong.some((each) => /no other way/.test(each)));
    return [
      row.trouble.name,
      ...row.cells.map(wordsOf),
      `${offered.length} of ${pages.length} pages`,
      ...(slowest ? [String(slowestIn(row))] : []),
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...lines.map(line)].join('\n');
}

const wordsOf = ({ ordinary, exempt, desk }: Cell): string =>
  [
    ...[ordinary, exempt].map(({ standing }) => standings[standing ?? 'help-only']),
    desk.outcome,
  ].join(', ');

const standings = {
  right: 'right',
  'authority-assesses': 'assessed',
  'help-only': 'help only',
} as const;
