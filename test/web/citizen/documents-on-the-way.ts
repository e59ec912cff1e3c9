import { Citizen } from '../../support/citizen.ts';
import type { TestApp } from '../../support/test-app.ts';
import { tokenOf } from '../log-in.ts';

export const toy = '/self-service/toy-enclosing';
export const lease = `${toy}/attachments/lease`;

/** Somebody who has answered the questions of the toy and stands at its first document. */
export async function atTheLease(portal: TestApp, name = 'Astrid'): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name, toy);
  await citizen.fill(toy, { action: 'start' });
  await citizen.fill(`${toy}/home`, { home: 'rented', action: 'next' });
  return citizen;
}

export interface Sent {
  readonly bytes?: Buffer;
  readonly name?: string;
  readonly action?: string;
  readonly token?: string;
}

/** Sends a page's form with a file, as a browser would. */
export async function send(
  citizen: Citizen,
  path: string,
  { bytes, name = 'lejekontrakt.pdf', action = 'add', token }: Sent,
) {
  const { baseUrl } = citizen.portal;
  const form = new FormData();
  form.append('_csrf', token ?? tokenOf(await citizen.open(path)));
  if (bytes !== undefined) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  form.append('action', action);
  return citizen.browser.postForm(new URL(path, baseUrl).href, form);
}

/** What stands in the list of a page, name and size. */
export const listed = (body: string): readonly string[] =>
  [...body.matchAll(/<p class="document-name">([^<]*) </g)].map(([, name = '']) => name.trim());
