import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import type { Deps } from '../deps.ts';
import { printWithoutHomes } from '../hidden-homes.ts';
import { pageOf } from '../page.ts';
import { pdfHandlers } from '../send-pdf.ts';
import { citizenOf } from '../session.ts';
import { show } from '../show.ts';
import { logDownload } from './my-data-log.ts';
import { myDataFile } from './my-data-print.ts';
import { type MyData, myData } from './my-data.ts';

/**
 * Everything about whoever is logged in (GDPR articles 15 and 20): a page that tells what it is, and the same data as
 * PDF and as JSON. Each download is posted, counted like other PDFs, and written into the log before it is sent.
 */
export function myDataRoutes(deps: Deps, limitedPdfs: RequestHandler): Router {
  const router = Router();
  router.get('/my-data', onlyLoggedIn, (_req, res) => {
    const page = pageOf(res);
    show(res, 'pages/my-data', {
      title: page.t('mydata:title'),
      requests: requests.flatMap((id) => {
        const service = deps.services.find((each) => each.id === id);
        return service
          ? [
              {
                href: `/self-service/${id}`,
                text: page.say(service.title),
                about: page.say(service.summary),
              },
            ]
          : [];
      }),
    });
  });
  const pdf = {
    name: fileName,
    download: true,
    make: (_req: Request, res: Response) =>
      deps.filePrints.pdf(myDataFile(pageOf(res), gathered(res))),
  } as const;
  router.post('/my-data/pdf', onlyLoggedIn, limitedPdfs, gather(deps), ...pdfHandlers(pdf, []));
  router.post('/my-data/json', onlyLoggedIn, limitedPdfs, gather(deps), (_req, res) => {
    res.setHeader('Content-Disposition', `attachment; filename="${fileName(res)}.json"`);
    res.setHeader('Cache-Control', 'no-store');
    const told = printWithoutHomes(gathered(res));
    // What somebody typed is never markup, whatever opens the file: a program reads the same words.
    const json = JSON.stringify(told, undefined, 2).replaceAll('<', String.raw`\u003c`);
    res.type('application/json').send(`${json}\n`);
  });
  return router;
}

/** The errands by which somebody has their data put right, or left alone meanwhile. */
const requests = ['data-correction', 'data-restriction'] as const;

const onlyLoggedIn: RequestHandler = (req, res, next) => {
  const me = citizenOf(req);
  if (me === undefined) return res.redirect(303, '/login?returnTo=%2Fmy-data');
  res.locals['me'] = me;
  next();
};

/** In the log first: what was handed out and is not in there would be worse than what is in there and was not. */
const gather =
  (deps: Deps): RequestHandler =>
  async (_req, res, next) => {
    const me = res.locals['me'] as CitizenIdentity;
    await logDownload(me, deps);
    res.locals['myData'] = await myData(pageOf(res), me, deps);
    next();
  };

const gathered = (res: Response): MyData => res.locals['myData'] as MyData;

/** Names nobody. */
const fileName = (res: Response): string => pageOf(res).t('mydata:file');
