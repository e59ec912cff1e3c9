import type { Response } from 'express';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';

/** The session ran out in the middle of a form: what was typed is kept for half an hour, and login leads back to it. */
export function showSessionEnded(res: Response, returnTo: string): void {
  const page = pageOf(res);
  show(res, 'pages/session-ended', {
    title: page.t('service:endedTitle'),
    login: `/login?${new URLSearchParams({ returnTo }).toString()}`,
  });
}
