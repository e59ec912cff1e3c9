import { type RequestHandler, type Response, Router } from 'express';
import type { Envelope } from '../../cases/ports/dispatch.ts';
import type { LetterPrints } from '../../cases/ports/documents.ts';
import type { DemoCitizen, DemoStaff } from '../../cases/ports/identity.ts';
import type { NonEmpty } from '../../domain/language.ts';
import type { Demo } from '../deps.ts';
import type { TableModel } from '../components/data-table.ts';
import { type Page, pageOf } from '../page.ts';
import { isLarge, type Pdf, pdfHandlers } from '../send-pdf.ts';
import { show } from '../show.ts';
import { letterView, printed } from './demo-letter.ts';

/** What there is to try, in the order of the page; the words are `demo:try.<name>`. */
const tries = [
  'astrid',
  'sofie',
  'carla',
  'viggo',
  'bo',
  'dorte',
  'hanne',
  'thomas',
  'vibeke',
  'line',
  'desk',
] as const;

/** Those whom the list of things to try names come first, in its order. */
const rank = ({ name }: DemoCitizen): number => {
  const place = tries.findIndex((one) => name.toLowerCase().startsWith(`${one} `));
  return place === -1 ? tries.length : place;
};

/** The demonstration's own pages: who the invented people are, and the letters each of them was sent. */
export function demoPages(demo: Demo, prints: LetterPrints, limitedPdfs: RequestHandler): Router {
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

  const letters = mailboxOf(demo);
  router.get('/demo/mailbox/:key', letters, showLetters('demo:letters'));
  router.get('/demo/mailbox/:key/:letter', letters, onlyOne, showLetters('demo:letter'));
  const pdf: Pdf = {
    name: (res) => pageOf(res).t('pdf:letter'),
    make: (req, res) => prints.pdf(printed(openedIn(res)[0], isLarge(req))),
  };
  router.get(
    '/demo/mailbox/:key/:letter/pdf',
    letters,
    onlyOne,
    ...pdfHandlers(pdf, [limitedPdfs]),
  );
  return router;
}

/** The letters that a page is about, the newest first. */
const openedIn = (res: Response) => res.locals['letters'] as NonEmpty<Envelope>;

/** Somebody's letters; a mailbox without any does not exist. */
const mailboxOf =
  ({ mailbox }: Demo): RequestHandler =>
  async (req, res, next) => {
    const letters = await mailbox.letters(String(req.params['key']));
    if (letters.length === 0) return next('router');
    res.locals['letters'] = letters;
    next();
  };

const onlyOne: RequestHandler = (req, res, next) => {
  const letter = openedIn(res).find(({ id }) => id === req.params['letter']);
  if (letter === undefined) return next('router');
  res.locals['letters'] = [letter];
  next();
};

const showLetters =
  (title: 'demo:letters' | 'demo:letter'): RequestHandler =>
  (req, res) => {
    const page = pageOf(res);
    const letters = openedIn(res);
    const key = String(req.params['key']);
    const alone = title === 'demo:letter';
    show(res, 'pages/demo-letters', {
      title: page.t(title),
      back: alone ? `/demo/mailbox/${key}` : '/demo/mailbox',
      name: letters[0].to.name,
      alone,
      letters: letters.map((envelope) => letterView(envelope, key, page)),
    });
  };

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
