import type { WorkRequest } from '../cases/append-work.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { DeliveryReceipt } from '../cases/ports/dispatch.ts';
import type { StaffIdentity } from '../cases/ports/identity.ts';
import { writeNotices } from '../cases/write-notices.ts';
import type { AuthorityId } from '../domain/authority.ts';
import { addWorkingDays, isWorkingDay } from '../domain/holidays.ts';
import type { Result } from '../domain/result.ts';
import type { SelfService } from '../self-services/define.ts';
import type { Player } from './cast.ts';
import type { Chance } from './chance.ts';
import { hearBack } from './hear-back.ts';
import type { Stage } from './stage.ts';

/** A story while it is played: who and what it is about, and how far it has come. */
export interface Play {
  readonly stage: Stage;
  readonly service: SelfService;
  readonly hero: Player;
  /** Authorities whose cases are seeded. */
  readonly places: readonly AuthorityId[];
  /** Who has the case, and who works there. */
  authorityId: AuthorityId;
  staff: StaffIdentity;
  colleague: StaffIdentity;
  /** What the far side says later of letters that left; nothing where it keeps silent. */
  readonly hears?: DeliveryReceipt['outcome'] | undefined;
  readonly chance: Chance;
  /** Answers that the story depends on. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The case as it is now; another one once a referral has become it. */
  row: CaseRow;
  day: Temporal.PlainDate;
}

/** Something that somebody does; what it came to, or nothing where there was nothing to do. */
export type Act = (play: Play) => Promise<Result<CaseRow, { readonly kind: string }> | undefined>;

/** What happens so many working days after what happened before. */
export interface Scene {
  readonly after: readonly [least: number, most: number];
  readonly act: Act;
  /** How often it happens, in a hundred; absent: always. */
  readonly percent?: number;
}

/** The first scene that came to nothing, and why: the story ends before it. */
export interface Broken {
  readonly scene: number;
  readonly why: string;
}

/** Plays the scenes as far as today; the letters leave and the days do their work meanwhile. */
export async function playOn(
  play: Play,
  scenes: readonly Scene[],
  now: Temporal.Instant,
): Promise<Broken | undefined> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  await post(play);
  for (const [index, { after, act, percent = 100 }] of scenes.entries()) {
    if (!play.chance.percent(percent)) continue;
    const [least, most] = after;
    const day = workingDay(play.day, least + play.chance.below(most - least + 1));
    const at = play.stage.desk.clock.now();
    const then = timeOn(day, play.chance);
    if (Temporal.Instant.compare(then, now) > 0) break;
    await letDaysPass(play, day);
    play.stage.setClock(Temporal.Instant.compare(then, at) > 0 ? then : at.add({ minutes: 7 }));
    play.day = day;
    const done = await act(play);
    if (done !== undefined && !done.ok) return { scene: index, why: done.error.kind };
    if (done !== undefined) play.row = done.value;
    await post(play);
  }
  await letDaysPass(play, today);
  return undefined;
}

/** From the form as it is drawn now. */
export async function request(play: Play, staff = play.staff): Promise<WorkRequest> {
  const { reference } = play.row;
  const now = await play.stage.desk.cases.byReference(reference);
  const nonce = String(play.chance.below(2 ** 30));
  const expectedVersion = now?.version ?? 0;
  return { staff, role: 'caseworker', reference, expectedVersion, nonce };
}

const zone = 'Europe/Copenhagen';

/** Reminders, and word of what is late, on the days on which they are due. */
async function letDaysPass(play: Play, until: Temporal.PlainDate): Promise<void> {
  const { desk } = play.stage;
  for (let look = 0; look < 12; look += 1) {
    const row = await desk.cases.byReference(play.row.reference);
    const due = row?.lookOn === undefined ? undefined : Temporal.PlainDate.from(row.lookOn);
    if (due === undefined || Temporal.PlainDate.compare(due, until) >= 0) return;
    const at = due.toZonedDateTime({ timeZone: zone, plainTime: '06:10' }).toInstant();
    const now = desk.clock.now();
    play.stage.setClock(Temporal.Instant.compare(at, now) > 0 ? at : now.add({ minutes: 3 }));
    await writeNotices(desk, 20);
    await post(play);
  }
}

/** What waits leaves two minutes later, and is heard of a good minute after that. */
async function post(play: Play): Promise<void> {
  const { stage, hears } = play;
  stage.setClock(stage.desk.clock.now().add({ seconds: 125 }));
  await stage.worker.runOnce();
  if (hears === undefined) return;
  await hearBack(play, hears);
  // What came back from Digital Post goes on paper.
  await stage.worker.runOnce();
}

function workingDay(day: Temporal.PlainDate, after: number): Temporal.PlainDate {
  if (after > 0) return addWorkingDays(day, after);
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/** During office hours, in Copenhagen. */
const timeOn = (day: Temporal.PlainDate, chance: Chance): Temporal.Instant =>
  day
    .toZonedDateTime({ timeZone: zone, plainTime: '08:30' })
    .add({ seconds: chance.below(6 * 3600) })
    .toInstant();
