import { Browser, choiceOf, type Visit } from '../identity/browser.ts';

/** The first invented person of that level, by what their button says. */
export const buttonOf = (name: string): string => `(?:Log ind som|Log in as) ${name}`;

/** Opens a login address and follows it to the page that asks who one is. */
export async function toChooser(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.follow(await browser.get(url));
  if (!page.url.includes('/demo-mitid/interaction/')) {
    throw new Error(`Came to ${page.url}: ${page.status}`);
  }
  return page;
}

/** Presses the button with that text and follows to the page that the login was for. */
export async function press(browser: Browser, page: Visit, text: string): Promise<Visit> {
  const choice = choiceOf(page.body, text);
  return browser.follow(await browser.post(page.url, { choice }));
}

/** A whole login; returns the page it led to. */
export async function logIn(browser: Browser, url: string, name: string): Promise<Visit> {
  return press(browser, await toChooser(browser, url), buttonOf(name));
}

/** The token of a page's forms. */
export function tokenOf(page: Visit): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1];
  if (token === undefined) throw new Error(`No form at ${page.url}`);
  return token;
}

export { Browser };
