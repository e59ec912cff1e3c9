import type { Response } from 'express';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';

/** To somebody who filed a case for another and may act for them no more: that it is there, and whom to ask. */
export function showNoLongerActing(res: Response, path: string): void {
  show(
    res,
    'pages/no-longer-acting',
    {
      title: pageOf(res).t('acting:gone.title'),
      again: `/login?${new URLSearchParams({ returnTo: path, again: 'yes' }).toString()}`,
    },
    403,
  );
}
