/** Why a request is turned away before any route sees it; each has its own page text. */
export type RefusalKind =
  | 'forbidden'
  | 'invalid'
  | 'lengthRequired'
  | 'method'
  | 'misdirected'
  | 'notFound'
  | 'tooLarge'
  | 'tooMany'
  | 'wrongType';

const statusOf: Readonly<Record<RefusalKind, number>> = {
  forbidden: 403,
  invalid: 400,
  lengthRequired: 411,
  method: 405,
  misdirected: 421,
  notFound: 404,
  tooLarge: 413,
  tooMany: 429,
  wrongType: 415,
};

/** Thrown or passed to `next`; becomes a page that says why and names another way. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly status: number;

  constructor(kind: RefusalKind) {
    super(`refused: ${kind}`);
    this.kind = kind;
    this.status = statusOf[kind];
  }
}
