import type { CaseEvent } from './events.ts';

/** How it ended with the post that somebody exempt had not opened: nothing else finishes their case. */
export const unopenedPostEndings = ['post-sent-on', 'no-unopened-post'] as const;
export type UnopenedPost = (typeof unopenedPostEndings)[number];

/** Whether unopened post was promised to be sent on, on paper, and nobody has recorded yet that it was. */
export function isPostWaiting(events: readonly CaseEvent[]): boolean {
  const decided = events.findLast((event) => event.kind === 'exemption-decided');
  if (decided === undefined || !decided.exempt || !decided.forwardUnopened) return false;
  return !events.some((event) => event.kind === 'closed' && event.unopenedPost !== undefined);
}
