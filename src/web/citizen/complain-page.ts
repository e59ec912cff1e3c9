import { appealIsPending, canBeAppealed } from '../../cases/appeals.ts';
import { complainOnline } from '../../cases/complain-own.ts';
import { complaintGuide } from '../../cases/complaint-guide.ts';
import { legalDay } from '../../domain/dates.ts';
import { failed, ok } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { complaintWords } from './complaint-words.ts';
import { one } from './form-body.ts';
import type { OwnActPage } from './own-act-page.ts';
import type { OwnCase } from './own-case.ts';

const longest = 4000;

/** A complaint over what was decided: where it goes and until when, and the words themselves. A late one is taken, too. */
export const complainPage = (deps: Deps): OwnActPage<{ readonly words: string }> => ({
  act: 'complain',
  names: ['complaint'],
  isOpen: mayComplain,
  words: (page, { row, events }) => {
    const { t } = page;
    const guide = complaintGuide(deps.services, row, events);
    const authority = deps.registers.authorities.find(row.authorityId)?.name;
    const today = legalDay(deps.clock.now()).toString();
    return {
      title: t('mycase:complain.title'),
      lines: [
        ...(guide === undefined ? [] : complaintWords(page, guide, { authority, today })),
        t('mycase:complain.meanwhile'),
      ],
      send: t('mycase:complain.send'),
      back: t('mycase:complain.back'),
    };
  },
  fields: ({ t }, _, typed) => [
    {
      kind: 'long-text',
      name: 'complaint',
      label: t('mycase:complain.label'),
      hint: t('mycase:complain.hint'),
      rows: 8,
      value: typed && one(typed, 'complaint'),
    },
  ],
  read: (typed) => {
    const words = one(typed, 'complaint').trim();
    if (words === '') return failed({ complaint: 'writeComplaint' });
    return words.length > longest ? failed({ complaint: 'tooLong' }) : ok({ words });
  },
  perform: ({ row, me }, { words }, hidden) => complainOnline(deps, row, me, { words, ...hidden }),
});

/** Whether something was decided, and no complaint over it waits for its answer. */
export const mayComplain = ({ events }: Pick<OwnCase, 'events'>): boolean =>
  canBeAppealed(events) && !appealIsPending(events);
