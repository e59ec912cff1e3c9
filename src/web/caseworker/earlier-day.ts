import { type EarlierDay, earlierDays, type OpenReferral } from '../../cases/from-referral.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { showDay } from '../../domain/dates.ts';
import { one } from '../citizen/form-body.ts';
import { field as draw } from '../components/field.ts';
import type { Markup } from '../components/html.ts';
import type { Page } from '../page.ts';
import { control, type RegisterErrors } from './register-form.ts';

const bases = ['first-contact', 'attempt'] as const satisfies readonly EarlierDay['basis'][];
const words = { 'first-contact': 'earlierContact', attempt: 'earlierAttempt' } as const;
const longest = 4000;

/** Asks whether the day of first contact, or of an attempt that an outage stopped, counts as the day of arrival. */
export function earlierDayFields(
  page: Page,
  raw: Raw,
  errors: RegisterErrors,
  referral: OpenReferral,
): readonly Markup[] {
  const { t, language } = page;
  const days = earlierDays(referral);
  const offered = bases.flatMap((basis) => {
    const day = days[basis];
    return day === undefined
      ? []
      : [
          {
            value: basis,
            label: t(`register:intake.${words[basis]}`, { day: showDay(day, language) }),
          },
        ];
  });
  if (offered.length === 0) return [];
  return [
    draw(page, {
      name: control('earlierDay'),
      label: t('register:field.earlierDay'),
      kind: 'choice',
      value: one(raw, control('earlierDay')) || 'no',
      options: [{ value: 'no', label: t('register:intake.earlierNo') }, ...offered],
    }),
    draw(page, {
      name: control('earlierWhy'),
      label: t('register:field.earlierWhy'),
      kind: 'long-text',
      optional: true,
      value: one(raw, control('earlierWhy')),
      ...(errors['earlierWhy'] === undefined ? {} : { error: t('register:error.earlierWhy') }),
    }),
  ];
}

/** The earlier day that was chosen, with its reason; nothing where the referral knows no such day. */
export function readEarlierDay(
  raw: Raw,
  referral: OpenReferral | undefined,
  came: Temporal.PlainDate,
): {
  readonly day: { receivedOn?: Temporal.PlainDate; earlierDay?: EarlierDay };
  readonly errors: RegisterErrors;
} {
  const basis = bases.find((each) => each === one(raw, control('earlierDay')));
  const day = basis && referral && earlierDays(referral)[basis];
  // Only ever earlier than the day on which it was handed in.
  if (basis === undefined || day === undefined || day >= came.toString())
    return { day: {}, errors: {} };
  const why = one(raw, control('earlierWhy')).trim().slice(0, longest);
  if (why === '') return { day: {}, errors: { earlierWhy: 'earlierWhy' } };
  return {
    day: { receivedOn: Temporal.PlainDate.from(day), earlierDay: { basis, why } },
    errors: {},
  };
}
