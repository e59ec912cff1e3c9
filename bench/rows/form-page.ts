import { blankForm, wrongForm } from '../asks.ts';
import { type Ask, forSeconds, load } from '../load.ts';
import { type ServerProcess, startServer } from '../machine/server-process.ts';
import { startPortal } from '../machine/portal.ts';
import { type Contender, takeTurns } from '../rounds.ts';
import { disturbedIn, microseconds, perSecond, type Row } from '../table.ts';
import type { Effort } from '../effort.ts';
import type { Visitor } from '../visitors.ts';

const connections = 32;

/** The page with ten fields, empty and full, against the least that Express can do and against two peers. */
export async function formPageRows(effort: Effort): Promise<readonly Row[]> {
  const portal = await startPortal('none');
  const people = await portal.ask<Visitor[]>({ count: connections, typed: 'no-draft' });
  const blank = people.map(blankForm);
  const wrong = people.map(wrongForm);
  const empty = { name: 'empty', asks: blank, status: 200, peer: '/blank' } as const;
  const filled = { name: 'full', asks: wrong, status: 422, peer: '/wrong' } as const;
  const rows = [
    ...(await against(portal, empty, effort)),
    ...(await against(portal, filled, effort)),
  ];
  await portal.stop();
  return rows;
}

interface Page {
  readonly name: 'empty' | 'full';
  readonly asks: readonly Ask[];
  readonly status: number;
  readonly peer: string;
}

async function against(portal: ServerProcess, page: Page, effort: Effort): Promise<readonly Row[]> {
  const bytes = await sizeOf(portal, page);
  const ready = await startServer('ready-string', { PAGE_BYTES: String(bytes) });
  const fastify = await startServer('fastify-nunjucks');
  const govuk = await startServer('govuk-macros');
  const peerAsk = [{ path: page.peer, headers: { cookie: 'session=known' } }];
  const rounds = await takeTurns(
    {
      portal: contender(portal, page.status, page.asks, effort),
      ready: contender(ready, 200, [{ path: '/page', headers: {} }], effort),
      fastify: contender(fastify, 200, peerAsk, effort),
      govuk: contender(govuk, 200, peerAsk, effort),
    },
    effort.rounds,
  );
  await Promise.all([ready.stop(), fastify.stop(), govuk.stop()]);
  const limits = goals[page.name];
  const all = (name: keyof (typeof rounds)[number]) => rounds.map((round) => round[name]);
  const work = `Form page with ten fields, ${page.name}, 32 connections`;
  const ratio = (name: 'fastify' | 'govuk') =>
    rounds.map((round) => round.portal.perSecond / round[name].perSecond);
  return [
    {
      work: `${work}: CPU`,
      against: `Express 5 sending a ready string of ${bytes} bytes`,
      goal: { is: '≤', value: limits.cpu },
      values: rounds.map((round) => round.portal.cpu / round.ready.cpu),
      note: `${microseconds(all('portal'))} against ${microseconds(all('ready'))} µs`,
      disturbed: disturbedIn([...all('portal'), ...all('ready')]),
    },
    {
      work: `${work}: throughput`,
      against: 'Fastify + Nunjucks',
      goal: { is: '≥', value: limits.fastify },
      values: ratio('fastify'),
      note: `${perSecond(all('portal'))} against ${perSecond(all('fastify'))} a second`,
      disturbed: disturbedIn([...all('portal'), ...all('fastify')]),
    },
    {
      work: `${work}: throughput`,
      against: 'govuk-frontend macros, Express + Nunjucks',
      goal: { is: '≥', value: limits.govuk },
      values: ratio('govuk'),
      note: `${perSecond(all('portal'))} against ${perSecond(all('govuk'))} a second`,
      disturbed: disturbedIn([...all('portal'), ...all('govuk')]),
    },
  ];
}

const goals = {
  empty: { cpu: 3.5, fastify: 3, govuk: 40 },
  full: { cpu: 6.5, fastify: 2, govuk: 30 },
} as const;

const contender = (
  server: ServerProcess,
  status: number,
  asks: readonly Ask[],
  effort: Effort,
): Contender => ({
  server,
  prepare: async (round) => () =>
    load(
      server.origin,
      connections,
      status,
      forSeconds(round === 0 ? effort.warmUpSeconds : effort.seconds, asks),
    ),
});

async function sizeOf(portal: ServerProcess, { asks: [ask] }: Page): Promise<number> {
  if (ask === undefined) throw new Error('nothing to ask');
  const { path: where, ...how } = ask;
  const answer = await fetch(`${portal.origin}${where}`, how);
  return (await answer.arrayBuffer()).byteLength;
}
