import { arrivalOf } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { reopenedIn } from '../../cases/reopen-case.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { movedWords, nextSince } from './case-state.ts';
import { wayInWords } from './way-in-words.ts';

/** What happens next on a case, line by line: what the way in means comes first. */
export function nextLines(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
  deps: Deps,
): readonly string[] {
  const wayIn = wayInWords(page, row, events, deps);
  if (wayIn?.goesOn === false) return wayIn.lines;
  const asked = row.state === 'awaiting-answer' ? [page.t('mycase:answerHere')] : undefined;
  const next = asked ?? nextSince(page, row, events) ?? saidAtSending(page, row, events);
  const lines = next.length > 0 ? next : [nextOf(row, events, deps, page)];
  return [...movedWords(page, events), ...(wayIn?.lines ?? []), ...lines];
}

/** Holds as long as nobody has done or decided anything else. */
function saidAtSending(page: Page, row: CaseRow, events: readonly CaseEvent[]): readonly string[] {
  const isUntouched = row.state === 'submitted' || row.state === 'in-progress';
  if (!isUntouched || reopenedIn(events) !== undefined) return [];
  return (arrivalOf(events)?.next ?? []).map((text) => page.say(text));
}

/** A referral says who moves first: the citizen who comes, or the authority that promised a day. */
export function nextOf(row: CaseRow, events: readonly CaseEvent[], deps: Deps, page: Page): string {
  const due = showDay(row.due, page.language);
  if (row.state !== 'referred') return page.t(`status:next.${row.state}`, { due });
  const referred = events.find((event) => event.kind === 'referred');
  const name = deps.registers.authorities.find(row.authorityId)?.name;
  const authority = name ? page.say(name) : '';
  // What staff registered needs no further step of the citizen's.
  const promised = referred === undefined || referred.promise === 'we-contact-you';
  if (!promised) return page.t('status:next.referredCome', { authority });
  const isLate = row.due < legalDay(deps.clock.now()).toString();
  return page.t(`status:next.${isLate ? 'referredLate' : 'referredContact'}`, { authority, due });
}
