/**
 * What an errand does to somebody's protection of name and address (CPR-loven § 28), by the law of the day it came. To
 * `protect` hides from the moment it is sent; to `lift` changes nothing before it is carried out.
 */
export interface Protects {
  readonly wish: 'protect' | 'lift';
  /** Nobody has said which: a filing with such a gap hides, asking for help with the form does not. */
  readonly unsaid?: true;
  /** Months that it lasts once it is carried out. */
  readonly months: number;
  /** Days before it lapses on which whoever filed it is reminded. */
  readonly remindDays: number;
}
