import type { Request, RequestHandler, Response } from 'express';
import { PrinterBusy } from '../cases/ports/documents.ts';
import { type Language, languages, type NonEmpty } from '../domain/language.ts';
import { type Page, pageOf } from './page.ts';
import { pageIn } from './set-up-language.ts';
import { show } from './show.ts';

/** Something that is printed when it is asked for. */
export interface Pdf {
  /** Of the file, without personal data and without its ending. */
  readonly name: (res: Response) => string;
  readonly make: (req: Request, res: Response) => Promise<Buffer>;
  /** Saved rather than shown. */
  readonly download?: true;
}

/** A route's last handlers: who asks with HEAD is told what it would be and none is made; `limited` counts the others. */
export const pdfHandlers = (pdf: Pdf, limited: readonly RequestHandler[]): RequestHandler[] => [
  (req, res, next) => {
    if (req.method !== 'HEAD') return next();
    describe(res, pdf);
    res.end();
  },
  ...limited,
  async (req, res, next) => {
    try {
      const body = await pdf.make(req, res);
      describe(res, pdf);
      res.setHeader('Content-Length', body.length);
      res.end(body);
    } catch (error) {
      if (!(error instanceof PrinterBusy)) throw error;
      res.setHeader('Retry-After', '5');
      await pdfBusy(503)(req, res, next);
    }
  },
];

/** Too many PDFs at once, or for one reader: the page can be printed all the same. */
export const pdfBusy =
  (status: 429 | 503): RequestHandler =>
  (req, res) => {
    const title = pageOf(res).t('pdf:busy');
    show(res, 'pages/pdf-busy', { title, fault: true, print: pageInstead(req) }, status);
  };

/** Whether the address asks for large print. */
export const isLarge = ({ query }: Pick<Request, 'query'>): boolean => query['size'] === 'large';

/** The languages that the address asks for: the page's own, or both with the page's own first. */
export function languagesOf({ query }: Pick<Request, 'query'>, own: Language): NonEmpty<Language> {
  const others = languages.filter((each) => each !== own);
  return query['in'] === 'both' ? [own, ...others] : [own];
}

/** The same page in one language after the other. */
export function versionsOf<T extends object>(
  page: Page,
  [first, ...others]: NonEmpty<Language>,
  version: (page: Page) => T,
): NonEmpty<T & { readonly language: Language }> {
  const inLanguage = (language: Language) => ({
    ...version({ ...page, ...pageIn(language, page.path) }),
    language,
  });
  return [inLanguage(first), ...others.map(inLanguage)];
}

/** The page of which the PDF is a print, in the same size; a letter of a case stands on the page of the case. */
function pageInstead(req: Request): string {
  const [path = '/'] = req.originalUrl.split('?');
  const page = path.replace(/(?:(?<=\/cases\/[^/]+)\/letters\/[^/]+)?(?:\/pdf|\.pdf|\/json)$/, '');
  return isLarge(req) ? `${page}?size=large` : page;
}

function describe(res: Response, { name, download }: Pdf): void {
  res.setHeader('Content-Type', 'application/pdf');
  res.setHeader(
    'Content-Disposition',
    `${download ? 'attachment' : 'inline'}; filename="${name(res)}.pdf"`,
  );
  res.setHeader('Cache-Control', 'no-store');
}
