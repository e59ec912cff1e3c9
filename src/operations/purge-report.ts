import type { PurgePlan, PurgeRecord } from '../cases/ports/purges.ts';
import { whyKept } from '../cases/retention/case-end.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { createKeyring, type Keys, type Signature } from '../store/keys.ts';

/** What a purge has deleted, in numbers: no person, no case, and no answer is in it. */
export interface PurgeReport {
  readonly format: typeof format;
  readonly version: 1;
  /** Address of the portal. */
  readonly installation: string;
  readonly purge: Omit<PurgeRecord, 'counts'>;
  readonly deleted: PurgeRecord['counts'];
  /** Cases whose term is over and that were kept, by why. */
  readonly kept: PurgePlan['kept'];
  /** Whether the write-ahead log was cut, so that no older copy of a destroyed key stands in it. */
  readonly logEmptied: boolean;
}

const format = 'skranken purge report';

/** The report as it goes to disk, signed under a key derived from the newest master key. */
export function signedReport(report: PurgeReport, keys: Keys): string {
  const signature = createKeyring(keys).sign(format, JSON.stringify(report));
  return `${JSON.stringify({ report, signature }, undefined, 2)}\n`;
}

/** Reads a report and checks its signature; the error says what is wrong, in a line. */
export function readReport(text: string, keys: Keys): Result<PurgeReport, string> {
  const { report, signature } = parsed(text) ?? {};
  if (report?.format !== format || signature === undefined)
    return failed('That is no report of a purge.');
  const isOurs = createKeyring(keys).isSigned(format, JSON.stringify(report), signature);
  if (isOurs === undefined)
    return failed(
      `It was signed under master key no. ${signature.master}, which SKRANKEN_MASTER_KEYS does not have.`,
    );
  return isOurs
    ? ok(report)
    : failed('The signature does not fit: the report was changed, or is not from here.');
}

function parsed(text: string): { report: PurgeReport; signature: Signature } | undefined {
  try {
    const read = JSON.parse(text) as { report?: PurgeReport; signature?: Partial<Signature> };
    const { report, signature: { master, mark } = {} } = read;
    return report !== undefined && typeof master === 'number' && typeof mark === 'string'
      ? { report, signature: { master, mark } }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A plan, or what was done, in lines for a terminal. */
export function purgeLines({ counts, kept }: PurgePlan): readonly string[] {
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  return [
    ...(total === 0 ? ['Nothing is past its term.'] : [columns]),
    ...counts.map(
      ({ kind, n, authorityId, service, days, first, last, source }) =>
        `${String(n).padStart(8)}  ${kind.padEnd(10)} ${(service || '-').padEnd(24)} ${(authorityId || '-').padEnd(18)} ${daysOf(days)}  ${first} to ${last}  ${source}`,
    ),
    ...whyKept.flatMap((why) =>
      kept[why] === undefined ? [] : [`${String(kept[why]).padStart(8)}  kept: ${words[why]}`],
    ),
  ];
}

const columns = `${'n'.padStart(8)}  ${'kind'.padEnd(10)} ${'service'.padEnd(24)} ${'authority'.padEnd(18)} ${'days'.padStart(5)}  ${'ended, from to'.padEnd(24)}  term`;
const daysOf = (days: number): string => String(days || '-').padStart(5);

const words: Readonly<Record<(typeof whyKept)[number], string>> = {
  open: 'still open, and nothing has happened in it for longer than its term',
  complaint: 'a complaint runs',
  overturned: 'what was decided fell on a complaint, and is not decided anew',
  letters: 'a letter has not left, or failed and nobody has dealt with it',
  hold: 'held by an operator: hold list',
  'decision-holds': 'an exception, exemption or protection that it granted still holds',
  newest: 'the newest entry of a chain stays until another comes after it',
  'no-plan': 'of a service that this version does not know',
  unreadable: 'cannot be read, or events are missing',
};
