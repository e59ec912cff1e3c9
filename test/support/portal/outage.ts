import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { tell } from '../torture.ts';
import type { ReadyCitizen } from './citizens.ts';
import { ask, receiptIn, send } from './send.ts';

/** Milliseconds; QUALITY says so of a page and of a refusal while somebody else holds the lock. */
const limits = { page: 1000, refusal: 2500 };

const pages = [
  '/',
  '/self-service/address-change',
  '/self-service/address-change/another-way',
  '/status',
  '/health',
];

/**
 * Lets citizens send while nothing can be written, and again when it is over: no receipt meanwhile but a page that
 * names phone and counter and keeps the form, all other pages as ever, `/ready` says why, and no restart is needed.
 * Returns the receipts that they have in the end.
 */
export async function outage(
  port: number,
  citizens: readonly ReadyCitizen[],
  fault: { begin(): void; end(): void },
): Promise<readonly (string | undefined)[]> {
  fault.begin();
  const refused = citizens.map(async (citizen) => {
    for (let time = 1; time <= 3; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- somebody who tries again and again
      await within(limits.refusal, 'a refusal', () => refusal(port, citizen));
    }
  });
  for (const page of pages) {
    // oxlint-disable-next-line no-await-in-loop -- each page while others are refused
    const answer = await within(limits.page, page, () => ask(port, page, citizens[0]));
    expect(answer?.status, page).toBe(200);
  }
  await Promise.all(refused);
  const ready = await ask(port, '/ready');
  expect([ready?.status, ready?.body]).toEqual([503, expect.stringContaining('cannot be written')]);
  fault.end();
  await untilReady(port);
  return Promise.all(citizens.map(async (citizen) => receiptIn(await send(port, citizen))));
}

async function refusal(port: number, citizen: ReadyCitizen): Promise<void> {
  const answer = await send(port, citizen);
  expect(answer?.status).toBe(503);
  expect(receiptIn(answer)).toBeUndefined();
  expect(answer?.body).toMatch(/Intet er sendt[^]*ring eller mød op/);
  expect(answer?.body).toContain(`name="draft" value="${citizen.draft}"`);
}

async function within<T>(milliseconds: number, what: string, act: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await act();
  expect(performance.now() - began, `milliseconds for ${what}`).toBeLessThan(milliseconds);
  return done;
}

async function untilReady(port: number): Promise<void> {
  const began = performance.now();
  while ((await ask(port, '/ready'))?.status !== 200) {
    expect(performance.now() - began, 'milliseconds until ready again').toBeLessThan(5000);
    // oxlint-disable-next-line no-await-in-loop -- asks again a little later
    await wait(50);
  }
}

/** The line for a kind of outage that `outage` was called for so many times. */
export const tellOfOutages = (what: string, rounds: number, acknowledged: number): void =>
  tell({
    what,
    rounds,
    acknowledged,
    lost: 0,
    duplicated: 0,
    requests: rounds * (pages.length + 1) + 4 * acknowledged,
    '5xx': 0,
    notes: '503 with another way while it lasts; no false receipt; mends by itself',
  });
