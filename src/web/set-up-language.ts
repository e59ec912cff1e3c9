import type { Request, RequestHandler, Response } from 'express';
import { type Language, languages } from '../domain/language.ts';
import { texts } from './locales.ts';
import { type Page, pageOf } from './page.ts';

const cookie = 'lang';
const yearInMs = 365 * 24 * 60 * 60 * 1000;

/** What is known of the reader once session and CSRF are read. */
export type Reader = Pick<Page, 'csrf' | 'citizen' | 'staff' | 'session'>;

/** Makes the page's context in the reader's language; `?lang=` keeps the choice in a cookie. Runs before the session. */
export function setUpLanguage(settings: { readonly secure: boolean }): RequestHandler {
  return (req, res, next) => {
    const asked = isLanguage(req.query['lang']) ? req.query['lang'] : undefined;
    if (asked !== undefined) keepLanguage(res, asked, settings.secure);
    res.locals['page'] = pageIn(asked ?? preferred(req), req.path);
    res.setHeader('Content-Language', pageOf(res).language);
    next();
  };
}

/** Completes the context with the reader. Runs after session and CSRF. */
export function setUpReader(
  reader: (req: Request, res: Response) => { [K in keyof Reader]: Reader[K] | undefined },
): RequestHandler {
  return (req, res, next) => {
    const found = reader(req, res);
    const { citizen, staff, session } = found;
    res.locals['page'] = {
      ...pageOf(res),
      get csrf() {
        return found.csrf ?? '';
      },
      ...(citizen && { citizen }),
      ...(staff && { staff }),
      ...(session && { session }),
    };
    next();
  };
}

/** Remembers the language for a year; it is not personal and needs no consent. */
export function keepLanguage(res: Response, language: Language, secure: boolean): void {
  res.cookie(cookie, language, {
    maxAge: yearInMs,
    sameSite: 'lax',
    secure,
    httpOnly: true,
    path: '/',
  });
}

/** Goes on in another language within this answer: for a form that is shown again as it was typed. */
export function switchLanguage(res: Response, language: Language, secure: boolean): void {
  keepLanguage(res, language, secure);
  const page = pageOf(res);
  res.setHeader('Content-Language', language);
  res.locals['page'] = { ...page, ...pageIn(language, page.path), csrf: page.csrf };
}

/** A page's context for a visit that nothing is known of. */
export function pageIn(language: Language, path: string): Page {
  return {
    language,
    t: texts(language),
    say: (text) => text[language],
    path,
    csrf: '',
  };
}

/** The language of the cookie, else of the browser, else Danish. */
export function preferred(req: Request): Language {
  const kept = /(?:^|;\s*)lang=(da|en)(?:;|$)/.exec(req.headers.cookie ?? '')?.[1];
  if (isLanguage(kept)) return kept;
  const accepted = req.acceptsLanguages([...languages]);
  return isLanguage(accepted) ? accepted : 'da';
}

const isLanguage = (value: unknown): value is Language =>
  (languages as readonly unknown[]).includes(value);
