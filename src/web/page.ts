import type { Response } from 'express';
import type { Language, Text } from '../domain/language.ts';

/** For whom the reader fills in a form, where that is not themself. */
export interface ActingForName {
  readonly name: string;
  readonly as: 'mandate' | 'guardian';
  /** Stands in the form; says nothing outside this session. */
  readonly key: string;
  /** Path of the page on which to choose somebody else. */
  readonly change: string;
  /** They may not any more. */
  readonly ended?: true;
}

/** When the reader's session ends: times of day, and whole seconds from when the page was made. */
export interface SessionClock {
  /** Unless the reader goes on. */
  readonly until: string;
  /** Whatever the reader does. */
  readonly last: string;
  readonly idle: string;
  readonly absolute: string;
}

/** What every page knows about its reader. Set once per request, read by the layout and by routes. */
export interface Page {
  readonly language: Language;
  /** A text of `locales/<language>/<area>.json`, e.g. `t('layout:skip')`. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** A text that is kept in code, in the reader's language. */
  readonly say: (text: Text) => string;
  /** Path of this page, without the query: carries no personal data. */
  readonly path: string;
  /** Signed token that every form carries. */
  readonly csrf: string;
  readonly citizen?: { readonly name: string };
  readonly acting?: ActingForName;
  readonly staff?: { readonly name: string; readonly authority: string };
  /** Of whoever is logged in. */
  readonly session?: SessionClock;
}

/** The page context that the middleware made for this answer. */
export const pageOf = (res: Response): Page => res.locals['page'] as Page;
