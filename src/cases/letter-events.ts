import type { IsoDate } from '../domain/dated.ts';
import type { NoticeKind } from '../self-services/define.ts';

/** What became of the letters of a case. */
export type LetterEvent =
  | {
      readonly kind: 'letters-released';
      /** Outbox ids. The store lets exactly these held items go, in the commit's own transaction; none: all stay held. */
      readonly letters: readonly string[];
      readonly why: string;
    }
  | {
      readonly kind: 'dispatched';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly via: 'digital-post' | 'paper';
      /** Last day to complain, as the letter that left names it. */
      readonly lastDay?: IsoDate;
      /** Last day to answer, as the letter that left names it. */
      readonly answerBy?: IsoDate;
    }
  /** The far side says that it lies in the mailbox, or was handed to the post. */
  | { readonly kind: 'delivered'; readonly letter: string; readonly notice: NoticeKind }
  | {
      /** The far side took it over and could not deliver it. */
      readonly kind: 'not-delivered';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly why: string;
    }
  | {
      /** A caseworker has a letter sent again that could not be sent. */
      readonly kind: 'letter-retried';
      readonly letter: string;
      readonly notice: NoticeKind;
      /** They wrote where to. The address itself is sealed with the letter, and stands on no case. */
      readonly addressGiven?: true;
    }
  | {
      /** A caseworker dealt with a letter that could not be sent in another way than by sending it. */
      readonly kind: 'letter-settled';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly how: string;
    }
  /** Its day passed before it could leave: it says nothing any more, and was not sent. */
  | { readonly kind: 'letter-expired'; readonly letter: string; readonly notice: NoticeKind }
  | {
      readonly kind: 'dispatch-failed';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly why: string;
    };
