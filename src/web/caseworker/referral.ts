import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Way } from '../../domain/way.ts';
import type { Page } from '../page.ts';

/** Whether the digital form led the citizen to another way: nothing was filed digitally. */
export const isReferral = (row: CaseRow): boolean =>
  row.outcome === 'refer' && row.way === 'self-service';

/** The way in, in words: a referral came by no form. */
export const wayWords = ({ t }: Page, row: CaseRow): string =>
  t(isReferral(row) ? 'desk:wayReferred' : `desk:way.${row.way}`);

/** A way as the filter names it: referrals are found with what came digitally. */
export const wayFilterWords = ({ t }: Page, way: Way): string =>
  t(way === 'self-service' ? 'desk:digitalOrReferred' : `desk:way.${way}`);

/** Nobody has promised to get in touch: the day is one for looking, not a deadline. */
export const comesByThemself = (events: readonly CaseEvent[]): boolean =>
  events.some((event) => event.kind === 'referred' && event.promise === 'you-come');

/** Whose case it is. Without a login nobody has checked the name. */
export function applicantName({ t }: Page, row: CaseRow): string {
  const { principal, principalName } = row;
  if (principalName === undefined) return t(principal ? 'desk:notKnown' : 'desk:notLoggedIn');
  return principal ? principalName : t('desk:asStated', { name: principalName });
}
