import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Deps } from './deps.ts';
import { cookieName, cookieRules, readCookie } from './host-cookie.ts';
import type { Door, Identity, Session, SessionData } from './session.ts';

export type SessionParts = Pick<Deps, 'sessions' | 'settings' | 'clock' | 'log'>;

const minute = 60_000;

/** By how much clocks are put right in passing. */
const putRight = 2 * minute;

/**
 * The sessions behind one cookie. Its value is 256 random bits and nothing else: the store knows it by a keyed digest
 * only, so a made-up one opens nothing. Both limits are kept here, by the clock: idle since the last visit, and
 * absolute since the login.
 */
export function sessionsBehind(cookie: string, parts: SessionParts) {
  const { sessions, settings, clock, log } = parts;
  const { idle, absolute } = settings.sessionMinutes;
  const endOf = ({ startedAt, seenAt }: SessionData): number =>
    Math.min(instant(seenAt) + idle * minute, instant(startedAt) + absolute * minute);

  function isOpen(data: SessionData): boolean {
    const now = clock.now().epochMilliseconds;
    // Begun by a clock that was wrong, it would outlive every limit once the clock is right again.
    const isOfTheFuture = instant(data.seenAt) > now + putRight;
    return endOf(data) > now && !isOfTheFuture;
  }

  /** Notes the visit, at most once a minute. A store that cannot take it down does not stand in the way of the page. */
  function note(id: string, data: SessionData): void {
    const now = clock.now();
    if (now.epochMilliseconds < instant(data.seenAt) + minute) return;
    const seen = { ...data, seenAt: now.toString() };
    sessions
      .renew(id, JSON.stringify(seen), at(endOf(seen)))
      .catch(() => log.warn('a visit could not be noted in its session'));
  }

  return {
    /** The session of this request, if it is open. Reading writes nothing. Throws StoreUnavailable. */
    async read(req: Request): Promise<Session | undefined> {
      const id = readCookie(req, cookie, settings);
      if (id === undefined || !isId.test(id)) return undefined;
      const text = await sessions.read(id);
      if (text === undefined) return undefined;
      const data = JSON.parse(text) as SessionData;
      if (!isOpen(data)) return undefined;
      note(id, data);
      return { id, login: data.login };
    },

    async open(res, data) {
      const id = randomBytes(32).toString('base64url');
      await sessions.write(id, JSON.stringify(data), at(endOf(data)), subjectOf(data.login));
      res.cookie(cookieName(cookie, settings), id, cookieRules(settings));
      return { id, login: data.login };
    },

    close: ({ id }) => sessions.end(id),
  } satisfies Door & { read: unknown };
}

const isId = /^[\w-]{43}$/;

/** By which all sessions of one person are ended at once. */
const subjectOf = (login: Identity): string =>
  login.kind === 'citizen' ? `citizen:${login.cpr}` : `staff:${login.id}`;

const instant = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const at = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms);
