import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Registered } from '../../cases/register-filing.ts';
import type { Page } from '../page.ts';

/** Nothing more comes of a referral that has become a case. */
export const gone = (row: CaseRow, { t }: Page) => ({
  text: t('register:intake.referralGone'),
  link: { href: `/caseworker/cases/${row.reference}`, text: t('register:intake.seeReferral') },
});

/** Why a filing was not made a case, and the status of the page that says so. */
export function told(done: Exclude<Registered, { kind: 'registered' }>, page: Page) {
  switch (done.kind) {
    case 'already':
      return {
        status: 409,
        problem: {
          text: page.t('register:already'),
          link: {
            href: `/caseworker/cases/${done.row.reference}`,
            text: page.t('register:seeCase'),
          },
        },
      };
    case 'other-authority': {
      const authority = page.say(done.authority.name);
      return { status: 422, problem: { text: page.t('register:otherAuthority', { authority }) } };
    }
    case 'referral-changed':
      return { status: 409, problem: { text: page.t('register:intake.referralChanged') } };
    case 'not-here':
      return { status: 422, problem: { text: page.t('register:notHere') } };
    default:
      return { status: 422 };
  }
}
