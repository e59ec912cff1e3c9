import { type Correction, draftCorrection } from '../../cases/correct-arrival.ts';
import type { ChannelDesk } from '../../cases/channel-decision.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { WorkProblem } from '../../cases/append-work.ts';
import type { Drawn } from './act-reader.ts';

/** Only what staff registered has a day that somebody typed. */
export const mayCorrectDay = ([first]: readonly CaseEvent[]): boolean => first?.kind === 'filed';

/** The letter of a correction, and what the other day changes, to be read before it is said. Stores nothing. */
export async function drawnCorrection(
  desk: ChannelDesk,
  row: CaseRow,
  correction: Correction,
): Promise<Result<Drawn, WorkProblem>> {
  const drafted = await draftCorrection(desk, row, correction);
  if (!drafted.ok) return drafted;
  const { letter, effects } = drafted.value;
  return ok({
    changes: effects.map((effect) => `desk-day:effect.${effect}`),
    ...(letter && { letter }),
  });
}
