import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, guardParts, readAndSend } from './filed-card.ts';

let portal: TestApp;
let desks: readonly AtTheDesk[] = [];
beforeAll(async () => {
  portal = await testApp({ services: [billedCard] });
  desks = [
    await atTheDesk(portal, 'Signe'),
    await atTheDesk(portal, 'Laust'),
    await atTheDesk(portal, 'Bodil'),
  ];
});
afterAll(() => portal.close());

/** One thing that one of the three does; what is done in the end comes more often than what leads away from it. */
type Step = readonly [who: number, verb: string, answers: Record<string, string>];

const acts: readonly (readonly [number, string, Record<string, string>])[] = [
  ...guardParts.map(([verb, answers]) => [20, verb, answers] as const),
  [20, 'reject-channel', because],
  [20, 'confirm-rejection', {}],
  [1, 'ask-grounds', { groundsHow: 'in-person', groundsSaid: 'says-no-mitid' }],
  [1, 'record-grounds', { groundsAnswer: 'says-none' }],
  [1, 'record-grounds', { groundsAnswer: 'says-exempt' }],
  [1, 'offer-help', { helpHow: 'letter', helpAccepted: 'yes' }],
  [
    1,
    'extraordinary',
    { takeAllTheSame: 'yes', extraordinaryReason: 'Det er klart bedst for kommunen' },
  ],
  [1, 'write-grounds', { 'groundsBy.day': '7', 'groundsBy.month': '12', 'groundsBy.year': '2026' }],
  [1, 'send-back-rejection', { sendBackReason: 'Ring til borgeren igen først' }],
  [1, 'accept-channel', {}],
  [1, 'take-after-all', { groundAfterAll: 'says-circumstance' }],
  [1, 'close', { outcome: 'not-reached' }],
  [1, 'contact', { how: 'phone' }],
  [1, 'note', { note: 'Ringet uden svar' }],
];

const walk = fc.array(
  fc.tuple(
    fc.constantFrom(0, 0, 0, 1, 1, 1, 2),
    fc.oneof(
      ...acts.map(([weight, verb, answers]) => ({
        weight,
        arbitrary: fc.constant([verb, answers] as const),
      })),
    ),
  ),
  { minLength: 12, maxLength: 18 },
);

const before = (events: readonly CaseEvent[], { seq }: CaseEvent) =>
  events.filter((event) => event.seq < seq);

/** What must have happened before anything is rejected, read off the events alone. */
function expectGuarded(events: readonly CaseEvent[]): number {
  const rejections = events.filter((event) => event.kind === 'channel-rejected');
  for (const rejection of rejections) {
    const earlier = before(events, rejection);
    const proposal = earlier.findLast(({ kind }) => kind === 'rejection-proposed');
    const answers = earlier.filter((event) => event.kind === 'grounds-answered');
    expect(earlier.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['grounds-asked', 'help-offered', 'extraordinary-considered']),
    );
    expect(answers.at(-1)?.claimed).toBe('none');
    expect(answers.every(({ claimed }) => claimed === 'none')).toBe(true);
    expect(earlier.findLast((event) => event.kind === 'help-offered')?.accepted).toBe(false);
    expect(earlier.findLast((event) => event.kind === 'extraordinary-considered')?.granted).toBe(
      false,
    );
    expect(proposal?.by).not.toEqual(rejection.by);
    expect(rejection.by).toMatchObject({ kind: 'staff' });
  }
  return rejections.length;
}

async function take(row: CaseRow, [who, verb, answers]: Step): Promise<void> {
  const desk = desks[who];
  if (desk !== undefined) await readAndSend(desk, row, verb, answers);
}

it('no walk through the acts rejects anything without its guard', async () => {
  let rejected = 0;
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const row = await cardOnPaper(portal);
      // oxlint-disable-next-line no-await-in-loop -- a walk is one step after the other
      for (const [who, [verb, answers]] of steps) await take(row, [who, verb, answers]);
      rejected += expectGuarded(await portal.deps.cases.events(row.id));
    }),
    { numRuns: 20, seed: 20261122 },
  );
  expect(rejected).toBeGreaterThan(0);
}, 60_000);
