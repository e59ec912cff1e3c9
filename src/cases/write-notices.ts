import { legalDay } from '../domain/dates.ts';
import { deliveryDaysOf } from '../domain/delivery-days.ts';
import { newId } from '../domain/ids.ts';
import { applyEvent } from './case.ts';
import type { Till } from './demand.ts';
import type { CaseEvent } from './events.ts';
import { type DueNotice, nextLook, noticeKey, noticesDue, type Watched } from './notices-due.ts';
import { noticeLetter } from './notice-letter.ts';
import { isLapseMoot } from './protection-lapse.ts';
import { type CaseRow, type Commit, StoreUnavailable } from './ports/case-store.ts';

/** What it takes to write letters that no person asked for. */
export type Watch = Omit<Till, 'confirmations'>;

/** How many cases were looked at, and which of them could not be settled and are left for the next day. */
export interface Looked {
  readonly cases: number;
  readonly written: number;
  readonly postponed: readonly string[];
}

const attempts = 5;

/**
 * Looks at no more than `limit` of the cases whose day has come, writes what is due and sets the next day. Done at any
 * time and as often as one likes, each notice is written once. Throws StoreUnavailable; what was written stays.
 */
export async function writeNotices(desk: Watch, limit: number): Promise<Looked> {
  const today = legalDay(desk.clock.now());
  const rows = await desk.cases.dueForLook(today.toString(), limit);
  const looks = await Promise.allSettled(rows.map((row) => lookAt(desk, row, today)));
  const postponed: string[] = [];
  let written = 0;
  for (const [index, look] of looks.entries()) {
    const row = rows[index] as CaseRow;
    if (look.status === 'fulfilled') written += look.value;
    else if (look.reason instanceof StoreUnavailable) throw look.reason;
    else {
      // One damaged case must not stand before all others, day after day.
      await desk.cases.lookAgain(row, today.add({ days: 1 }).toString());
      postponed.push(row.id);
    }
  }
  return { cases: rows.length, written, postponed };
}

/** How many notices were written. Somebody may act on the case meanwhile: then it is read again. */
async function lookAt(desk: Watch, found: CaseRow, today: Temporal.PlainDate): Promise<number> {
  let row = found;
  let written = 0;
  // To an authority that nobody here works for, nobody here writes either.
  if (!desk.registers.authorities.serves(row.authorityId)) {
    await desk.cases.lookAgain(row, undefined);
    return written;
  }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const watched = await watch(desk, row);
    const [notice] = noticesDue(watched, today.toString());
    if (notice === undefined) {
      await desk.cases.lookAgain(row, nextLook(watched, today.toString()));
      return written;
    }
    const result = await desk.cases.commit(await commitOf(desk, watched, notice, today));
    if (result.ok) written += 1;
    row = result.ok ? result.value : await readAgain(desk, row);
  }
  throw new Error('the case kept changing');
}

async function readAgain({ cases }: Watch, { reference }: CaseRow): Promise<CaseRow> {
  const row = await cases.byReference(reference);
  if (row === undefined) throw new Error('the case is gone');
  return row;
}

async function watch({ cases, clock, registers }: Watch, row: CaseRow): Promise<Watched> {
  const authority = registers.authorities.find(row.authorityId);
  const events = await cases.events(row.id);
  const today = legalDay(clock.now());
  return {
    row,
    events,
    hasFiled: await hasFiledSince(cases, row),
    lapseIsMoot: await isLapseMoot(events, registers.persons, today),
    deliveryDays: deliveryDaysOf(authority, today),
  };
}

/** Whether the person has filed the same errand after the referral, whatever became of it: they know, and have acted. */
async function hasFiledSince(cases: Watch['cases'], row: CaseRow): Promise<boolean> {
  if (row.outcome !== 'refer' || row.principal === undefined) return false;
  const newestFirst = await cases.ofPrincipal(row.principal);
  const own = newestFirst.findIndex(({ id }) => id === row.id);
  return newestFirst
    .slice(0, Math.max(own, 0))
    .some(
      ({ service, outcome, way }) =>
        service === row.service && (outcome !== 'refer' || way !== 'self-service'),
    );
}

async function commitOf(
  desk: Watch,
  watched: Watched,
  notice: DueNotice,
  today: Temporal.PlainDate,
): Promise<Commit> {
  const { row, events } = watched;
  const at = desk.clock.now();
  const [birth] = events;
  const event: CaseEvent = {
    id: newId(at),
    seq: row.version + 1,
    v: 1,
    at: at.toString(),
    by: { kind: 'system', name: 'notices' },
    ...(birth?.onBehalfOf && { onBehalfOf: birth.onBehalfOf }),
    ...notice,
  };
  const letter = await noticeLetter(desk, watched, notice, at);
  if (letter === undefined && notice.kind === 'reminded') throw new Error('nobody to remind');
  const { lookOn: _before, ...after } = applyEvent(row, event);
  const next = nextLook({ ...watched, row: after, events: [...events, event] }, today.toString());
  return {
    key: noticeKey(row.id, notice),
    expectedVersion: row.version,
    events: [event],
    row: { ...after, ...(next !== undefined && { lookOn: next }) },
    outbox: letter === undefined ? [] : [letter],
    log: [],
  };
}
