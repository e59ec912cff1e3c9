/** Why a letter was not sent, as staff are told. `not-left`: whatever was tried, the far side never had it. */
export type WhyNotSent = WhyDead | 'address-unavailable' | 'not-left';

/**
 * Why nobody tries any more. `not-delivered`: on paper, too, the far side could not deliver it. `protected-since`:
 * somebody whom it could lead to was protected after it was written. `recipient-inactive`: under their number nobody is
 * to be reached. `day-passed`: the day to answer by that was chosen for it. `unreadable`: its bytes do not open here.
 */
export type WhyDead =
  | 'no-address'
  | 'unsure'
  | 'refused'
  | 'not-delivered'
  | 'protected-since'
  | 'recipient-dead'
  | 'recipient-inactive'
  | 'day-passed'
  | 'unreadable';

/** Why the far side did not take a letter over. Only `refused` is its last word; the others may be tried again. */
export type WhyNotTakenOver =
  /** No answer, a broken one or an error of its own: it may have taken it over all the same. */
  | 'unsure'
  /** It was never reached, or never asked: it has nothing. */
  | 'not-left'
  /** It says that the recipient has no Digital Post. */
  | 'not-in-digital-post'
  /** It says that this letter is wrong, whenever it is sent. */
  | 'refused';

export class NotTakenOver extends Error {
  readonly why: WhyNotTakenOver;

  constructor(why: WhyNotTakenOver) {
    super(why);
    this.why = why;
  }
}
