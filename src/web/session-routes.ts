import { type RequestHandler, Router } from 'express';
import type { Deps } from './deps.ts';
import { dropKept, type Folder, showKept } from './kept-page.ts';
import { endSessions, extendSession, logInAgain, showSessions } from './session-pages.ts';

/**
 * What a logged-in person has to do with their session: the same for staff and citizens, each under their own folder.
 * `only` lets nobody else through.
 */
export function sessionRoutes(folder: Folder, only: RequestHandler, deps: Deps): Router {
  const router = Router();
  router.get('/my-sessions', only, showSessions(folder, deps));
  router.post('/my-sessions', only, endSessions(folder, deps));
  router.post('/my-sessions/extend', only, extendSession(deps));
  router.post('/my-sessions/again', only, logInAgain(folder, deps));
  router.get('/kept', only, showKept(folder, deps));
  router.post('/kept', only, dropKept(folder, deps));
  return router;
}
