import type { Config } from '../config.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { type CheckedChain, checkChains, type Mark } from '../store/audit.ts';
import { type ChainName, chainNames } from '../store/chains.ts';
import { databaseIn } from '../wire.ts';

export interface AuditReport {
  readonly lines: readonly string[];
  readonly sound: boolean;
}

/**
 * Checks the hash chains over access log, events and administration, and against a line of links noted earlier. Only
 * reads; the server may run. The error says what is wrong with the noted links. Throws a StoreRefusal.
 */
export function verifyAudit(
  { dataDir }: Pick<Config, 'dataDir'>,
  against: string | undefined,
): Result<AuditReport, readonly string[]> {
  const noted = against === undefined ? [] : readMarks(against);
  if (noted === undefined)
    return failed([
      'That is no line of links. Give what audit verify printed after "Newest links", in one piece.',
    ]);
  const checked = checkChains(databaseIn(dataDir), noted);
  const marks = checked.flatMap(({ newest }) => (newest ? [markWords(newest)] : []));
  return ok({
    lines: [
      ...checked.flatMap(linesOf),
      `Newest links   ${marks.length === 0 ? 'none: nothing has been written yet' : marks.join(',')}`,
      'A chain cannot tell that its end was cut off. Note the newest links elsewhere, and give them to --against next time.',
    ],
    sound: checked.every(isSound),
  });
}

const isSound = ({ firstBroken, shortened, since = 'same' }: CheckedChain): boolean =>
  firstBroken === undefined && shortened === undefined && since === 'same';

function linesOf({ chain, entries, purged, firstBroken, shortened, since }: CheckedChain) {
  const name = `${chain[0]?.toUpperCase()}${chain.slice(1)}`.padEnd(14);
  const count = `${entries.toLocaleString('en-GB')} entries`;
  return [
    firstBroken === undefined
      ? `${name} ${count}, every link fits`
      : `${name} ${count}. BROKEN: entry ${firstBroken} is the first that was changed, moved or follows one that is gone`,
    ...(purged === undefined
      ? []
      : [
          `${name} ${purged.toLocaleString('en-GB')} more were purged by their terms: their links are left, and fit`,
        ]),
    ...(shortened === undefined
      ? []
      : [`${name} BROKEN: of ${shortened} cases the last events are gone`]),
    ...(since === undefined ? [] : [`${name} ${sinceWords[since]}`]),
  ];
}

const sinceWords = {
  same: 'everything up to the noted link is as it was',
  gone: 'BROKEN: the entry of the noted link is gone: the end was cut off',
  other: 'BROKEN: at the noted number stands another link: what came before was written anew',
};

const letters: Readonly<Record<ChainName, string>> = {
  'access log': 'L',
  'case events': 'E',
  administration: 'A',
};

const markWords = ({ chain, no, link }: Mark): string => `${letters[chain]}${no}:${link}`;

/** The marks in a line like `L12:<hex>,E40:<hex>`; undefined where any part of it is none. */
function readMarks(line: string): readonly Mark[] | undefined {
  const marks = line
    .trim()
    .split(',')
    .map((part): Mark | undefined => {
      const [, letter, no, link] = /^([LEA])(\d{1,15}):([0-9a-f]{64})$/.exec(part.trim()) ?? [];
      const chain = chainNames.find((name) => letters[name] === letter);
      if (chain === undefined || no === undefined || link === undefined) return undefined;
      return { chain, no: Number(no), link };
    });
  return marks.every((mark) => mark !== undefined) ? marks : undefined;
}
