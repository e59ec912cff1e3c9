import { overturnedIn } from './appeals.ts';
import type { CaseEvent } from './events.ts';
import { isLookedInto } from './guard.ts';
import type { CaseRow } from './ports/case-store.ts';

type WayDecision = Extract<CaseEvent, { kind: 'channel-accepted' | 'channel-rejected' }>;

/** How the way in of a filing stands; `fallen`: the rejection fell when a complaint was upheld, and nothing has followed yet. */
export type WayIn = 'looked-into' | 'taken' | 'rejected' | 'fallen';

/** The decision on the way in that stands; undefined where none has followed the first one. */
export const wayDecision = (events: readonly CaseEvent[]): WayDecision | undefined =>
  events.findLast(
    (event): event is WayDecision =>
      event.kind === 'channel-accepted' || event.kind === 'channel-rejected',
  );

/** How the way in stands; undefined for what was sent digitally, taken at once or withdrawn. */
export function wayInOf(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): WayIn | undefined {
  const [filed] = events;
  if (filed?.kind !== 'filed' || row.state === 'withdrawn') return undefined;
  if (isLookedInto(row, events)) return 'looked-into';
  const decided = wayDecision(events);
  if (decided?.kind === 'channel-accepted') return 'taken';
  if ((decided ?? filed).decision.outcome !== 'reject') return undefined;
  return overturnedIn(events)?.kind === 'channel-rejected' ? 'fallen' : 'rejected';
}
