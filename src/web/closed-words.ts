import type { Closure } from '../domain/administered.ts';
import { showDay } from '../domain/dates.ts';
import type { Page } from './page.ts';

/** A closure in one line, to stand under the opening hours. */
export const closedWords = ({ from, until, why }: Closure, { t, say, language }: Page): string =>
  from === until
    ? t('layout:help.closedOn', { day: showDay(from, language), why: say(why) })
    : t('layout:help.closedFrom', {
        from: showDay(from, language),
        until: showDay(until, language),
        why: say(why),
      });
