import { blankForm, submission, wrongForm } from '../asks.ts';
import type { Effort } from '../effort.ts';
import { type Ask, eachOnce, forSeconds, load } from '../load.ts';
import { startPortal } from '../machine/portal.ts';
import type { ServerProcess } from '../machine/server-process.ts';
import type { Costs } from '../servers/profiler.ts';
import type { Visitor } from '../visitors.ts';

/** What a warm server spends its time on, for each kind of request, as text. */
export async function profiles(effort: Effort): Promise<string> {
  const portal = await startPortal('as-it-is');
  const people = await portal.ask<Visitor[]>({ count: 32, typed: 'no-draft' });
  const again = (status: number, asks: readonly Ask[]) => ({
    warm: () => load(portal.origin, 32, status, forSeconds(effort.warmUpSeconds, asks)),
    work: () => load(portal.origin, 32, status, forSeconds(effort.seconds * 2, asks)),
  });
  const send = async () => {
    const visitors = await portal.ask<Visitor[]>({ count: effort.submissions, typed: 'right' });
    return () => load(portal.origin, 32, 303, eachOnce(visitors.map(submission)));
  };
  const empty = again(200, people.map(blankForm));
  const full = again(422, people.map(wrongForm));
  await empty.warm();
  const parts = [section('GET of the empty form', await costsOf(portal, empty.work))];
  await full.warm();
  parts.push(section('POST of ten wrong answers, draft saved', await costsOf(portal, full.work)));
  await (await send())();
  parts.push(section('POST of a whole submission', await costsOf(portal, await send())));
  await portal.stop();
  return parts.join('\n\n');
}

async function costsOf(portal: ServerProcess, work: () => Promise<unknown>): Promise<Costs> {
  await portal.ask('start-profile');
  await work();
  return portal.ask<Costs>('stop-profile');
}

const section = (title: string, { areas, functions }: Costs): string =>
  [`## ${title}`, '', ...lines(areas), '', 'By function:', '', ...lines(functions)].join('\n');

const lines = (all: Costs['areas']): readonly string[] =>
  all.map(([name, share]) => `${(share * 100).toFixed(1).padStart(6)} %  ${name}`);
