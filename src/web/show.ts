import type { Response } from 'express';
import type { Markup } from './components/html.ts';
import { type Frame, frameOf } from './frame.ts';
import { answerWithoutHomes } from './hidden-homes.ts';
import { type Page, pageOf } from './page.ts';
import { templates } from './set-up-views.ts';

/** What every page hands to its template; everything else is the template's own. */
export interface Model {
  /** Becomes "<title> - Skranken"; never carries personal data. Templates show it as the h1. */
  readonly title: string;
  /** Id of the page's form: language and log-in then become buttons of it, so that nothing typed is lost. */
  readonly formId?: string;
  /** Errors of the form, for `errorSummary`; they also mark the document's title. */
  readonly errors?: readonly PageError[];
  /** The page itself is the error: marked in the document's title as well. */
  readonly fault?: boolean;
}

/** One line of the error summary; `href` is `#` and the id of the faulty field. */
export interface PageError {
  readonly href: string;
  readonly text: string | Markup;
}

/** Answers with `views/<view>.njk`, never cached. Throws where the template or a text is missing. */
export function show(
  res: Response,
  view: string,
  model: Model & Readonly<Record<string, unknown>>,
  status = 200,
): void {
  const page = pageOf(res);
  send(res, answerWithoutHomes(draw(page, frameOf(res), view, model), page.language), status);
}

/** The page as HTML. */
export const draw = (
  page: Page,
  frame: Frame,
  view: string,
  model: Model & Readonly<Record<string, unknown>>,
): string =>
  templates.render(`${view}.njk`, {
    formId: undefined,
    errors: [],
    fault: false,
    again: undefined,
    ...model,
    page,
    t: page.t,
    say: page.say,
    frame,
  });

/** Sends a page, never cached. A text leaves in one piece with its header; bytes would follow as a second one. */
export function send(res: Response, body: string, status = 200): void {
  res.status(status);
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(body));
  res.setHeader('Cache-Control', 'no-store');
  res.end(body);
}
