import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { failed, type Result } from '../domain/result.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import { sendDraft } from './case-letter.ts';
import { draftDemand, type Till } from './demand.ts';
import { demandIn, mayDemand, openFee } from './fee.ts';
import type { CaseRow } from './ports/case-store.ts';

export type { Till } from './demand.ts';

type Worked = Promise<Result<CaseRow, WorkProblem>>;

/**
 * Demands the fee of a case that none was demanded in, and writes to whoever filed it. Whole kroner, and no other than
 * the law's. Only where paragraph, amount and complaint guidance are in force and confirmed (invariant 8), and somebody
 * is there to be told; otherwise nothing is stored.
 */
export async function demandPayment(
  desk: Till,
  request: WorkRequest,
  input: { kroner: number; why: string },
): Worked {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftDemand(desk, row, input);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(desk, request, body, isUndecided(desk), (_, at) => [
    sendDraft(letter, row, at),
  ]);
}

/** The fee came in, on a day and under the bank's or till's own reference. The case goes on. */
export const recordPayment = (
  desk: Desk,
  request: WorkRequest,
  input: { on: IsoDate; theirReference: string },
): Worked =>
  appendWork(
    desk,
    request,
    { kind: 'paid', on: input.on, theirReference: input.theirReference },
    async (row) => {
      const demand = demandIn(await desk.cases.events(row.id));
      const today = legalDay(desk.clock.now()).toString();
      const first = demand && legalDay(Temporal.Instant.from(demand.at)).toString();
      const isPossible = input.on <= today && (first === undefined || first <= input.on);
      return isPossible ? undefined : { kind: 'not-that-day' };
    },
  );

/** The authority lets the fee go, e.g. because the card never arrived. The reason is kept. */
export const waivePayment = (desk: Desk, request: WorkRequest, input: { why: string }): Worked =>
  appendWork(desk, request, { kind: 'payment-waived', why: input.why }, async (row) =>
    openFee(await desk.cases.events(row.id)) === 'none' ? { kind: 'no-open-fee' } : undefined,
  );

const isUndecided =
  ({ cases }: Desk) =>
  async (row: CaseRow): Promise<WorkProblem | undefined> =>
    mayDemand(await cases.events(row.id)) ? undefined : { kind: 'no-open-fee' };
