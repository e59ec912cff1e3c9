import { afterAll, beforeAll, expect, it } from 'vitest';
import { meetErrand } from '../../src/cases/errand.ts';
import { readAnswers } from '../../src/cases/read-answers.ts';
import type { Pause } from '../../src/domain/administered.ts';
import { pauseAt, pauseOn } from '../../src/domain/authority.ts';
import type { Way } from '../../src/domain/way.ts';
import { administer, both } from '../support/administer.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ at: '2026-11-25T10:00:00Z' });
  await administer(portal, 'pauses', 'doctor-choice@1', {
    service: 'doctor-choice',
    since: '2026-11-23T12:00:00Z',
    ended: '2026-11-24T09:00:00Z',
    message: both('Nede'),
  });
});
afterAll(() => portal.close());

const doctors = () => portal.deps.services.find(({ id }) => id === 'doctor-choice')!;
const met = (way: Way, day: string) =>
  meetErrand(
    doctors(),
    {
      said: { way, wish: 'unsaid', exempt: false, circumstance: false, noMitId: false },
      cpr: citizenCpr(portal, 'Astrid'),
      on: Temporal.PlainDate.from(day),
      read: (context) => readAnswers(doctors(), {}, {}, context, portal.deps.registers),
    },
    portal.deps,
  );

it.each([
  ['paper', '2026-11-22', false],
  ['paper', '2026-11-23', true],
  ['phone', '2026-11-24', true],
  ['in-person', '2026-11-25', false],
  ['self-service', '2026-11-25', false],
] as const)('what came by %s on %s met a closed form: %s', async (way, day, isClosed) => {
  const { pause, gathered, decision } = await met(way, day);
  expect(pause !== undefined).toBe(isClosed);
  expect(gathered.facts.beyondForm === true).toBe(isClosed);
  if (isClosed) expect(decision.outcome).toBe('accept-alternative');
});

it('is closed from its first instant until it is ended, or through its last day', () => {
  const pause: Pause = {
    service: 'a',
    since: '2026-11-23T12:00:00Z',
    until: '2026-11-24',
    message: both('Nede'),
  };
  const at = (instant: string, given: Pause = pause) =>
    pauseAt({ pauses: [given] }, 'a', Temporal.Instant.from(instant)) !== undefined;
  expect(at('2026-11-23T11:59:59.999Z')).toBe(false);
  expect(at('2026-11-23T12:00:00Z')).toBe(true);
  expect(at('2026-11-24T22:59:59Z')).toBe(true);
  expect(at('2026-11-24T23:00:00Z')).toBe(false);
  const ended = { ...pause, ended: '2026-11-23T13:00:00Z' };
  expect(at('2026-11-23T12:59:59Z', ended)).toBe(true);
  expect(at('2026-11-23T13:00:00Z', ended)).toBe(false);
  const on = (day: string) => pauseOn({ pauses: [ended] }, 'a', Temporal.PlainDate.from(day));
  expect([on('2026-11-22'), on('2026-11-23'), on('2026-11-24')].map(Boolean)).toEqual([
    false,
    true,
    false,
  ]);
  expect(pauseAt({ pauses: [pause] }, 'b', Temporal.Instant.from('2026-11-23T12:00:00Z'))).toBe(
    undefined,
  );
});
