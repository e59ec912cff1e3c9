import { randomBytes } from 'node:crypto';
import type { Language } from '../domain/language.ts';
import { html } from './components/html.ts';
import type { Page, SessionClock } from './page.ts';
import { pageIn } from './set-up-language.ts';

/** The only parts of a kept page that are about its reader. */
export interface Personal {
  readonly csrf: string;
  readonly name: string;
  readonly session: SessionClock;
}

/** A page drawn once, with gaps where the reader's name and token go. Nothing in it is about anybody. */
export type Skeleton = readonly string[];

/** Random, so that nothing else in a page can read like a gap; letters only, so that escaping leaves them alone. */
const gaps: Personal = {
  csrf: gap(),
  name: gap(),
  session: { until: gap(), last: gap(), idle: gap(), absolute: gap() },
};

/**
 * Draws a page for a reader of whom nothing is known but that they are logged in as a citizen. `drawn` gets a context
 * that holds no person, so none can stand in what is kept.
 */
export function skeletonOf(
  language: Language,
  path: string,
  drawn: (page: Page) => string,
): Skeleton {
  const nobody: Page = {
    ...pageIn(language, path),
    csrf: gaps.csrf,
    citizen: { name: gaps.name },
    session: gaps.session,
  };
  return drawn(nobody).split(new RegExp(`(${wordsOf(gaps).join('|')})`));
}

/** The page for this reader. */
export function fill(skeleton: Skeleton, personal: Personal): string {
  const words = wordsOf(personal);
  let page = '';
  for (const part of skeleton) {
    const index = order.indexOf(part);
    page += index < 0 ? part : html`${words[index]}`.toString();
  }
  return page;
}

const wordsOf = ({ csrf, name, session }: Personal): readonly string[] => [
  csrf,
  name,
  session.until,
  session.last,
  session.idle,
  session.absolute,
];

function gap(): string {
  return `gap${randomBytes(16).toString('hex')}gap`;
}

/** In which order the gaps are looked for. */
const order = wordsOf(gaps);
