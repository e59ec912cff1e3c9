import { Browser, choiceOf, type Visit } from '../identity/browser.ts';
import { buttonOf } from '../web/log-in.ts';
import type { TestApp } from './test-app.ts';

export const service = '/self-service/address-change';
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A citizen at a browser without scripts, over real HTTP. */
export class Citizen {
  readonly browser = new Browser();
  /** Every page and redirect that this browser was given, in order. */
  readonly seen: Visit[] = [];
  readonly portal: Pick<TestApp, 'baseUrl'>;

  constructor(portal: Pick<TestApp, 'baseUrl'>) {
    this.portal = portal;
  }

  /** Asks for an address and follows nothing. */
  async get(path: string): Promise<Visit> {
    return this.#saw(await this.browser.get(new URL(path, this.portal.baseUrl).href));
  }

  /** Asks for an address and follows to the page that it leads to. */
  async open(path: string): Promise<Visit> {
    return this.follow(await this.get(path));
  }

  async follow(visit: Visit): Promise<Visit> {
    let at = visit;
    for (let hop = 0; at.location !== undefined; hop += 1) {
      if (hop > 15) throw new Error(`Redirected without end, last to ${at.url}`);
      at = await this.get(at.location);
    }
    return at;
  }

  /** Posts a form as a page of this site would, and follows nothing. */
  async post(path: string, fields: Fields): Promise<Visit> {
    const url = new URL(path, this.portal.baseUrl).href;
    return this.#saw(await this.browser.post(url, encoded(fields)));
  }

  /** Opens a page and sends its form with these fields, its token and whatever it keeps hidden. */
  async fill(path: string, fields: Fields): Promise<Visit> {
    return this.sendFrom(await this.open(path), path, fields);
  }

  /** Sends the form of a page that was opened before. */
  sendFrom(page: Visit, path: string, fields: Fields): Promise<Visit> {
    return this.post(path, { ...hiddenIn(page), ...fields });
  }

  /** Presses that person's button where the login asks who one is, and follows to what the login was for. */
  async logIn(name: string, returnTo = '/my-cases'): Promise<Visit> {
    const query = new URLSearchParams({ returnTo }).toString();
    return this.chooseSelf(await this.open(`/login?${query}`), name);
  }

  async chooseSelf(chooser: Visit, name: string): Promise<Visit> {
    const choice = choiceOf(chooser.body, buttonOf(name));
    return this.follow(await this.post(chooser.url, { choice }));
  }

  /** What every answer of this browser's whole visit said, headers and addresses too. */
  everything(): string {
    return this.seen
      .map(({ url, headers, body }) => [url, ...[...headers].flat(), body].join('\n'))
      .join('\n');
  }

  #saw(visit: Visit): Visit {
    this.seen.push(visit);
    return visit;
  }
}

/** The path that a visit is at, or that it leads to. */
export const pathOf = ({ url, location }: Visit): string => new URL(location ?? url).pathname;

/** Token, nonce, draft and version: the hidden controls of a page's forms. */
export function hiddenIn({ body }: Pick<Visit, 'body'>): Record<string, string> {
  const hidden = body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
}

/** What stands in a text control of that name. */
export function typedIn({ body }: Pick<Visit, 'body'>, name: string): string | undefined {
  const control = body.match(/<input [^>]*>/g)?.find((each) => each.includes(`name="${name}"`));
  return control && / value="([^"]*)"/.exec(control)?.[1];
}

/** The values that are ticked or chosen among the controls of that name. */
export const tickedIn = ({ body }: Pick<Visit, 'body'>, name: string): readonly string[] =>
  (body.match(/<input [^>]*>/g) ?? [])
    .filter((each) => [`name="${name}"`, `name="${name}[]"`].some((own) => each.includes(own)))
    .filter((each) => / checked\b/.test(each))
    .map((each) => / value="([^"]*)"/.exec(each)?.[1] ?? '');

/** The page without what differs each time it is shown: tokens, and the reference that was asked for. */
export const sameBytes = ({ body }: Pick<Visit, 'body'>, ...asked: readonly string[]): string =>
  asked.reduce(
    (text, each) => text.replaceAll(each, 'ASKED'),
    body.replaceAll(/name="(_csrf|nonce)" value="[^"]*"/g, 'token'),
  );

const encoded = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
  );
