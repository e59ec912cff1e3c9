import type { RequestHandler, Response } from 'express';
import { PrinterBusy } from '../../cases/ports/documents.ts';
import type { OtherWay } from '../../domain/way.ts';
import { type PaperForm, paperFormOf } from '../../self-services/paper-form.ts';
import { newReference } from '../../domain/reference.ts';
import { html, type Markup } from '../components/html.ts';
import { paperSheet } from '../components/paper-sheet.ts';
import type { Deps } from '../deps.ts';
import { visitOf } from '../gate.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';

/** The self-service as a page to print. Open to anybody, whatever the decision: it is only paper until it is handed in. */
export function showPaperForm(deps: Deps): RequestHandler {
  return (req, res) => {
    const page = pageOf(res);
    const form = formFor(res, deps);
    const large = isLarge(req.query);
    const path = `/self-service/${form.service}/paper-form`;
    show(res, 'pages/paper-form', {
      title: form.title,
      form,
      large,
      sheet: paperSheet(form),
      back: `/self-service/${form.service}`,
      pdf: `${path}.pdf${large ? '?size=large' : ''}`,
      otherSize: large ? path : `${path}?size=large`,
      otherSizeText: page.t(large ? 'paper:plain' : 'paper:large'),
    });
  };
}

/** The same as a tagged PDF. Each has a number of its own; nothing is stored before somebody hands it in. */
export function sendPaperForm(deps: Deps): RequestHandler {
  const busy = paperBusy(503);
  return async (req, res, next) => {
    try {
      const body = await deps.paperForms.pdf(formFor(res, deps), { large: isLarge(req.query) });
      describe(res);
      res.setHeader('Content-Length', body.length);
      res.end(body);
    } catch (error) {
      if (!(error instanceof PrinterBusy)) throw error;
      res.setHeader('Retry-After', '5');
      await busy(req, res, next);
    }
  };
}

/** What the PDF would be, to whoever asks only that: none is made. */
export const describePaperForm: RequestHandler = (req, res, next) => {
  if (req.method !== 'HEAD') return next();
  describe(res);
  res.end();
};

/** Too many PDFs at once, or for one reader: the page can be printed all the same. */
export const paperBusy =
  (status: 429 | 503): RequestHandler =>
  (req, res) => {
    const { service } = visitOf(res).errand;
    show(
      res,
      'pages/paper-busy',
      {
        title: pageOf(res).t('paper:busy'),
        fault: true,
        print: `/self-service/${service.id}/paper-form${isLarge(req.query) ? '?size=large' : ''}`,
      },
      status,
    );
  };

/** The link to the form on the card of that way in. */
export const paperLink = (page: Page, way: OtherWay, service: string): Markup | undefined =>
  way === 'paper'
    ? html`<p><a href="/self-service/${service}/paper-form">${page.t('paper:link')}</a></p>`
    : undefined;

function describe(res: Response): void {
  const { service } = visitOf(res).errand;
  const name = `${service.id}-${pageOf(res).language}.pdf`;
  res.setHeader('Content-Type', 'application/pdf');
  res.setHeader('Content-Disposition', `inline; filename="${name}"`);
  res.setHeader('Cache-Control', 'no-store');
}

/** Names the authority only where the errand says whose it is. */
function formFor(res: Response, { registers }: Deps): PaperForm {
  const { errand } = visitOf(res);
  const id = errand.gathered.authorityId;
  const authority = id === undefined ? undefined : registers.authorities.find(id);
  return paperFormOf(errand.service, pageOf(res).language, {
    number: newReference(),
    on: errand.context.today,
    ...(authority && { authority }),
  });
}

const isLarge = (query: Readonly<Record<string, unknown>>): boolean => query['size'] === 'large';
