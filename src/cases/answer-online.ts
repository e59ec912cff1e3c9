import type { Text } from '../domain/language.ts';
import type { Result } from '../domain/result.ts';
import type { CaseEvent } from './events.ts';
import { answerAwaitedUntil, openRequest } from './open-questions.ts';
import { actOnOwn, type Own, type OwnDesk } from './own-act.ts';
import type { CaseRow } from './ports/case-store.ts';

/** A question on a case as the citizen reads it, and what they answered where they have. */
export interface Asked {
  readonly what: Text;
  readonly as: 'request-for-more' | 'party-hearing';
  /** Last day to answer; absent as long as the letter has not left. */
  readonly until?: string;
  readonly answer?: { readonly words: string; readonly at: string };
}

/** What the case waits for the citizen to answer; undefined where it waits for nothing. */
export function askedNow(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): Asked | undefined {
  const asked = openRequest(row, events);
  const until = answerAwaitedUntil(row, events);
  return asked && { what: asked.what, as: asked.as, ...(until !== undefined && { until }) };
}

/** What was answered online, each under its question: the citizen's own receipt of it. */
export const answeredOnline = (events: readonly CaseEvent[]): readonly Asked[] =>
  events.flatMap((event) => {
    if (event.kind !== 'info-received' || event.by.kind !== 'citizen') return [];
    const asked = events.findLast(
      (before) => before.kind === 'info-requested' && before.seq < event.seq,
    );
    if (asked?.kind !== 'info-requested') return [];
    const { what, as } = asked;
    return [{ what, as, answer: { words: event.note, at: event.at } }];
  });

/**
 * The citizen's own answer to what was asked, on a case that is theirs. Sent twice it stands once; `not-asked` where the
 * case waits for nothing any more. Throws StoreUnavailable.
 */
export async function answerOnline(
  desk: OwnDesk,
  row: CaseRow,
  who: Own,
  { words, nonce }: { readonly words: string; readonly nonce: string },
): Promise<Result<CaseRow, 'not-asked' | 'gone'>> {
  const body = { kind: 'info-received', from: 'citizen', note: words } as const;
  return actOnOwn(desk, row, who, { body, nonce }, (now, events) =>
    openRequest(now, events) === undefined ? ('not-asked' as const) : undefined,
  );
}
