import type { Request, RequestHandler } from 'express';
import type { SessionData } from 'express-session';
import { legalDay, showShortDay, timeOfDay } from '../domain/dates.ts';
import { one } from './citizen/form-body.ts';
import type { Deps } from './deps.ts';
import { keepForm } from './kept-forms.ts';
import type { Folder } from './kept-page.ts';
import { type Page, pageOf } from './page.ts';
import { localPath } from './return-to.ts';
import { clockOf, endsOf } from './session-ends.ts';
import { subjectOf } from './session-store.ts';
import { rawOf } from './set-up-body.ts';
import { show } from './show.ts';

/** Where whoever is logged in has open sessions, this one marked, each with a button that ends it. */
export function showSessions(folder: Folder, deps: Deps): RequestHandler {
  return async (req, res) => {
    const page = pageOf(res);
    const own = deps.sessions.markOf(req.sessionID);
    const open = await deps.sessions.listOf(subjectIn(req));
    const rows = open
      .map(({ mark, data }) => ({ mark, ...(JSON.parse(data) as SessionData) }))
      .toSorted((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1))
      .map(({ mark, startedAt = '', seenAt = '', device }) => ({
        mark,
        isThis: mark === own,
        began: when(startedAt, page),
        seen: when(seenAt, page),
        device: deviceWords(device, page),
      }));
    const done = req.query['done'];
    show(res, 'pages/my-sessions', {
      title: page.t('session:list.title'),
      folder,
      rows,
      done: done === 'one' || done === 'others' ? done : undefined,
    });
  };
}

/** Ends one of the reader's own sessions, or all but this one. Somebody else's cannot be named. */
export function endSessions(folder: Folder, { sessions }: Deps): RequestHandler {
  return async (req, res) => {
    const which = one(rawOf(req), 'which');
    const subject = subjectIn(req);
    if (which === 'others') await sessions.endOthersOf(subject, req.sessionID);
    else if (which !== sessions.markOf(req.sessionID)) await sessions.endOf(subject, which);
    res.redirect(303, `${folder}/my-sessions?done=${which === 'others' ? 'others' : 'one'}`);
  };
}

/** For the script of a page: the session counts as used now. Its longest time stays; what was ended stays ended. */
export function extendSession(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { clock, sessions, settings } = deps;
    const session: SessionData = { ...storable(req), seenAt: clock.now().toString() };
    const { idle, absolute } = endsOf(session, settings.sessionMinutes);
    const end = Temporal.Instant.fromEpochMilliseconds(Math.min(idle, absolute));
    await sessions.renew(req.sessionID, JSON.stringify(session), end);
    res.setHeader('Cache-Control', 'no-store');
    res.json(clockOf(session, pageOf(res).language, deps));
  };
}

/** Keeps a form as it stands, and leads to a new login, which begins a session with all its time. */
export function logInAgain(folder: Folder, deps: Deps): RequestHandler {
  return async (req, res) => {
    const { _at: at, _form: form, ...typed } = rawOf(req);
    const returnTo = localPath(at, `${folder}/`);
    if (typeof form === 'string') {
      req.body = typed;
      await keepForm(req, localPath(form, returnTo), deps);
    }
    const query = new URLSearchParams({ returnTo, again: 'yes' });
    res.redirect(303, `${folder}/login?${query.toString()}`);
  };
}

function subjectIn({ session }: Request): string {
  if (session.login === undefined) throw new Error('a page of sessions without a login');
  return subjectOf(session.login);
}

/** Day and time to the minute, which is all that is noted of a visit. */
function when(at: string, { language, t }: Page): string {
  const instant = Temporal.Instant.from(at);
  return `${showShortDay(legalDay(instant), language)} ${t('session:list.at')} ${timeOfDay(instant, language)}`;
}

/** The session as its store writes it. */
const storable = (req: Request): SessionData =>
  JSON.parse(JSON.stringify(req.session)) as SessionData;

function deviceWords(device: SessionData['device'], page: Page): string {
  if (device === undefined) return page.t('session:device.unknown');
  const { browser = page.t('session:device.unknown'), on } = device;
  return `${browser}, ${page.t(`session:device.${on}`)}`;
}
