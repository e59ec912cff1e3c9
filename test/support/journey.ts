import type { Page } from 'playwright-core';

/** What a test types into the form, by the names of the fields; the same in every language. */
export interface Move {
  readonly date: string;
  readonly query: string;
  /** The hit to choose, word for word. */
  readonly hit: string;
  /** Whoever comes along, by first name. */
  readonly movers?: readonly string[];
  readonly occupants: 'nobody' | 'staying' | 'leaving' | 'unknown';
}

/** Where the demo login stops to ask who one is: presses the button of that person. */
export async function chooseAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

/** From a service's first page, through login, to the first step. */
export async function startAs(page: Page, service: string, name: string): Promise<void> {
  await page.goto(`/self-service/${service}`);
  await page.locator('main form[method=post] button').first().click();
  await chooseAccount(page, name);
  await page.waitForURL(/\/self-service\//);
}

/** Presses the button that says what the form's `action` shall be; not its hidden twin for the Enter key. */
export async function press(page: Page, action: string): Promise<void> {
  await page.locator(`button[name="action"][value="${action}"]:not([aria-hidden])`).first().click();
}

/** Answers the steps of a change of address; afterwards the summary is open. `seen` is called on each step. */
export async function answerMove(
  page: Page,
  move: Move,
  seen: () => Promise<void> = async () => undefined,
): Promise<void> {
  await tick(page, 'destination', 'denmark');
  await next(page, seen);
  const [year = '', month = '', day = ''] = move.date.split('-');
  await type(page, 'moveDate.day', day);
  await type(page, 'moveDate.month', month);
  await type(page, 'moveDate.year', year);
  await next(page, seen);
  await type(page, 'address.query', move.query);
  // On a narrow page the list that opens while one types lies over the button.
  await page.locator('[name="address.query"]').press('Escape');
  await press(page, 'find');
  await page.getByLabel(move.hit, { exact: true }).check();
  await next(page, seen);
  for (const name of move.movers ?? []) await page.getByLabel(name).check();
  await next(page, seen);
  await tick(page, 'occupants', move.occupants);
  await next(page, seen);
  await next(page, seen);
}

async function next(page: Page, seen: () => Promise<void>): Promise<void> {
  await seen();
  const before = page.url();
  await press(page, 'next');
  await page.waitForURL((url) => url.href !== before);
}

/** Fills the field of that name. */
export const type = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`[name="${name}"]`).fill(value);

/** Chooses that value among radio buttons or boxes of that name. */
export const tick = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`[name="${name}"][value="${value}"]`).check();

/** Presses the desk's button for an act on the case that is open, after its fields were filled. */
export async function act(page: Page, verb: string): Promise<void> {
  await page.locator(`form[action$="/${verb}"] button[type=submit]`).first().click();
  await page.waitForURL('**/*done=*');
}

/** The reference in the address of a receipt or a referral. */
export async function referenceIn(page: Page, kind: 'receipt' | 'referral'): Promise<string> {
  await page.waitForURL(`**/${kind}/**`);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
