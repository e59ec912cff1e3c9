import type { CaseEvent } from '../cases/events.ts';
import { signaturesOf } from '../cases/signing/signatures.ts';
import { showDay } from '../domain/dates.ts';
import type { Page } from './page.ts';

/** Who was asked to sign a case, and how each signature stands. */
export const signatureRows = ({ t, language }: Page, events: readonly CaseEvent[]) =>
  signaturesOf(events).map(({ name, state, on, unclear }) => ({
    label: name,
    value:
      state === 'asked' || on === undefined
        ? t(unclear ? 'sign:others.unclear' : 'sign:others.asked')
        : t(`sign:others.${state}`, { day: showDay(on, language) }),
  }));
