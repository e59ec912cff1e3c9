import type { Request, Response } from 'express';
import type { NotActing } from '../../cases/acting.ts';
import { typistOf } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { keepForm } from '../kept-forms.ts';
import { pageOf, type Page } from '../page.ts';
import { show } from '../show.ts';

/**
 * To somebody who filed a case for another and may not act for them now: why, and whom to ask. What they sent is kept for
 * them, to be sent once more. A register that is silent ends no guardianship. Throws StoreUnavailable.
 */
export async function showNotActing(
  req: Request,
  res: Response,
  { why, path }: { readonly why: NotActing; readonly path: string },
  deps: Deps,
): Promise<void> {
  const { t } = pageOf(res);
  const isSent = req.method === 'POST' && typistOf(req) !== undefined;
  if (isSent) await keepForm(req, req.originalUrl, deps);
  const words = why === 'silent' || why === 'old' ? why : 'gone';
  show(
    res,
    'pages/no-longer-acting',
    {
      title: t(titles[words]),
      lines: lines[words].map((key) => t(key)),
      kept: isSent && t('acting:gone.kept'),
      again: againFrom(words, isSent ? '/kept' : path),
      text: t(words === 'silent' ? 'acting:gone.tryAgain' : 'acting:logInAgain'),
    },
    why === 'silent' ? 503 : 403,
  );
}

const titles = {
  gone: 'acting:gone.title',
  silent: 'acting:why.silent.title',
  old: 'acting:why.old.title',
} as const;
const lines = {
  gone: ['acting:gone.text', 'acting:gone.theirs'],
  silent: ['acting:gone.silent', 'acting:gone.call'],
  old: ['acting:gone.old'],
} as const;

const againFrom = (words: keyof typeof lines, path: string): string =>
  words === 'silent'
    ? path
    : `/login?${new URLSearchParams({ returnTo: path, again: 'yes' }).toString()}`;

/** In a list, in place of how the case stands. */
export const notActingState = ({ t }: Page, why: NotActing): string =>
  t(why === 'silent' ? 'acting:why.silent.title' : 'acting:gone.state');
