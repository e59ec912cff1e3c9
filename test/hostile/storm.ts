import { Agent } from 'node:http';
import { routesOf } from '../support/routes.ts';
import { honest } from './journeys.ts';
import { bend } from './mutations.ts';
import { canaries } from './payloads.ts';
import { Random } from './random.ts';
import { type Hit, send, type Shot, targetOf } from './shot.ts';
import type { World } from './world.ts';

/** What came of a storm of requests. The lists name what must not have happened, request by request. */
export interface Storm {
  readonly statuses: Map<number, number>;
  /** Answers 500 and above, and requests that got none. */
  readonly broken: string[];
  /** Answered later than a second, also when asked again alone. */
  readonly slow: string[];
  /** Markup let through, a template run, the inside of the program shown, a way to another site. */
  readonly leaks: string[];
  /** Answers without the headers that every answer has. */
  readonly bare: string[];
  slowest: number;
}

const patience = 1000;
const lanes = 12;

/** Sends that many bent requests over a few kept connections. What is sent follows from the seed and the world. */
export async function storm(world: World, count: number, seed: number): Promise<Storm> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const ask = (shot: Shot) => send(shot, agent, world.port);
  const routes = weighed(routesOf(world.portal.app));
  const lists = { broken: [], slow: [], leaks: [], bare: [] };
  const result: Storm = { ...lists, statuses: new Map(), slowest: 0 };
  const late: Late[] = [];
  let next = 0;
  const lane = async () => {
    for (let number = next++; number < count; number = next++) {
      const random = new Random(seed + number);
      const shot = await honest(random.pick(routes), world, random);
      // One in ten stays as it was, so that there is something to bend the others against.
      const how = random.chance(0.1) ? 'honest' : bend(shot, random).join('+');
      const told = `#${number} ${how} ${shot.method} ${targetOf(shot).slice(0, 120)}`;
      try {
        const hit = await ask(shot);
        if (hit === 'cut') continue;
        judge(hit, shot, told, result);
        if (hit.ms > patience) late.push({ shot, told });
      } catch (fault) {
        result.broken.push(`${told}: ${String(fault)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  // Only now is anybody alone: before, a busy machine would have been measured.
  // oxlint-disable-next-line no-await-in-loop -- one at a time, or they are not alone
  for (const { shot, told } of late) if (await isSlowAlone(shot, ask)) result.slow.push(told);
  agent.destroy();
  return result;
}

/** Where most is read and stored, most is tried. */
const weighed = (routes: readonly string[]): readonly string[] =>
  routes.flatMap((route) => {
    if (/^POST \/(?:self-service|caseworker\/register)/.test(route))
      return Array.from({ length: 8 }, () => route);
    return route.startsWith('POST') ? [route, route, route] : [route];
  });

type Ask = (shot: Shot) => Promise<Hit | 'cut'>;

interface Late {
  readonly shot: Shot;
  readonly told: string;
}

function judge(hit: Hit, shot: Shot, told: string, result: Storm): void {
  const { statuses } = result;
  statuses.set(hit.status, (statuses.get(hit.status) ?? 0) + 1);
  result.slowest = Math.max(result.slowest, hit.ms);
  if (hit.status >= 500 && !saysSo(hit)) result.broken.push(`${told}: ${hit.status}`);
  if (leaks(hit)) result.leaks.push(told);
  if (isBare(hit, shot)) result.bare.push(`${told}: ${hit.status}`);
}

/** The page that says the login is away says so with its status: nothing has failed. */
const saysSo = ({ status, body }: Hit): boolean =>
  status === 503 && !body.includes('error-reference');

const leaks = ({ body, headers }: Hit): boolean =>
  body.includes(canaries.markup) ||
  body.includes(canaries.template) ||
  /\n\s+at |node_modules|SQLITE/.test(body) ||
  headers['x-own'] !== undefined ||
  /^(?:https?:)?[/\\]{2}(?!localhost:)/.test(headers.location ?? '');

/** Answers of ours carry their guard; Node itself answers what is no HTTP with a bare line. */
function isBare({ status, headers, body }: Hit, shot: Shot): boolean {
  if ([400, 408, 417, 431].includes(status) && body === '') return false;
  if (shot.path.startsWith('/demo-mitid')) return false;
  return (
    headers['x-content-type-options'] !== 'nosniff' ||
    headers['content-security-policy'] === undefined ||
    headers['access-control-allow-origin'] !== undefined ||
    headers['x-powered-by'] !== undefined
  );
}

/** A busy machine makes anybody wait: only what is slow again and again is the request's own doing. */
async function isSlowAlone(shot: Shot, ask: Ask): Promise<boolean> {
  for (let again = 0; again < 3; again += 1) {
    const hit = await ask(shot);
    if (hit === 'cut' || hit.ms <= patience) return false;
  }
  return true;
}
