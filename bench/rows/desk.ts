import { deskFilters, findAsk, listAsk, randomLists, statisticsAsk } from '../desk-asks.ts';
import type { Effort } from '../effort.ts';
import { type Ask, eachOnce, load } from '../load.ts';
import { wholeOneIn } from '../machine/seeded.ts';
import { type ServerProcess, startServer } from '../machine/server-process.ts';
import { type Contender, type Measured, type Rounds, takeTurns } from '../rounds.ts';
import type { AtTheDesk } from '../servers/desk.ts';
import { disturbedIn, median, p99, type Row } from '../table.ts';

/** A desk over so many cases. */
interface Desk {
  readonly cases: number;
  readonly server: ServerProcess;
  readonly at: AtTheDesk;
}

/** Against the desk over the fewest cases. */
const goals = {
  queue: [2, 3],
  search: [3, 3],
  statistics: [2, 2],
} as const;

/** The desk over few cases, very many and, where asked for, more still. `folders` by number of cases, the fewest first. */
export async function deskRows(
  effort: Effort,
  folders: readonly (readonly [cases: number, folder: string])[],
): Promise<readonly Row[]> {
  const desks: Desk[] = [];
  for (const [cases, folder] of folders) {
    // oxlint-disable-next-line no-await-in-loop -- one start after the other
    const server = await startServer('desk', { DATA_DIR: folder });
    // oxlint-disable-next-line no-await-in-loop
    desks.push({ cases, server, at: await server.ask<AtTheDesk>({ known: 200 }) });
  }
  const [few, ...more] = desks;
  if (few === undefined) return [];
  const rows = [
    ...(await against(
      few,
      more,
      effort,
      'queue',
      'Desk queue with a filter, 25 rows and counts, p50',
      (at) => deskFilters.map((filter) => listAsk(at, filter)),
    )),
    ...(await tails(more, effort)),
    ...(await against(few, more, effort, 'search', 'Search by CPR number, p50', (at) =>
      at.known.map(({ cpr }) => findAsk(at, cpr)),
    )),
    ...(await against(few, more, effort, 'search', 'Search by name, p50', (at) =>
      at.known.map(({ name }) => findAsk(at, name)),
    )),
    ...(await against(
      few,
      more,
      effort,
      'search',
      'Search by reference, p50',
      (at) => at.known.map(({ reference }) => findAsk(at, reference)),
      303,
    )),
    ...(await against(few, more, effort, 'statistics', 'Statistics page, p50', (at) =>
      Array.from({ length: 20 }, () => statisticsAsk(at)),
    )),
  ];
  await Promise.all(desks.map(({ server }) => server.stop()));
  return rows;
}

/** The same pages at each desk in turn, one at a time; how much longer each takes than with the fewest cases. */
async function against(
  few: Desk,
  more: readonly Desk[],
  effort: Effort,
  goal: keyof typeof goals,
  work: string,
  asks: (at: AtTheDesk) => readonly Ask[],
  status = 200,
): Promise<readonly Row[]> {
  const contenders = Object.fromEntries(
    [few, ...more].map(({ cases, server, at }): [string, Contender] => {
      const pages = asks(at);
      const prepare = async () => () => load(server.origin, 1, status, eachOnce(pages));
      return [String(cases), { server, prepare }];
    }),
  );
  const rounds: Rounds<string> = await takeTurns(contenders, effort.rounds);
  const of = ({ cases }: Desk): readonly Measured[] =>
    rounds.flatMap((round) => round[String(cases)] ?? []);
  const p50s = (desk: Desk) => of(desk).map(({ latencies }) => median(latencies));
  const base = p50s(few);
  return more.map((desk, index) => ({
    work: `${work}, ${desk.cases} cases`,
    against: `the same at ${few.cases} cases`,
    goal: { is: '≤', value: goals[goal][Math.min(index, 1)] ?? 3 },
    values: p50s(desk).map((value, round) => value / (base[round] ?? Number.NaN)),
    note: `${median(p50s(desk)).toFixed(1)} against ${median(base).toFixed(1)} ms; one case in ${wholeOneIn} has a history`,
    disturbed: disturbedIn([...of(few), ...of(desk)]),
  }));
}

/** The slowest of very many lists, each with other filters, against the usual one. */
async function tails(desks: readonly Desk[], effort: Effort): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { cases, server, at } of desks) {
    const contender: Contender = {
      server,
      prepare: async (round) => {
        const pages = randomLists(effort.lists, round).map((filter) => listAsk(at, filter));
        return () => load(server.origin, 1, 200, eachOnce(pages));
      },
    };
    // oxlint-disable-next-line no-await-in-loop -- one desk after the other
    const rounds = await takeTurns({ lists: contender }, Math.min(effort.rounds, 3));
    const measured = rounds.map(({ lists }) => lists);
    const last = measured.at(-1);
    rows.push({
      work: `Desk queue, p99 of ${effort.lists} random filters, ${cases} cases`,
      against: 'its own p50',
      goal: { is: '≤', value: 15 },
      values: measured.map(({ latencies }) => p99(latencies) / median(latencies)),
      ...(last && {
        note: `p99 ${p99(last.latencies).toFixed(1)} ms, p50 ${median(last.latencies).toFixed(1)} ms, slowest ${(last.latencies.at(-1) ?? 0).toFixed(0)} ms`,
      }),
      disturbed: disturbedIn(measured),
    });
  }
  return rows;
}
