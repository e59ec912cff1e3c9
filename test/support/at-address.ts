import type { Browser, Page } from 'playwright-core';
import { openWindow, type Reader } from './browser.ts';
import { press, startAs, tick, type } from './journey.ts';
import type { TestApp } from './test-app.ts';

/** The box of the search. */
export const box = (page: Page) => page.locator('[name="address.query"]');
/** What its list shows. */
export const options = (page: Page) => page.getByRole('option');
/** What is said about it. */
export const said = (page: Page) => page.locator('.find-said').textContent();
/** The text of the option that the keys are at. */
export async function activeOf(page: Page): Promise<string | undefined> {
  const id = await box(page).getAttribute('aria-activedescendant');
  return id === null ? undefined : page.locator(`[id="${id}"]`).innerText();
}
/** What the form would send of the address. */
export const sent = (page: Page, part: string) =>
  page
    .locator(`[name="address.${part}"]:not([type=radio]), [name="address.${part}"]:checked`)
    .evaluateAll((controls) =>
      controls.map((each) => (each as unknown as { value: string }).value),
    );
export const eliasgade = 'Eliasgade 10, st., 2300 København S';

/** A window at the step that asks for the new address. */
export async function atAddress(
  { browser, portal }: { readonly browser: Browser; readonly portal: TestApp },
  name: string,
  reader: Reader = {},
) {
  const window = await openWindow(browser, portal, reader);
  const { page } = window;
  await startAs(page, 'address-change', name);
  await tick(page, 'destination', 'denmark');
  await press(page, 'next');
  await page.waitForURL('**/date');
  for (const [part, value] of Object.entries({ day: '30', month: '11', year: '2026' }))
    await type(page, `moveDate.${part}`, value);
  await press(page, 'next');
  await page.waitForURL('**/address');
  return window;
}

/** From the step after the address to the summary. */
export async function toSummary(page: Page): Promise<string> {
  await page.waitForURL('**/people');
  await press(page, 'next');
  await page.waitForURL('**/occupants');
  await tick(page, 'occupants', 'nobody');
  await press(page, 'next');
  await page.waitForURL('**/contact');
  await press(page, 'next');
  await page.waitForURL('**/summary');
  return page.locator('main').innerText();
}
