import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { TestApp } from '../support/test-app.ts';
import { Browser, logIn } from './log-in.ts';
import { seenIn } from './seen-letter.ts';

/** A member of staff with the desk open: looks at pages and sends the forms on them. */
export class AtTheDesk {
  readonly #browser: Browser;
  readonly #baseUrl: string;

  constructor(browser: Browser, baseUrl: string) {
    this.#browser = browser;
    this.#baseUrl = baseUrl;
  }

  get(path: string, language = 'da') {
    return this.#browser.get(this.#baseUrl + path, { 'Accept-Language': language });
  }

  open(row: CaseRow) {
    return this.get(`/caseworker/cases/${row.reference}`);
  }

  /** What the page's form of that act would send, filled in with these answers. */
  async form(row: CaseRow, answers: Record<string, string> = {}): Promise<Record<string, string>> {
    const { body } = await this.open(row);
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
    return {
      _csrf: hidden('_csrf'),
      version: hidden('version'),
      nonce: hidden('nonce'),
      ...answers,
    };
  }

  /** Sends a form of the list of cases, with the token that stands there. */
  async post(path: string, answers: Record<string, string> = {}) {
    const { body } = await this.get('/caseworker');
    const token = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
    return this.#browser.post(this.#baseUrl + path, { _csrf: token, ...answers });
  }

  /** Types into the search box. */
  search(q: string, more: Record<string, string> = {}) {
    return this.post('/caseworker/search', { q, ...more });
  }

  send(row: CaseRow, verb: string, form: Record<string, string>) {
    return this.#browser.post(`${this.#baseUrl}/caseworker/cases/${row.reference}/${verb}`, form);
  }

  /** Lets colleagues at the case before the lease is over. */
  async leave(row: CaseRow) {
    return this.send(row, 'leave', await this.form(row));
  }

  /** Takes the case over from whoever is working on it. */
  async takeOver(row: CaseRow) {
    return this.send(row, 'take-over', await this.form(row));
  }

  /** Opens the case, fills in the act's form and sends it; a demand, an exemption or a withdrawal once its letter was seen. */
  async act(row: CaseRow, verb: string, answers: Record<string, string> = {}) {
    const form = await this.form(row, answers);
    const answer = await this.send(row, verb, form);
    const seen = readFirst.includes(verb) ? seenIn(answer.body) : '';
    if (answer.status !== 200 || seen === '') return answer;
    return this.send(row, verb, { ...form, do: 'send', 'letter.seen': seen });
  }
}

const readFirst = ['demand', 'decide-exemption', 'withdraw'];

/** Logs in by the button with that name. */
export async function atTheDesk(portal: TestApp, name: string): Promise<AtTheDesk> {
  const browser = new Browser();
  await logIn(browser, `${portal.baseUrl}/caseworker/login`, name);
  return new AtTheDesk(browser, portal.baseUrl);
}

export const carriedOut = {
  'on.day': '22',
  'on.month': '11',
  'on.year': '2026',
  system: 'CPR',
  theirReference: 'CPR-2026-77',
};
