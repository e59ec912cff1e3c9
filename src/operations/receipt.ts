import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { markIn, readMark, type ReceiptMark } from '../cases/receipt-mark.ts';
import { type ReceiptVersion, receiptVersions } from '../cases/receipt-words.ts';
import type { Config } from '../config.ts';
import { showArrival } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { readCaseToCheck } from '../store/receipt-reader.ts';
import { databaseIn } from '../wire.ts';

/** What an operator has of a receipt: number and hash as typed, or the PDF itself. */
interface ReceiptAsked {
  readonly reference?: string | undefined;
  readonly hash?: string | undefined;
  readonly file?: string | undefined;
}

/** `unknown`: there is nothing to hold it against. */
type Verdict = 'match' | 'no match' | 'unknown';

interface ReceiptReport {
  readonly verdict: Verdict;
  readonly lines: readonly string[];
}

/** What the command says and how it ends. What could not be checked ends as unknown: it never says that nothing fits. */
interface ReceiptCheck {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
  readonly code: number;
}

/** `receipt verify`, as operators type it; `word` is what they want done. Throws a StoreRefusal. */
export function checkReceipt(
  config: Pick<Config, 'dataDir' | 'keys'>,
  word: string | undefined,
  asked: ReceiptAsked,
): ReceiptCheck {
  const checked = word === 'verify' ? verifyReceipt(config, asked) : failed([howTo]);
  return checked.ok
    ? { lines: checked.value.lines, faults: [], code: exits[checked.value.verdict] }
    : { lines: [], faults: checked.error, code: exits.unknown };
}

const howTo =
  'Say which: npm run cli -- receipt verify --reference R --hash H, or --file receipt.pdf';

const exits: Readonly<Record<Verdict, number>> = { match: 0, 'no match': 1, unknown: 2 };

/**
 * Holds a receipt against the stored events of its case: what was sent, when it arrived, and whether any event of the
 * case was changed since. Only reads; the server may run. The error says what is missing. Throws a StoreRefusal.
 */
function verifyReceipt(
  { dataDir, keys }: Pick<Config, 'dataDir' | 'keys'>,
  asked: ReceiptAsked,
): Result<ReceiptReport, readonly string[]> {
  const mark = markOf(asked);
  if (!mark.ok) return mark;
  const { reference, hash } = mark.value;
  const found = readCaseToCheck({ file: databaseIn(dataDir), keys }, reference);
  const name = showReference(reference);
  if (found === 'unknown') return said('unknown', `${name}: there is no such case here.`);
  if (found === 'unreadable')
    return said('unknown', `${name}: the case was deleted, and nothing is left to compare with.`);
  if (found === 'altered')
    return said(
      'no match',
      `${name}: the stored events of the case are not what was stored. Run: npm run cli -- audit verify`,
    );
  const versions = receiptVersions(found.row, found.events);
  if (versions.length === 0)
    return said('unknown', `${name}: nothing was sent in, so there is no receipt.`);
  const fits = versions.find(({ words }) => isSame(found.hash(words), hash));
  if (fits === undefined)
    return said('no match', `${name}: this is not what was sent, or not when it arrived.`);
  return said('match', ...aboutMatch(name, found.row.service, fits));
}

function aboutMatch(
  name: string,
  service: string,
  { arrivedAt, corrected }: ReceiptVersion,
): readonly string[] {
  return [
    `${name}: ${service}, arrived ${showArrival(arrivedAt, 'en')}.`,
    ...(corrected ? ['The day of arrival was corrected after this receipt was made.'] : []),
    'The hash fits what is stored. Whether the paper says the same, read on the case.',
  ];
}

const said = (verdict: Verdict, ...lines: readonly string[]) =>
  ok({ verdict, lines: [verdict, ...lines] });

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));

function markOf({ reference, hash, file }: ReceiptAsked): Result<ReceiptMark, readonly string[]> {
  if (file !== undefined) return markOfFile(file);
  if (reference === undefined || hash === undefined) return failed([howTo]);
  const mark = readMark(reference, hash);
  return mark === undefined
    ? failed(['That is no reference, or no hash: a hash has 64 signs, 0 to 9 and a to f.'])
    : ok(mark);
}

function markOfFile(file: string): Result<ReceiptMark, readonly string[]> {
  try {
    const mark = markIn(readFileSync(file));
    return mark === undefined
      ? failed(['That file is no receipt of this portal: it carries no hash.'])
      : ok(mark);
  } catch {
    return failed([`The file ${file} cannot be read.`]);
  }
}
