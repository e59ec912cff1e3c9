import type { Response } from 'express';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';

/**
 * The session ran out in the middle of a form: what was typed is kept for half an hour, and login leads back to it.
 * `someoneElse`: another person has logged in here since, who has to log out first.
 */
export function showSessionEnded(res: Response, returnTo: string, someoneElse = false): void {
  const page = pageOf(res);
  show(res, 'pages/session-ended', {
    title: page.t(someoneElse ? 'service:endedOtherTitle' : 'service:endedTitle'),
    someoneElse,
    login: `/login?${new URLSearchParams({ returnTo }).toString()}`,
  });
}
