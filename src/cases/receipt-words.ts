import { startOf } from '../domain/dates.ts';
import { arrivalOf } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';

type Named = Pick<CaseRow, 'reference' | 'service' | 'arrivedAt'>;
type Arrival = NonNullable<ReturnType<typeof arrivalOf>>;

/**
 * What the content hash of a receipt is made of, as one line of text: what was sent, by whom, for whom, when it arrived
 * and by which law. Everything stands at a fixed place, so that equal content is written alike. Never changed: receipts
 * that people hold rest on it.
 */
export const receiptWords = (row: Named, arrival: Arrival): string =>
  JSON.stringify([
    'skranken receipt 1',
    row.reference,
    row.service,
    Temporal.Instant.from(row.arrivedAt).toString({ smallestUnit: 'millisecond' }),
    arrival.kind === 'filed' ? arrival.way : 'self-service',
    arrival.decision.lawVersion,
    arrival.by.kind === 'citizen' ? arrival.by.cpr : '',
    (arrival.onBehalfOf ?? []).map(({ cpr }) => cpr),
    arrival.sheet.map(({ step, question, answer }) =>
      [step, question, answer].flatMap(({ da, en }) => [da, en]),
    ),
    (arrival.documents ?? []).map(({ name, sha256 }) => [name, sha256]),
  ]);

/** A receipt as it was or is: its words, and until when it was valid where the day of arrival was corrected since. */
export interface ReceiptVersion {
  readonly words: string;
  /** Instant. */
  readonly arrivedAt: string;
  readonly corrected: boolean;
}

/**
 * Every receipt that a case has had, the one that holds now first: a corrected day of arrival gives a new one, and the
 * old one was true when it was printed. Empty for a referral, which has none.
 */
export function receiptVersions(
  row: Named,
  events: readonly CaseEvent[],
): readonly ReceiptVersion[] {
  const corrections = events.flatMap((event, at) =>
    event.kind === 'arrival-corrected' ? [at] : [],
  );
  const ends = [...corrections, events.length];
  return ends
    .flatMap((end, index): readonly ReceiptVersion[] => {
      const arrival = arrivalOf(events.slice(0, end));
      if (arrival === undefined) return [];
      const isNow = index === ends.length - 1;
      const arrivedAt = isNow ? row.arrivedAt : arrivedThen(arrival);
      const words = receiptWords({ ...row, arrivedAt }, arrival);
      return [{ words, arrivedAt, corrected: !isNow }];
    })
    .toReversed();
}

/** Only the day of what staff wrote down can be corrected. */
const arrivedThen = (arrival: Arrival): string =>
  arrival.kind === 'filed'
    ? startOf(Temporal.PlainDate.from(arrival.receivedOn)).toString()
    : arrival.at;
