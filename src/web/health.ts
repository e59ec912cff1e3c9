import { Router } from 'express';
import type { Deps } from './deps.ts';

/** `/health`: the process answers. `/ready`: store and migrations are in order; 503 with the reason where not. */
export function healthRoutes(deps: Pick<Deps, 'ready'>): Router {
  const router = Router();
  router.get('/health', (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
  });
  router.get('/ready', async (_req, res) => {
    const ready = await deps.ready();
    res
      .status(ready.ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(ready.ok ? 'ready\n' : `${ready.error}\n`);
  });
  return router;
}
