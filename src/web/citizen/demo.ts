import { type Request, type Response, Router } from 'express';
import type { DemoCitizen, DemoStaff } from '../../cases/ports/identity.ts';
import type { Demo } from '../deps.ts';
import type { TableModel } from '../components/data-table.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { letterView } from './demo-letter.ts';

/** What there is to try, in the order of the page; the words are `demo:try.<name>`. */
const tries = ['astrid', 'sofie', 'carla', 'viggo', 'bo', 'dorte', 'hanne', 'desk'] as const;

/** Those whom the list of things to try names come first, in its order. */
const rank = ({ name }: DemoCitizen): number => {
  const place = tries.findIndex((one) => name.toLowerCase().startsWith(`${one} `));
  return place === -1 ? tries.length : place;
};

/** The demonstration's own pages: who the invented people are, and the letters each of them was sent. */
export function demoPages(demo: Demo): Router {
  const router = Router();

  router.get('/demo', (_req, res) => {
    const page = pageOf(res);
    show(res, 'pages/demo', {
      title: page.t('demo:title'),
      tries,
      citizens: citizenTable(demo.citizens, page),
      staff: staffTable(demo.staff, page),
    });
  });

  router.get('/demo/mailbox', async (_req, res) => {
    const recipients = await demo.mailbox.recipients();
    show(res, 'pages/demo-mailbox', { title: pageOf(res).t('demo:mailbox'), recipients });
  });

  router.get('/demo/mailbox/:key', async (req: Request<{ key: string }>, res: Response, next) => {
    const letters = await demo.mailbox.letters(req.params.key);
    const [newest] = letters;
    if (newest === undefined) return next();
    const page = pageOf(res);
    show(res, 'pages/demo-letters', {
      title: page.t('demo:letters'),
      name: newest.to.name,
      letters: letters.map((envelope) => letterView(envelope, page)),
    });
  });

  return router;
}

const citizenTable = (citizens: readonly DemoCitizen[], page: Page): TableModel => ({
  caption: page.t('demo:citizens'),
  captionHidden: true,
  columns: [page.t('demo:name'), page.t('demo:mitId'), page.t('demo:situation')],
  rowHeaders: true,
  rows: citizens
    .toSorted((a, b) => rank(a) - rank(b))
    .map((one) => [one.name, page.t(`demo:level.${one.assurance}`), page.say(one.situation)]),
});

const staffTable = (staff: readonly DemoStaff[], page: Page): TableModel => ({
  caption: page.t('demo:staff'),
  captionHidden: true,
  columns: [page.t('demo:name'), page.t('demo:authority'), page.t('demo:roles')],
  rowHeaders: true,
  rows: staff.map((one) => [
    one.name,
    page.say(one.authorityName),
    one.roles.map((role) => page.t(`demo:role.${role}`)).join(', '),
  ]),
});
