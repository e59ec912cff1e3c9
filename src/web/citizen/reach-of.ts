import { type Authority, contactOn } from '../../domain/authority.ts';
import type { Page } from '../page.ts';

/** How to reach it. Of one whose numbers belong to single areas the service's own words say more than that its number is not known. */
export function reachOf(authority: Authority, on: Temporal.PlainDate, { say }: Page) {
  const contact = contactOn(authority, on);
  return contact === undefined && authority.kind !== 'municipality'
    ? undefined
    : { name: say(authority.name), contact: contact ?? {} };
}
