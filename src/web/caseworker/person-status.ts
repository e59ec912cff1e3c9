import { showDay } from '../../domain/dates.ts';
import { type CprStatus, isProtected, type Person } from '../../domain/person.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import { badge } from '../components/wayfinding.ts';
import type { Page } from '../page.ts';

/** What the register says of them that everybody on the case must know; nothing where all is as usual. */
export function statusRows(
  { t, language }: Page,
  known: Person | undefined,
  today: Temporal.PlainDate,
): readonly SummaryRow[] {
  if (known === undefined) return [];
  const words = t(`case:status.${statusGroup(known.status)}`);
  const usual = statusGroup(known.status) === 'resident';
  return [
    { label: t('case:statusLabel'), value: usual ? words : badge(words, 'warning') },
    ...(isProtected(known, today)
      ? [
          {
            label: t('case:protection'),
            value: badge(
              t('case:protectedUntil', { day: showDay(known.protectedUntil ?? today, language) }),
              'warning',
            ),
          },
        ]
      : []),
  ];
}

const statusGroup = (status: CprStatus) => groups[status];
const groups = {
  '01': 'resident',
  '03': 'resident',
  '05': 'greenland',
  '07': 'greenland',
  '20': 'inactive',
  '30': 'annulled',
  '50': 'annulled',
  '60': 'annulled',
  '70': 'disappeared',
  '80': 'departed',
  '90': 'dead',
} as const satisfies Record<CprStatus, string>;
