import type { Result } from '../domain/result.ts';
import { stateAfter } from './case.ts';
import { sendDraft } from './case-letter.ts';
import type { ChannelDesk } from './channel-decision.ts';
import { draftWithdrawal } from './end-filing.ts';
import { isLookedInto } from './guard.ts';
import { actOnOwn, hasChanged, type Own } from './own-act.ts';
import type { CaseRow } from './ports/case-store.ts';

/** `ended`: decided, carried out or closed by now. `changed`: something happened since the page was drawn. */
export type WithdrawProblem = 'ended' | 'changed';

/** Whether a case can still be taken back: as long as nothing has been decided or carried out. */
export const mayWithdraw = ({ state }: Pick<CaseRow, 'state'>): boolean =>
  stateAfter(state, 'withdrawn') !== undefined;

/**
 * Ends a case at the wish of whoever sent it. Where its way in is still looked into, a letter says so and how to undo it,
 * as it does when staff write the wish down. Throws StoreUnavailable.
 */
export async function withdrawOwn(
  desk: ChannelDesk,
  row: CaseRow,
  who: Own,
  {
    why,
    version,
    nonce,
  }: { readonly why: string; readonly version: number; readonly nonce: string },
): Promise<Result<CaseRow, WithdrawProblem | 'gone'>> {
  const drafted = isLookedInto(row, await desk.cases.events(row.id))
    ? await draftWithdrawal(desk, row, { why, isOwnWish: true })
    : undefined;
  return actOnOwn(
    desk,
    row,
    who,
    { body: { kind: 'withdrawn', why }, nonce },
    (now, events): WithdrawProblem | undefined => {
      if (!mayWithdraw(now)) return 'ended';
      return hasChanged(events, version) ? 'changed' : undefined;
    },
    // Whom nobody can write to ends it all the same: they did it themself, and the page says so.
    (now, at) => (drafted?.ok === true ? [sendDraft(drafted.value.letter, now, at)] : []),
  );
}
