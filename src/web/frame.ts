import type { Response } from 'express';
import type { NewsSince } from '../cases/news-since.ts';
import type { PublicMessage } from '../domain/administered.ts';
import type { ContactPoint } from '../domain/authority.ts';
import type { Text } from '../domain/language.ts';
import type { Outage, Outages } from './outages.ts';

/** Registers without which the form goes on, and what the authorities themselves have decided. */
type NotLookedUp = 'digitalPost' | 'decisions';

/** What the layout knows of the installation. */
export interface Frame {
  readonly demo: boolean;
  readonly help: ContactPoint;
  /** What is down just now. */
  readonly outages: readonly Outage[];
  /** What could not be looked up for this reader: they are told, and it counts against nobody. */
  readonly notLookedUp?: readonly NotLookedUp[];
  /** What was changed since the reader began the form that they come back to. */
  readonly news?: NewsSince;
  /** The one authority that is served, for the head of the page; absent where there are several. */
  readonly authority?: Text;
  /** What authorities tell today, on every page or on those of a service. */
  readonly messages: readonly Told[];
}

/** A public message, and whose it is where several authorities are served. */
export interface Told extends Pick<PublicMessage, 'text' | 'service'> {
  readonly authority?: Text;
}

/** The frame that the middleware laid down for this answer. */
export const frameOf = (res: Response): Frame => res.locals['frame'] as Frame;

/** What has just been seen to be down is said on the very page that went without it. */
export function sayOutages(res: Response, outages: Outages): void {
  res.locals['frame'] = { ...frameOf(res), outages: outages.now() };
}

/** Says on this answer what is new for whoever comes back to a form. */
export function sayNews(res: Response, news: NewsSince | undefined): void {
  if (news !== undefined) res.locals['frame'] = { ...frameOf(res), news };
}

/** Says on this answer what could not be looked up for its reader. */
export function sayNotLookedUp(res: Response, notLookedUp: readonly NotLookedUp[]): void {
  if (notLookedUp.length > 0) res.locals['frame'] = { ...frameOf(res), notLookedUp };
}
