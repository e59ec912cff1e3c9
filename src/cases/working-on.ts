import type { AuthorityId } from '../domain/authority.ts';
import { isOpen } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { StaffIdentity } from './ports/identity.ts';
import type { ExpiringStore } from './ports/secrets.ts';

/** Who is working on a case, as far as anybody knows: it ends by itself, and nobody is kept from reading. */
export interface Hold {
  readonly id: string;
  readonly name: string;
  readonly authorityId: AuthorityId;
  /** Instant. */
  readonly since: string;
  /** Whom it was taken over from, as long as it lasts. */
  readonly tookOverFrom?: string;
}

/** How long nobody else may act after the last act or look, in minutes: long enough to write, short enough to forget. */
export const holdMinutes = 15;

type Holder = Pick<StaffIdentity, 'id' | 'name' | 'authorityId'>;

/** What keeps somebody from acting: nothing, or whoever is working on the case. Of several at once one gets it. */
export async function hold(
  locks: ExpiringStore,
  { id }: Pick<CaseRow, 'id'>,
  me: Holder,
  now: Temporal.Instant,
): Promise<Hold | undefined> {
  const standing = await locks.change(space, id, (before) => {
    const held = read(before);
    if (held !== undefined && !isMine(held, me)) return undefined;
    return { value: write(held ?? begun(me, now)), expiresAt: endOf(now) };
  });
  const held = read(standing);
  return held === undefined || isMine(held, me) ? undefined : held;
}

/** Whoever else works on it. Changes nothing. */
export async function heldByOther(
  locks: ExpiringStore,
  { id }: Pick<CaseRow, 'id'>,
  me: Holder,
): Promise<Hold | undefined> {
  const held = read(await locks.get(space, id));
  return held === undefined || isMine(held, me) ? undefined : held;
}

/** Makes it mine, whoever has it: they are told at their next act. */
export async function takeOver(
  locks: ExpiringStore,
  { id }: Pick<CaseRow, 'id'>,
  me: Holder,
  now: Temporal.Instant,
): Promise<void> {
  await locks.change(space, id, (before) => {
    const held = read(before);
    const mine =
      held === undefined || isMine(held, me)
        ? (held ?? begun(me, now))
        : { ...begun(me, now), tookOverFrom: held.id };
    return { value: write(mine), expiresAt: endOf(now) };
  });
}

/** Lets others at it; where it is not mine nothing happens. */
export async function letGo(
  locks: ExpiringStore,
  { id }: Pick<CaseRow, 'id'>,
  me: Holder,
  now: Temporal.Instant,
): Promise<void> {
  await locks.change(space, id, (before) => {
    const held = read(before);
    return held !== undefined && isMine(held, me)
      ? { value: write(held), expiresAt: now }
      : undefined;
  });
}

/**
 * Whether whoever opens the case is taken to work on it: an open case of theirs or of nobody, which they have not just
 * given out of their hands. Who only looks at a colleague's case keeps nobody from it.
 */
export function opensForWork(
  row: Pick<CaseRow, 'state' | 'assignedTo'>,
  events: readonly CaseEvent[],
  me: Holder,
): boolean {
  if (!isOpen(row.state)) return false;
  if (row.assignedTo !== undefined && row.assignedTo !== me.id) return false;
  const last = events.findLast(({ by, kind }) => by.kind === 'staff' && kind !== 'noted');
  const isMyOwn = last?.by.kind === 'staff' && last.by.id === me.id;
  return !(isMyOwn && givenAway.includes(last.kind));
}

const givenAway: readonly CaseEvent['kind'][] = ['unassigned', 'rejection-proposed'];

const space = 'working-on';

const begun = ({ id, name, authorityId }: Holder, now: Temporal.Instant): Hold => ({
  id,
  name,
  authorityId,
  since: now.toString(),
});

const endOf = (now: Temporal.Instant): Temporal.Instant => now.add({ minutes: holdMinutes });

/** Ids of staff are their authority's own. */
const isMine = (held: Hold, me: Holder): boolean =>
  held.id === me.id && held.authorityId === me.authorityId;

const write = (held: Hold): string => JSON.stringify(held);

const read = (value: string | undefined): Hold | undefined =>
  value === undefined ? undefined : (JSON.parse(value) as Hold);
