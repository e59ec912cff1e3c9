import { failed, type Result } from '../domain/result.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import type { CaseEvent, EventBody } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { OutboxItem } from './ports/dispatch.ts';

/** What an act would store, and what must still hold of the case when it is. */
export type Prepared = Result<
  {
    readonly body: EventBody;
    readonly followedBy?: readonly EventBody[];
    readonly letters?: (at: Temporal.Instant) => readonly OutboxItem[];
    readonly mayNot?: (row: CaseRow) => WorkProblem | undefined;
  },
  WorkProblem
>;

const attempts = 5;

/** Decides on the case as it stands and stores that only if nothing has happened on it meanwhile; else it decides anew. */
export async function onWhatIsKnown(
  desk: Desk,
  request: WorkRequest,
  prepare: (row: CaseRow, events: readonly CaseEvent[]) => Promise<Prepared>,
): Promise<Result<CaseRow, WorkProblem>> {
  let done: Result<CaseRow, WorkProblem> = failed({ kind: 'changed', since: [] });
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
    if (row === undefined) return failed({ kind: 'unknown-case' });
    const prepared = await prepare(row, (await desk.cases.events(row.id)).slice(0, row.version));
    if (!prepared.ok) return prepared;
    const { body, followedBy = [], letters, mayNot } = prepared.value;
    const isAsSeen = async (now: CaseRow): Promise<WorkProblem | undefined> =>
      now.version === row.version ? mayNot?.(now) : { kind: 'changed', since: [] };
    done = await appendWork(
      desk,
      request,
      [body, ...followedBy],
      isAsSeen,
      (_, at) => letters?.(at) ?? [],
    );
    const isOvertaken = !done.ok && done.error.kind === 'changed' && done.error.since.length === 0;
    if (!isOvertaken) return done;
  }
  return done;
}
