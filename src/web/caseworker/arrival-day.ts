import { z } from 'zod';
import type { Raw } from '../../cases/ports/drafts.ts';
import { isLongAgo } from '../../cases/deadlines.ts';
import type { IsoDate } from '../../domain/dated.ts';
import { firstDay } from '../../eligibility/first-day.ts';
import type { SelfService } from '../../self-services/define.ts';
import { readField } from '../../self-services/fields.ts';

/** The day by whose law it is decided, and what is wrong with what was typed; today where no such day can be read. */
export interface ArrivalDay {
  readonly day: Temporal.PlainDate;
  readonly error?: 'day' | 'future' | 'tooEarly' | 'longAgo';
}

/** Not after today, not before the law of the service; long ago only where `confirmed` names that very day. */
export function readArrivalDay(
  raw: Raw,
  names: { readonly day: string; readonly confirmed: string },
  { law }: Pick<SelfService, 'law'>,
  today: Temporal.PlainDate,
): ArrivalDay {
  const typed = typedDay(raw, names.day);
  if (typed === undefined) return { day: today, error: 'day' };
  if (typed > today.toString()) return { day: today, error: 'future' };
  if (typed < firstDay(law)) return { day: today, error: 'tooEarly' };
  const day = Temporal.PlainDate.from(typed);
  const isConfirmed = [raw[names.confirmed] ?? []].flat().includes(typed);
  return isLongAgo(day, today) && !isConfirmed ? { day, error: 'longAgo' } : { day };
}

/** The day in three controls; undefined where they are none of the calendar. */
export function typedDay(raw: Raw, key: string): IsoDate | undefined {
  const typed = readField({ kind: 'date', key, label: { da: '', en: '' } }, raw);
  const read = z.iso.date().safeParse(typed);
  return read.success ? read.data : undefined;
}
