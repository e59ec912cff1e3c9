import type { Page } from 'playwright-core';
import { chooseAccount, press, tick, type } from './journey.ts';

/** Logs in at the desk. */
export async function deskOf(page: Page, name: string): Promise<void> {
  await page.goto('/caseworker');
  await chooseAccount(page, name);
  await page.waitForURL('**/caseworker');
}

/** Fills in an act's form on the case that is open and sends it; a letter that it would write is read first. */
export async function doAct(
  page: Page,
  verb: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const summary = page.locator(`details:has(form[action$="/${verb}"]):not([open]) > summary`);
  if ((await summary.count()) > 0) await summary.first().click();
  const form = page.locator(`form[action$="/${verb}"]`).first();
  for (const [name, value] of Object.entries(answers)) {
    const option = form.locator(`[name="${name}"][value="${value}"]:not([type=text])`);
    const list = form.locator(`select[name="${name}"]`);
    if ((await option.count()) > 0) await option.check();
    else if ((await list.count()) > 0) await list.selectOption(value);
    else await form.locator(`[name="${name}"]`).fill(value);
  }
  await loading(page, () => form.locator('button[type=submit]').first().click());
  const send = page.locator(`form[action$="/${verb}"] button[value=send]`);
  if ((await send.count()) > 0) await loading(page, () => send.first().click());
  await page.waitForURL('**/*done=*');
}

/** Whether the case that is open offers the act. */
export const offers = async (page: Page, verb: string): Promise<boolean> =>
  (await page.locator(`form[action$="/${verb}"]`).count()) > 0;

/** What somebody at the desk sees first of the case that is open; `history` are the lines of what happened last. */
export async function glance(page: Page) {
  const [bar, state, next, last] = await Promise.all(
    [
      '.case-bar',
      '.case-which .badge',
      '[aria-labelledby=next-step]',
      '#part-history ~ ol > li',
    ].map((part) => page.locator(part).first().innerText()),
  );
  return { bar, state, next, history: last?.split('\n') ?? [] };
}

/** What is known of a wish for a new health card that comes in another way than the digital one. */
export interface CardFiling {
  readonly way: 'in-person' | 'phone' | 'paper';
  readonly cpr: string;
  /** Of November 2026. */
  readonly day: string;
  /** The ticks. */
  readonly grounds?: readonly string[];
}

/** Registers a wish for a new health card. The reference of its case. */
export async function registerCard(page: Page, filing: CardFiling): Promise<string> {
  await page.goto('/caseworker/register/health-card');
  return fillInCard(page, filing);
}

/** Fills in the form to register that is open, and sends it. The reference of its case. */
export async function fillInCard(page: Page, filing: CardFiling): Promise<string> {
  await tick(page, 'filing.way', filing.way);
  for (const ground of filing.grounds ?? []) await tick(page, 'filing.ground[]', ground);
  await type(page, 'filing.cpr', filing.cpr);
  await type(page, 'filing.receivedOn.day', filing.day);
  await type(page, 'filing.receivedOn.month', '11');
  await type(page, 'filing.receivedOn.year', '2026');
  await loading(page, () => press(page, 'look-up'));
  const whom = page.locator('[name=whom][type=radio]');
  if ((await whom.count()) > 0) await whom.first().check();
  await tick(page, 'reason', 'magnetic-strip');
  await loading(page, () => press(page, 'register'));
  await page.waitForURL('**/caseworker/cases/**');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function loading(page: Page, click: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), click()]);
}
