import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { StoreUnavailable } from '../cases/ports/case-store.ts';
import { keptInPage } from './kept-in-page.ts';
import { sendLastResort } from './last-resort.ts';
import { pageOf } from './page.ts';
import { Refusal, type RefusalKind } from './refusal.ts';
import { pageIn, preferred } from './set-up-language.ts';
import { show } from './show.ts';

/** Last of the routes: the page does not exist. */
export const notFound: RequestHandler = (_req, _res, next) => next(new Refusal('notFound'));

/** Last of all: every error becomes a page that names another way. Nothing of the request is logged but its route. */
export function setUpErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    res.locals['page'] ??= pageIn(preferred(req), req.path);
    try {
      answer(error, req, res, log);
    } catch (fault) {
      log.error({ stack: stackOf(fault) }, 'the error page failed');
      sendLastResort(res);
    }
  };
}

function answer(error: unknown, req: Request, res: Response, log: Logger): void {
  const kind = refusalKind(error);
  if (kind !== undefined) return showError(res, kind, statusOf(error));
  const reference = faultReference();
  if (error instanceof StoreUnavailable) {
    log.error({ reference, reason: error.message }, 'the store is not available');
    res.setHeader('Retry-After', '30');
    return showError(res, 'unavailable', 503, { reference, again: keptInPage(req, res) });
  }
  log.error({ reference, stack: stackOf(error) }, 'unexpected error');
  showError(res, 'unexpected', 500, { reference, again: keptInPage(req, res) });
}

/** Ten signs, the first a letter: ten figures would be taken for somebody's CPR number, in a log and on the phone. */
const faultReference = (): string => `F${randomBytes(5).toString('hex').toUpperCase().slice(1)}`;

interface ErrorModel {
  readonly reference?: string;
  readonly again?: ReturnType<typeof keptInPage>;
}

function showError(
  res: Response,
  kind: RefusalKind | 'unavailable' | 'unexpected',
  status: number,
  { reference, again }: ErrorModel = {},
): void {
  const { t } = pageOf(res);
  const help = kind === 'unavailable' ? [t('error:unavailable.help')] : [];
  const kept = again === undefined ? [] : [t('error:unavailable.keep')];
  const model = {
    title: t(`error:${kind}.title`),
    paragraphs: [t(`error:${kind}.text`), ...help, ...kept],
    reference,
    again,
    fault: true,
  };
  show(res, 'pages/error', model, status);
}

/** Our own refusals, and what Express and its body parser throw with a status of 4xx. */
function refusalKind(error: unknown): RefusalKind | undefined {
  if (error instanceof Refusal) return error.kind;
  const status = statusOf(error);
  if (status < 400 || status > 499) return undefined;
  return kinds[status] ?? 'invalid';
}

const kinds: Readonly<Record<number, RefusalKind>> = {
  403: 'forbidden',
  404: 'notFound',
  405: 'method',
  411: 'lengthRequired',
  413: 'tooLarge',
  415: 'wrongType',
  429: 'tooMany',
};

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 500;
}

/** Where it happened. The message is left out, as it may quote what a person wrote, but where it can only name code. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...(namesCode.has(error.name) ? [error.message] : []), ...frames].join('\n');
}

const namesCode = new Set(['Template render error', 'TypeError', 'ReferenceError']);
