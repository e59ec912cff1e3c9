import type { RequestHandler } from 'express';
import { localPath } from '../return-to.ts';
import { citizenOf } from '../session.ts';

/** Lets nobody through but who is logged in; everybody else is led to the login, and back to the page afterwards. */
export const onlyCitizens: RequestHandler = (req, res, next) => {
  if (citizenOf(req) !== undefined) return next();
  const returnTo = req.method === 'GET' ? localPath(req.path, '/') : '/';
  res.redirect(303, `/login?${new URLSearchParams({ returnTo }).toString()}`);
};
