import type { Draft } from '../../../src/cases/ports/drafts.ts';
import type { Cpr } from '../../../src/domain/cpr.ts';

/** Every other person has Digital Post. */
export const channelOf = (person: string) =>
  Number(person.at(-1)) % 2 === 0
    ? ({ registration: 'registered', via: 'digital-post' } as const)
    : ({ registration: 'not-registered', via: 'paper' } as const);

/** An invented number: the day of birth with 60 added. */
export const personNumber = (index: number): string =>
  `6101${String(50 + Math.floor(index / 1000)).padStart(2, '0')}${String(index % 1000).padStart(4, '0')}`;

/** As their login names them. */
export const loginOf = (person: string) =>
  ({
    kind: 'citizen',
    cpr: person as Cpr,
    name: 'Anna Prøve',
    assurance: 'substantial',
    idToken: '',
  }) as const;

/** A draft of a move on that day, not finished. */
export const moving = (day: string): Draft => ({
  id: `moving on ${day}`,
  service: 'address-change',
  version: 1,
  raw: {
    destination: 'denmark',
    'moveDate.day': day.slice(8),
    'moveDate.month': day.slice(5, 7),
    'moveDate.year': day.slice(0, 4),
  },
  resolved: {},
  done: [],
  lawVersion: '',
  specVersion: 1,
  exempt: 'unsaid',
  wish: 'unsaid',
  language: 'da',
  expiresAt: '2099-01-01T00:00:00Z',
});
