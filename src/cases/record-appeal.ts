import type { IsoDate } from '../domain/dated.ts';
import type { Result } from '../domain/result.ts';
import { type appealResults, canBeAppealed, lastWord } from './appeals.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import type { CaseRow } from './ports/case-store.ts';

type Worked = Promise<Result<CaseRow, WorkProblem>>;

/** A complaint has come, on that day. The decision stands meanwhile; whether the errand is processed is for the area's law. */
export const recordAppeal = (
  desk: Desk,
  request: WorkRequest,
  input: { on: IsoDate; note: string },
): Worked =>
  appendWork(desk, request, { kind: 'appeal-received', ...input }, async (row) =>
    canBeAppealed(await desk.cases.events(row.id)) ? undefined : notPossible(row),
  );

/** How the complaint ended, and on which day. */
export const recordAppealsEnd = (
  desk: Desk,
  request: WorkRequest,
  input: { on: IsoDate; result: (typeof appealResults)[number] },
): Worked =>
  appendWork(desk, request, { kind: 'appeal-ended', ...input }, async (row) => {
    const received = lastWord(await desk.cases.events(row.id));
    if (received?.kind !== 'appeal-received') return notPossible(row);
    return input.on < received.on ? { kind: 'before-complaint' } : undefined;
  });

const notPossible = ({ state }: CaseRow): WorkProblem => ({ kind: 'not-possible', state });
