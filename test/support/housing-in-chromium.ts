import type { Page } from 'playwright-core';
import { formatCpr } from '../../src/domain/cpr.ts';
import { demoCitizens } from '../../src/registers/demo/citizens.ts';
import { press, referenceIn, startAs, tick, type } from './journey.ts';
import { aPdf } from './sample-files.ts';

/** An application for housing benefit as somebody types it. */
export interface Application {
  readonly name: string;
  /** First names of the other adults, from the sample of people. */
  readonly adults: readonly string[];
  /** File name of the lease; without it the form goes on without one. */
  readonly lease?: string;
  /** `YYYY-MM-DD`. */
  readonly moved?: string;
}

/** Applies for housing benefit, from the first page to the receipt. Its reference; `seen` is called where others and papers are asked for, and behind that. */
export async function applyForHousing(
  page: Page,
  { name, adults, lease, moved = '2026-11-01' }: Application,
  seen: () => Promise<void> = async () => undefined,
): Promise<string> {
  await startAs(page, 'housing-benefit', name);
  await tick(page, 'registered', 'here');
  await tick(page, 'applied', 'no');
  await next(page);
  const [year = '', month = '', day = ''] = moved.split('-');
  await type(page, 'moveDate.day', day);
  await type(page, 'moveDate.month', month);
  await type(page, 'moveDate.year', year);
  await next(page);
  await tick(page, 'tenancy', 'lease');
  await next(page);
  await tick(page, 'kitchen', 'yes');
  await type(page, 'area', '65 m2');
  await type(page, 'rent', '6.500 kr.');
  await next(page);
  await tick(page, 'adults', String(adults.length));
  await type(page, 'children', '0');
  await next(page);
  for (const [at, whom] of adults.entries()) {
    const adult = called(whom);
    await type(page, `adult${at + 1}Name`, adult.name);
    await type(page, `adult${at + 1}Cpr`, formatCpr(adult.cpr));
    await next(page, at === 0 ? seen : undefined);
  }
  if (adults.length > 0) {
    await type(page, 'othersIncome', '300.000');
    await next(page, seen);
  }
  await type(page, 'income', '240.000');
  await type(page, 'assets', '0');
  await next(page);
  await next(page);
  if (lease !== undefined) {
    const file = { name: lease, mimeType: 'application/pdf', buffer: aPdf() };
    await page.locator('input[type=file]').setInputFiles(file);
    await press(page, 'add');
    await page.locator('.document-name', { hasText: lease }).waitFor();
  }
  for (let more = 0; more < 3 && !page.url().endsWith('/summary'); more += 1)
    await next(page, more === 0 ? seen : undefined);
  await seen();
  await press(page, 'send');
  const reference = await referenceIn(page, 'receipt');
  await seen();
  return reference;
}

function called(name: string) {
  const citizen = demoCitizens().find((each) => each.name.startsWith(name));
  if (citizen === undefined) throw new Error(`nobody is called ${name}`);
  return citizen;
}

async function next(page: Page, seen: () => Promise<void> = async () => undefined): Promise<void> {
  await seen();
  const before = page.url();
  await press(page, 'next');
  await page.waitForURL((url) => url.href !== before);
}
