import { isLookedInto } from '../../cases/guard.ts';
import { mayWithdraw, withdrawOwn } from '../../cases/withdraw-own.ts';
import { ok, failed } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { one } from './form-body.ts';
import type { OwnActPage } from './own-act-page.ts';
import type { OwnCase } from './own-case.ts';

const longest = 1000;

/** Taking a case back: the page is the step that confirms it, and says what it means. */
export const withdrawPage = (deps: Deps): OwnActPage<{ readonly why: string }> => ({
  act: 'withdraw',
  names: ['why'],
  isOpen: ({ row }) => mayWithdraw(row),
  words: ({ t }, own) => ({
    title: t('mycase:withdraw.title'),
    lines: meaningOf(own).map((part) => t(`mycase:withdraw.${part}`)),
    send: t('mycase:withdraw.send'),
    kind: 'warning',
    back: t('mycase:withdraw.back'),
  }),
  fields: ({ t }, _, typed) => [
    {
      kind: 'long-text',
      name: 'why',
      label: t('mycase:withdraw.why'),
      hint: t('mycase:withdraw.whyHint'),
      rows: 3,
      value: typed && one(typed, 'why'),
    },
  ],
  read: (typed) => {
    const why = one(typed, 'why').trim();
    return why.length > longest ? failed({ why: 'tooLong' }) : ok({ why });
  },
  perform: ({ row, me }, { why }, hidden) => withdrawOwn(deps, row, me, { why, ...hidden }),
});

/** A referral is no case yet; what is looked into can be had again as of the day that it came. */
function meaningOf({ row, events }: OwnCase): readonly string[] {
  if (events[0]?.kind === 'referred') return ['noContact', 'again'];
  return isLookedInto(row, events)
    ? ['means', 'duty', 'regret']
    : ['means', 'duty', 'again', 'done'];
}
