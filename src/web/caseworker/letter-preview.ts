import { createHash } from 'node:crypto';
import type { WorkProblem } from '../../cases/append-work.ts';
import { stateAfter } from '../../cases/case.ts';
import type { DraftLetter } from '../../cases/case-letter.ts';
import type { ChannelDesk } from '../../cases/channel-decision.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { Act } from './act-reader.ts';
import { eventOf, type Verb } from './next-step.ts';

/** Which letter the form showed: none is sent that was not seen as it will be. */
export const letterSeen = 'letter.seen';

/** Letters to be read before they are sent, and the mark that their form carries along. */
export interface Preview {
  readonly letters: readonly DraftLetter[];
  /** Text keys of what the act changes. */
  readonly changes: readonly string[];
  readonly mark: string;
}

/**
 * The letters that the act would write, where whoever sent the form has not seen it yet or only wants to see it; undefined
 * where nothing stands in the way of the act. Stores nothing.
 */
export async function unseenLetter(
  { draft }: Act,
  verb: Verb,
  raw: Raw,
  row: CaseRow,
  desk: ChannelDesk,
): Promise<Result<Preview | undefined, WorkProblem>> {
  if (draft === undefined) return ok(undefined);
  const drafted = await draft(desk, row);
  if (!drafted.ok) return drafted;
  const { letter, others = [], changes = [] } = drafted.value;
  const letters = [...(letter ? [letter] : []), ...others];
  const mark = markOf([...letters, ...changes], row);
  if (raw['do'] === 'send' && raw[letterSeen] === mark) return ok(undefined);
  if (stateAfter(row.state, eventOf[verb]) === undefined)
    return failed({ kind: 'not-possible', state: row.state });
  return ok({ letters, changes, mark });
}

const markOf = (seen: readonly unknown[], { id }: CaseRow): string =>
  createHash('sha256')
    .update(JSON.stringify([id, seen]))
    .digest('base64url');
