import { appealIsPending } from '../../cases/appeals.ts';
import { arrivalOf, isOpen } from '../../cases/case.ts';
import { clocksOf } from '../../cases/clocks.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { filedCase } from '../../cases/filed-case.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { wayDecision, wayInOf } from '../../cases/way-in.ts';
import { contactOn } from '../../domain/authority.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import { cite } from '../../eligibility/cite.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';

/** What the way in of a filing means for whoever filed it. */
export interface WayInWords {
  readonly lines: readonly string[];
  /** What was said at the filing to happen next still holds after these lines. */
  readonly goesOn: boolean;
}

/** What is left to do where the way in is looked into or decided; undefined where nobody has had to ask. */
export function wayInWords(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
  deps: Deps,
): WayInWords | undefined {
  const { t } = page;
  switch (wayInOf(row, events)) {
    case 'looked-into':
      return { lines: [t('status:wayIn.lookedInto')], goesOn: false };
    case 'taken':
      return isOpen(row.state) ? { lines: taken(page, events), goesOn: true } : undefined;
    case 'fallen':
      return { lines: [t('status:wayIn.fallenNext')], goesOn: false };
    case 'rejected':
      return { lines: rejected(page, row, events, deps), goesOn: false };
    default:
      return undefined;
  }
}

function taken({ t, language }: Page, events: readonly CaseEvent[]): readonly string[] {
  const filed = arrivalOf(events);
  if (filed?.kind !== 'filed') return [];
  return [t('status:wayIn.taken', { day: showDay(filed.receivedOn, language) })];
}

function rejected(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
  deps: Deps,
): readonly string[] {
  const { t, say, language } = page;
  const told = filedCase(deps, row, events);
  const rules = (wayDecision(events)?.decision.reasons ?? []).map(({ basis }) => say(cite(basis)));
  const lastDay = told?.lastDay?.day;
  return [
    ...(rules.length === 0
      ? []
      : [t('status:wayIn.rules', { rules: [...new Set(rules)].join('; ') })]),
    ...(told === undefined ? [] : [t('status:wayIn.form', { form: told.form })]),
    ...(lastDay === undefined
      ? []
      : [
          t(told?.isLate ? 'status:wayIn.lastDayWas' : 'status:wayIn.lastDay', {
            day: showDay(lastDay, language),
          }),
        ]),
    complain(page, row, events),
    help(page, row, deps),
  ];
}

function complain({ t, language }: Page, row: CaseRow, events: readonly CaseEvent[]): string {
  if (appealIsPending(events)) return t('status:wayIn.complained');
  const { appealDeadline } = clocksOf(row, events);
  return appealDeadline === undefined
    ? t('status:wayIn.complain')
    : t('status:wayIn.complainBy', { day: showDay(appealDeadline, language) });
}

function help({ t, say }: Page, { authorityId }: CaseRow, { registers, clock }: Deps): string {
  const authority = registers.authorities.find(authorityId);
  if (authority === undefined) return t('status:wayIn.help');
  const phone = contactOn(authority, legalDay(clock.now()))?.phone;
  const name = say(authority.name);
  return phone === undefined
    ? t('status:wayIn.helpAt', { name })
    : t('status:wayIn.helpBy', { name, phone });
}
