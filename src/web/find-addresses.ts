import { type RequestHandler, Router } from 'express';
import { mostHits, search } from '../cases/read-address.ts';
import type { Deps } from './deps.ts';
import { limitLookUps } from './limit-look-ups.ts';
import { type Page, pageOf } from './page.ts';
import { Refusal } from './refusal.ts';
import { rawOf } from './set-up-body.ts';

/** Letters of a search text. Fewer say nothing yet, more has no address; `public/addresses.js` keeps to it. */
const letters = { fewest: 3, most: 200 } as const;

/** The search of citizens' pages. */
export const addressRoutes = (deps: Deps): Router =>
  Router().post('/addresses', ...findAddresses(deps));

/**
 * Answers a posted `query` with `{ hits: [{ id, text }], said }`: what is said are the words of the page where nothing
 * fits or nobody could look. Posted, because it is somebody's address; a text too short or long is refused.
 */
export const findAddresses = (deps: Deps): readonly RequestHandler[] => [
  limitLookUps(deps),
  async (req, res, next) => {
    const { query } = rawOf(req);
    if (typeof query !== 'string' || !isSearchable(query.trim()))
      return next(new Refusal('invalid'));
    const { hits, error } = await search(query.trim(), deps.registers.addresses);
    const best = hits.slice(0, mostHits).map(({ id, text }) => ({ id, text }));
    const page = pageOf(res);
    const said =
      best.length > 0 || error === undefined ? told(page, best.length) : page.say(error.message);
    res.json({ hits: best, said });
  },
];

const isSearchable = ({ length }: string): boolean =>
  length >= letters.fewest && length <= letters.most;

const told = ({ t }: Page, count: number): string =>
  count < mostHits
    ? t('components:address.hits', { count })
    : t('components:address.bestHits', { count });
