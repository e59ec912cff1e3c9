import type { ComplaintGuide } from '../../cases/complaint-guide.ts';
import type { IsoDate } from '../../domain/dated.ts';
import { showDay } from '../../domain/dates.ts';
import type { Text } from '../../domain/language.ts';
import type { Page } from '../page.ts';

/** Until when one can complain, who decides it, and by which way it gets there. */
export function complaintWords(
  page: Page,
  guide: ComplaintGuide,
  { authority, today }: { readonly authority: Text | undefined; readonly today: IsoDate },
): readonly string[] {
  const { t, say } = page;
  const name = authority ? say(authority) : t('mycase:theAuthority');
  return [limitWords(page, guide, today), ...wayWords(page, guide, name)];
}

function limitWords({ t, language }: Page, { lastDay, noLimit }: ComplaintGuide, today: IsoDate) {
  if (lastDay !== undefined)
    return t(lastDay < today ? 'mycase:complain.late' : 'mycase:complain.until', {
      day: showDay(lastDay, language),
    });
  return t(noLimit === true ? 'mycase:complain.noLimit' : 'mycase:complain.limitInLetter');
}

/** Sent here by the right way, or passed on by whoever it is not for (forvaltningsloven § 7, stk. 2). */
function wayWords({ t, say }: Page, { to, viaAuthority }: ComplaintGuide, authority: string) {
  if (to === undefined) return [t('mycase:complain.bodyInLetter', { authority })];
  const body = say(to.body);
  return viaAuthority
    ? [t('mycase:complain.here', { body, authority })]
    : [
        t('mycase:complain.there', { body, sentTo: say(to.sentTo) }),
        t('mycase:complain.passedOn', { authority }),
      ];
}
