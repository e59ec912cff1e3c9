import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import type { CaseHomes } from '../cases/hidden-homes.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { Cpr } from '../domain/cpr.ts';
import { hideHomesIn, type Home, withoutHomes } from '../domain/hidden-home.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';

/** What one request has read that nothing it answers may tell. */
interface Seen {
  readonly rows: Map<string, CaseRow>;
  readonly cases: CaseHomes[];
  /** Protected people whom registers named, and where they live. */
  readonly people: Set<Cpr>;
  readonly homes: Home[];
  /** A member of staff has asked to see them, and that is in the log. */
  mayTell: boolean;
}

const requests = new AsyncLocalStorage<Seen>();

/** First of the routes: from here on each request remembers whose addresses it has come across. */
export const rememberHomes: RequestHandler = (_req, _res, next) => {
  requests.run({ rows: new Map(), cases: [], people: new Set(), homes: [], mayTell: false }, next);
};

/** A protected person was looked up. */
export function noteProtected({ cpr, address }: Person): void {
  const seen = requests.getStore();
  seen?.people.add(cpr);
  if (address !== undefined) seen?.homes.push(address);
}

/** A row was read: it says whose case it is. */
export const noteRow = (row: CaseRow): void => void requests.getStore()?.rows.set(row.id, row);
export const rowSeen = (id: string): CaseRow | undefined => requests.getStore()?.rows.get(id);

/** A case was read. */
export const noteCase = (homes: CaseHomes): void => void requests.getStore()?.cases.push(homes);

/** This answer tells the addresses: only after that was asked for, and is in the log. */
export function tellHomes(): void {
  const seen = requests.getStore();
  if (seen !== undefined) seen.mayTell = true;
}

/** Whether this answer keeps an address back. */
export const keepsHomeBack = (): boolean => homesNow().length > 0;

/** A page or file without them. What stands in a control was typed there, and is left as it is. */
export const answerWithoutHomes = (body: string, language: Language): string => {
  const homes = homesNow();
  if (homes.length === 0) return body;
  return body
    .split(controls)
    .map((part, at) => (at % 2 === 1 ? part : withoutHomes(part, homes, language)))
    .join('');
};

const controls = /(<input\b[^>]*>|<textarea\b[^>]*>[^<]*<\/textarea>)/;

/** The same of what is to be printed. */
export const printWithoutHomes = <T>(model: T): T => hideHomesIn(model, homesNow(), 'da');

function homesNow(): readonly Home[] {
  const seen = requests.getStore();
  if (seen === undefined || seen.mayTell) return [];
  const touched = seen.cases.filter(
    ({ isHidden, people }) => isHidden || people.some((cpr) => seen.people.has(cpr)),
  );
  return [...seen.homes, ...touched.flatMap(({ homes }) => homes)];
}
