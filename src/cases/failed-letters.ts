import { legalDay } from '../domain/dates.ts';
import type { Result } from '../domain/result.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import type { CaseRow } from './ports/case-store.ts';
import { isFailed, type OutboxState } from './ports/dispatch.ts';

type Worked = Promise<Result<CaseRow, WorkProblem>>;

/**
 * Sends a letter again that could not be sent, as if it had never been tried: a day to answer by is named anew. Not once
 * the day has passed that was chosen for it: then somebody has to be asked anew. `address` is where it goes on paper this
 * once, and only where no register had one.
 */
export async function retryLetter(
  desk: Desk,
  request: WorkRequest,
  { letter, address }: { letter: string; address?: string | undefined },
): Worked {
  const notice = await noticeOf(desk, request, letter);
  const isGiven = address !== undefined;
  const given = isGiven ? ({ addressGiven: true } as const) : {};
  const isFor = isGiven ? lacksAddress : isFailed;
  return appendWork(
    desk,
    request,
    { kind: 'letter-retried', letter, notice, ...given },
    async (row) =>
      (await stillFailed(desk, letter, isFor)(row)) ?? (await inTime(desk, letter)(row)),
    undefined,
    isGiven ? { addresses: { [letter]: address } } : {},
  );
}

/** Whether the letter would go if somebody knew where to. */
export const lacksAddress = (letter: Pick<OutboxState, 'state' | 'settled' | 'why'>): boolean =>
  isFailed(letter) && letter.why === 'no-address';

/** A letter that could not be sent is dealt with another way, e.g. by phone; how stands on the case. */
export async function settleLetter(
  desk: Desk,
  request: WorkRequest,
  { letter, how }: { letter: string; how: string },
): Worked {
  const notice = await noticeOf(desk, request, letter);
  const body = { kind: 'letter-settled', letter, notice, how } as const;
  return appendWork(desk, request, body, stillFailed(desk, letter));
}

/** Whether a letter of the case could not be sent, and nobody has dealt with it. */
export const hasFailed = (letters: readonly Pick<OutboxState, 'state' | 'settled'>[]): boolean =>
  letters.some(isFailed);

/** What the letter is; of one that is not the case's, which the guard turns away, any word will do. */
async function noticeOf(
  { cases, outbox }: Desk,
  { staff, reference }: WorkRequest,
  letter: string,
): Promise<OutboxState['notice']> {
  const row = await cases.byReferenceFor(staff.authorityId, reference);
  const letters = row === undefined ? [] : await outbox.ofCase(row.id);
  return letters.find(({ id }) => id === letter)?.notice ?? 'receipt';
}

const inTime =
  ({ outbox, clock }: Desk, letter: string) =>
  async (row: CaseRow): Promise<WorkProblem | undefined> => {
    const one = (await outbox.ofCase(row.id)).find(({ id }) => id === letter);
    const day = one?.until ?? one?.letter.answer?.chosen;
    const today = legalDay(clock.now()).toString();
    return day !== undefined && day < today ? { kind: 'day-passed' } : undefined;
  };

const stillFailed =
  ({ outbox }: Desk, letter: string, isFor: (one: OutboxState) => boolean = isFailed) =>
  async (row: CaseRow): Promise<WorkProblem | undefined> => {
    const letters = await outbox.ofCase(row.id);
    const failed = letters.some((one) => one.id === letter && isFor(one));
    return failed ? undefined : { kind: 'not-failed' };
  };
