import type { Cpr } from '../domain/cpr.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';

/**
 * The events without what citizens have said since that is not this reader's to read: all of it is where the case is
 * theirs; whoever filed it for another reads what they said themself.
 */
export const saidFor = (
  events: readonly CaseEvent[],
  { principal }: Pick<CaseRow, 'principal'>,
  reader: Cpr | undefined,
): readonly CaseEvent[] =>
  events.filter(
    ({ by }, index) =>
      index === 0 || principal === reader || by.kind !== 'citizen' || by.cpr === reader,
  );
