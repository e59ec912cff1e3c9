import { legalDay } from '../domain/dates.ts';
import type { Result } from '../domain/result.ts';
import type { SelfService } from '../self-services/define.ts';
import { appealIsPending, canBeAppealed } from './appeals.ts';
import { complaintGuide } from './complaint-guide.ts';
import type { EventBody } from './events.ts';
import { actOnOwn, hasChanged, type Own, type OwnDesk } from './own-act.ts';
import type { CaseRow } from './ports/case-store.ts';

/** `running`: a complaint waits for its answer. `nothing`: nothing has been decided. `changed`: see `withdrawOwn`. */
export type ComplainProblem = 'running' | 'nothing' | 'changed';

/**
 * Takes a complaint over what was decided, also a late one: whoever decides complaints decides on that, too. What the
 * citizen was told of where it goes and until when stands with it. Throws StoreUnavailable.
 */
export async function complainOnline(
  desk: OwnDesk & { readonly services: readonly SelfService[] },
  row: CaseRow,
  who: Own,
  {
    words,
    version,
    nonce,
  }: { readonly words: string; readonly version: number; readonly nonce: string },
): Promise<Result<CaseRow, ComplainProblem | 'gone'>> {
  const guide = complaintGuide(desk.services, row, await desk.cases.events(row.id));
  const body = {
    kind: 'appeal-received',
    on: legalDay(desk.clock.now()).toString(),
    note: words,
    ...(guide && {
      told: {
        ...guide.to,
        ...(guide.lastDay !== undefined && { lastDay: guide.lastDay }),
      },
    }),
  } as const satisfies EventBody;
  return actOnOwn(desk, row, who, { body, nonce }, (_, events): ComplainProblem | undefined => {
    if (appealIsPending(events)) return 'running';
    if (!canBeAppealed(events)) return 'nothing';
    return hasChanged(events, version) ? 'changed' : undefined;
  });
}
