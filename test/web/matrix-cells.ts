/** Everybody who can stand at a route: by their login, or by none. */
export const actors = [
  'anonymous',
  'citizen',
  'otherCitizen',
  'caseworker',
  'counter',
  'lead',
  'auditor',
  'administrator',
  'otherAuthority',
] as const;
export type Actor = (typeof actors)[number];

/**
 * What an actor gets: the status, where a redirect leads, and `sees` where the page shows what lies in the case.
 * `:reference` stands for the one that was asked for.
 */
export type Cells = Readonly<Record<Actor, string>>;

/** `own`: of the citizen, at the staff's authority. `foreign`: of nobody here; what does not exist must look the same. */
export interface Row {
  readonly own: Cells;
  readonly foreign?: Cells;
}

export const each = (outcome: string, but: Partial<Cells> = {}): Cells => ({
  ...(Object.fromEntries(actors.map((actor) => [actor, outcome])) as Cells),
  ...but,
});
export const open = (outcome = '200'): Row => ({ own: each(outcome) });
export const citizens = (outcome: string) => ({ citizen: outcome, otherCitizen: outcome });
export const outside = (outcome: string) => ({ anonymous: outcome, ...citizens(outcome) });
export const toLogin = '303 /login';
export const toDeskLogin = '303 /caseworker/login';
export const service = '/self-service/address-change';

export const failures = (folder: string): Record<string, Row> => ({
  [`GET ${folder}/cancelled`]: open(),
  [`GET ${folder}/expired`]: open(),
  [`GET ${folder}/failed`]: open('403'),
  [`GET ${folder}/too-low`]: open('403'),
  [`GET ${folder}/unavailable`]: open('503'),
});

export const workers = ['caseworker', 'counter', 'lead', 'otherAuthority'] as const;
export const desk = (outcome: string, but: Partial<Cells> = {}): Cells =>
  each('403', {
    ...outside(toDeskLogin),
    ...Object.fromEntries(workers.map((actor) => [actor, outcome])),
    ...but,
  });
export const administrators = (outcome: string): Cells =>
  each('403', { ...outside(toDeskLogin), administrator: outcome });
export const act = (counter: '422 sees' | '403'): Row => ({
  own: desk('422 sees', { counter, otherAuthority: '404' }),
  foreign: desk('404', { counter: counter === '422 sees' ? '404' : '403' }),
});
