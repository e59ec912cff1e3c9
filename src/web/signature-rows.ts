import type { CaseEvent } from '../cases/events.ts';
import { signaturesOf } from '../cases/signing/signatures.ts';
import { showDay } from '../domain/dates.ts';
import type { Page } from './page.ts';

/**
 * Who was asked to sign a case, and how each signature stands. Only staff read whether name and number fit: else anybody
 * could try whose number is whose.
 */
export const signatureRows = (
  { t, language }: Page,
  events: readonly CaseEvent[],
  reader: 'staff' | 'citizen',
) =>
  signaturesOf(events).map(({ name, state, on, unclear }) => ({
    label: name,
    value:
      state === 'asked' || on === undefined
        ? t(`sign:others.${missing(reader, unclear)}`)
        : t(`sign:others.${state}`, { day: showDay(on, language) }),
  }));

const missing = (reader: 'staff' | 'citizen', unclear: true | undefined) =>
  reader === 'citizen' ? 'missing' : unclear ? 'unclear' : 'asked';
