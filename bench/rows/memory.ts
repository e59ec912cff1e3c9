import { blankForm } from '../asks.ts';
import type { Effort } from '../effort.ts';
import { forSeconds, load } from '../load.ts';
import { startPortal } from '../machine/portal.ts';
import { startServer } from '../machine/server-process.ts';
import type { Row } from '../table.ts';
import type { Visitor } from '../visitors.ts';

/** Resident memory, in MB: after the first pages, and while 256 connections are kept busy. */
export async function memoryRows(effort: Effort): Promise<readonly Row[]> {
  // Leaves its compiled code for the next start, as every start but the first finds it.
  await (await startPortal('as-it-is')).stop();
  const portal = await startPortal('as-it-is');
  const bare = await startServer('bare-node');
  const people = await portal.ask<Visitor[]>({ count: 64, typed: 'no-draft' });
  const pages = people.map(blankForm);
  await load(portal.origin, 1, 200, (index) => pages[index]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const idle = portal.memory();
  const busy: number[] = [];
  const timer = setInterval(() => busy.push(portal.memory()), 200);
  await load(portal.origin, 256, 200, forSeconds(effort.seconds * effort.rounds, pages));
  clearInterval(timer);
  const note = `a bare node:http server: ${bare.memory().toFixed(0)} MB`;
  await Promise.all([portal.stop(), bare.stop()]);
  return [
    { work: 'Memory, idle', against: 'itself', goal: goal(130), values: [idle], unit: 'MB', note },
    {
      work: 'Memory, most of all, 256 connections',
      against: 'itself',
      goal: goal(200),
      values: [Math.max(...busy)],
      unit: 'MB',
    },
  ];
}

const goal = (value: number) => ({ is: '≤', value }) as const;
