import { expect, it } from 'vitest';
import { takeOver } from '../../src/cases/working-on.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { tell, times } from '../support/torture.ts';
import { type AtTheDesk, atTheDesk } from '../web/at-the-desk.ts';
import { cardOnPaper, markIn } from '../web/filed-card.ts';
import { chosenAct, type Fields } from './forged-acts.ts';
import { expectLawful } from './guarded.ts';
import { Random } from './random.ts';

const names = ['Signe', 'Laust', 'Bodil', 'Tage', 'Ditte', 'Helge'] as const;
/** Those who may act come more often than those of another role or another authority. */
const whoActs = [0, 0, 0, 0, 1, 1, 1, 1, 2];
const holders = ['caseworker', 'lead', 'counter'].map((role) => ({
  id: `staff-0101-${role}`,
  name: role,
  authorityId: 'municipality-0101',
}));

interface World {
  readonly portal: TestApp;
  readonly desks: readonly AtTheDesk[];
}

/** A portal of its own: what one walk grants for good would open every later one. */
async function newWorld(): Promise<World> {
  const portal = await testApp({ services: [billedCard] });
  return { portal, desks: await Promise.all(names.map((name) => atTheDesk(portal, name))) };
}

/** Everything that anybody has been shown so far and could send again, or elsewhere. */
interface Shown {
  readonly forms: Fields[];
  readonly marks: string[];
}

/** One request: a form of this case or of another, new or old, with fields bent, alone or several at once. */
async function step(
  random: Random,
  { desks, portal }: World,
  rows: readonly CaseRow[],
  shown: Shown,
): Promise<number> {
  const who = random.chance(0.08) ? 3 + random.below(3) : random.pick(whoActs);
  const desk = desks[who]!;
  const row = random.chance(0.75) ? rows[0]! : random.pick(rows);
  const [verb, answers] = chosenAct(random, await portal.deps.cases.events(row.id));
  // Mostly they have taken it over from whoever was at it before.
  const holder = random.chance(0.9) ? holders[who] : undefined;
  if (holder) await takeOver(portal.deps.expiring, row, holder, portal.clock.now());
  const fresh = await desk.form(random.chance(0.9) ? row : random.pick(rows));
  const form = random.chance(0.93) ? fresh : { ...random.pick([fresh, ...shown.forms]) };
  shown.forms.push(fresh);
  if (random.chance(0.05)) form['version'] = String(random.below(40));
  if (random.chance(0.05)) form['nonce'] = 'n'.repeat(20);
  const sent = { ...form, _csrf: fresh['_csrf'] ?? '', ...answers };
  const first = await desk.send(row, verb, sent);
  const mark = markIn(first.body);
  if (mark !== '') shown.marks.push(mark);
  if (first.status !== 200) return first.status;
  // What a page does not show to them may have been shown to a colleague.
  const isShown = mark !== '' && random.chance(0.85);
  const seen = isShown ? mark : random.pick([...shown.marks.slice(-2), 'made-up']);
  const again = { ...sent, do: 'send', 'letter.seen': seen };
  const many = random.chance(0.2) ? 3 : 1;
  const all = await Promise.all(
    Array.from({ length: many }, () => random.pick([desk, desk, desks[1]!]).send(row, verb, again)),
  );
  return Math.max(...all.map(({ status }) => status));
}

/** Two papers of one person, and many requests about both; how often one was rejected. */
async function walk(world: World, seed: number): Promise<number> {
  const { portal } = world;
  const random = new Random(seed);
  const rows = [
    await cardOnPaper(portal),
    await cardOnPaper(portal, {
      exempt: random.chance(0.1),
      circumstance: random.chance(0.1),
      noMitId: random.chance(0.1),
      ...(random.chance(0.3) && { receivedOn: Temporal.PlainDate.from('2026-11-20') }),
    }),
  ];
  const shown: Shown = { forms: [], marks: [] };
  for (let at = 0; at < steps; at += 1) {
    expect(await step(random, world, rows, shown)).toBeLessThan(500);
    if (random.chance(0.1)) await portal.worker.runOnce();
  }
  const words = await portal.store.confirmations.of(billedCard.id);
  let rejected = 0;
  for (const row of rows) {
    const events = await portal.deps.cases.events(row.id);
    const before = rejected;
    rejected += expectLawful(events, words);
    const letters = (await portal.deps.outbox.ofCase(row.id)).map(({ notice }) => notice);
    if (rejected > before) expect(letters).toContain('channel-decision');
  }
  return rejected;
}

const steps = 18;
const walks = 5;
const worlds = times(2, 60);

it(
  'no sequence of requests, however forged, rejects or puts away anything without its guard',
  async () => {
    let rejected = 0;
    for (let each = 0; each < worlds; each += 1) {
      const world = await newWorld();
      for (let at = 0; at < walks; at += 1)
        rejected += await walk(world, 20_261_122 + each * walks + at);
      await world.portal.close();
    }
    expect(rejected).toBeGreaterThan(0);
    const requests = worlds * walks * steps;
    tell({ what: 'forged acts at the desk', rounds: worlds * walks, requests, lost: 0 });
  },
  times(120_000, 3_600_000),
);
