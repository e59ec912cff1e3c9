import { randomBytes } from 'node:crypto';
import type { Language } from '../domain/language.ts';
import { html } from './components/html.ts';
import type { Page } from './page.ts';
import { pageIn } from './set-up-language.ts';

/** The only parts of a kept page that are about its reader. */
export interface Personal {
  readonly csrf: string;
  readonly name: string;
}

/** A page drawn once, with gaps where the reader's name and token go. Nothing in it is about anybody. */
export type Skeleton = readonly string[];

/** Random, so that nothing else in a page can read like a gap; letters only, so that escaping leaves them alone. */
const gaps: Personal = { csrf: gap(), name: gap() };

/**
 * Draws a page for a reader of whom nothing is known but that they are logged in as a citizen. `drawn` gets a context
 * that holds no person, so none can stand in what is kept.
 */
export function skeletonOf(
  language: Language,
  path: string,
  drawn: (page: Page) => string,
): Skeleton {
  const nobody: Page = { ...pageIn(language, path), csrf: gaps.csrf, citizen: { name: gaps.name } };
  return drawn(nobody).split(new RegExp(`(${gaps.csrf}|${gaps.name})`));
}

/** The page for this reader. */
export function fill(skeleton: Skeleton, personal: Personal): string {
  const csrf = html`${personal.csrf}`.toString();
  const name = html`${personal.name}`.toString();
  let page = '';
  for (const part of skeleton) {
    page += part === gaps.csrf ? csrf : part === gaps.name ? name : part;
  }
  return page;
}

function gap(): string {
  return `gap${randomBytes(16).toString('hex')}gap`;
}
