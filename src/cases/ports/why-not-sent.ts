/** Why a letter was not sent, as staff are told. */
export type WhyNotSent = WhyDead | 'address-unavailable';

/**
 * Why nobody tries any more. `not-delivered`: on paper, too, the far side could not deliver it. `protected-since`:
 * somebody whom it could lead to was protected after it was written. `recipient-inactive`: under their number nobody is
 * to be reached. `day-passed`: the day to answer by that was chosen for it.
 */
export type WhyDead =
  | 'no-address'
  | 'unsure'
  | 'refused'
  | 'not-delivered'
  | 'protected-since'
  | 'recipient-dead'
  | 'recipient-inactive'
  | 'day-passed';
