import { Router } from 'express';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';

/** "I cannot or will not do this digitally" from pages that belong to no errand: choose the errand, no login. */
export function otherWaysRoutes(deps: Pick<Deps, 'services'>): Router {
  const router = Router();
  router.get('/another-way', (_req, res) => {
    const page = pageOf(res);
    show(res, 'pages/other-ways', {
      title: page.t('otherway:title'),
      services: deps.services.map((service) => ({
        title: page.say(service.title),
        href: `/self-service/${service.id}/another-way`,
      })),
    });
  });
  return router;
}
