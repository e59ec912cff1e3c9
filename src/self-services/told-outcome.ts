import type { ReplyPoint } from '../domain/authority.ts';
import type { DecidedCase } from './decision-letter.ts';
import type { Letter, NoticeKind } from './letter.ts';

/** A decision on an errand, as somebody besides whoever filed it is told of it: they were written to about it before. */
export interface ToldOutcome
  extends Pick<DecidedCase, 'reference' | 'authority' | 'result' | 'why' | 'bases'> {
  readonly complaint: DecidedCase['complaint'] | undefined;
  /** What they were written. */
  readonly was: NoticeKind;
  /** What they were written named neither address nor authority: nor may this. */
  readonly closed: boolean;
  /** Where such a letter is answered. */
  readonly replyPoint?: ReplyPoint;
}

/** `party-decision`: to a party, with reasons and where to complain (forvaltningsloven §§ 22-25); `outcome`: to others. */
export interface OutcomeNotice {
  readonly kind: 'party-decision' | 'outcome';
  readonly letter: Letter;
}
