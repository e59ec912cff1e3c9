import { hash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Deps } from './deps.ts';
import { citizenOf, staffOf } from './session.ts';

/**
 * `expired`: our own token, but too old, or of a session that is over or has changed by a login in another tab.
 * Nothing may be done for it, but what was typed can be shown again.
 */
export type CsrfState = 'ok' | 'expired' | 'forged';

type Parts = Pick<Deps, 'secrets' | 'clock' | 'settings'>;
const states = new WeakMap<Request, CsrfState>();
const typists = new WeakMap<Request, string>();

/** What `setUpCsrf` found out about this post. */
export const csrfState = (req: Request): CsrfState => states.get(req) ?? 'forged';

/** Checks a post's token and notes the outcome for `csrfState`. */
export function checkToken(req: Request, sameOrigin: boolean, parts: Parts): CsrfState {
  const sent = (req.body as Record<string, unknown> | undefined)?.['_csrf'];
  const state = sameOrigin ? stateOf(sent, req, parts) : 'forged';
  states.set(req, state);
  const typist = state === 'forged' ? '' : (String(sent).split('.')[3] ?? '');
  if (typist !== '') typists.set(req, typist);
  return state;
}

/** For whom the page was made that this post came from, as a keyed hash; undefined where that was nobody logged in. */
export const typistOf = (req: Request): string | undefined => typists.get(req);

/** The same of whoever is logged in now. */
export function typistNow(req: Request, { secrets }: Pick<Deps, 'secrets'>): string | undefined {
  const login = citizenOf(req) ?? staffOf(req);
  if (login === undefined) return undefined;
  const who = login.kind === 'citizen' ? login.cpr : login.id;
  return secrets.digest('form-typist', `${login.kind} ${who}`).slice(0, 22);
}

/**
 * A token for this visitor's forms: bound to the session, or to having none, and good as long as a session can be. It
 * also says whose page it is, so that what is typed there comes back to nobody else.
 */
export function csrfToken(req: Request, parts: Parts): string {
  const { secrets, clock, settings } = parts;
  const end = clock.now().epochMilliseconds + settings.sessionMinutes.absolute * 60_000;
  const signed = `${readerOf(req)}.${end.toString(36)}.${randomUUID()}.${typistNow(req, parts) ?? ''}`;
  return `${signed}.${secrets.digest('csrf-form', signed)}`;
}

function stateOf(sent: unknown, req: Request, { secrets, clock }: Parts): CsrfState {
  if (typeof sent !== 'string') return 'forged';
  const cut = sent.lastIndexOf('.');
  const signed = sent.slice(0, cut);
  if (!isSame(sent.slice(cut + 1), secrets.digest('csrf-form', signed))) return 'forged';
  const [reader = '', end = ''] = signed.split('.');
  if (parseInt(end, 36) < clock.now().epochMilliseconds) return 'expired';
  return isSame(reader, readerOf(req)) ? 'ok' : 'expired';
}

/** The session's id is 256 random bits, so a plain hash of it gives nothing away and names nobody. */
const readerOf = (req: Request): string =>
  citizenOf(req) === undefined && staffOf(req) === undefined
    ? 'anon'
    : hash('sha256', `csrf ${req.sessionID}`, 'base64url').slice(0, 22);

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
