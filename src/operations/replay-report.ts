import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { rules } from '../eligibility/rules.ts';
import { selfServices } from '../self-services/registry.ts';
import { openDecisions } from '../store/decision-reader.ts';
import { databaseIn } from '../wire.ts';
import { type DraftRules, readDraft } from './draft-rules.ts';
import { masked, tellParts } from './masked-counts.ts';
import { type Change, replay, type Replayed } from './replay.ts';

export interface ReplayReport {
  readonly lines: readonly string[];
  /** Today's own table no longer gives what was stored. A draft is there to change something, so for one it is false. */
  readonly drifted: boolean;
}

const current = 'current';

/**
 * Replays every stored decision by a draft of the rules, or by today's (`current`). Only reads; the server may run. The
 * error says what is wrong with the draft. Throws a StoreRefusal.
 */
export function replayDecisions(
  { dataDir, keys }: Pick<Config, 'dataDir' | 'keys'>,
  named: string,
  progress: (line: string) => void,
): Result<ReplayReport, readonly string[]> {
  const table = named === current ? ok({ rules, changes: [] }) : fromFile(named);
  if (!table.ok) return table;
  const reader = openDecisions({ file: databaseIn(dataDir), keys });
  try {
    const done = counted(reader.count, progress);
    const law = { services: selfServices, words: reader.confirmationsOf };
    const replayed = replay(reader.cases(), table.value.rules, law, done);
    const drifted = named === current && replayed.changes.length > 0;
    return ok({ lines: linesOf(replayed, named, table.value), drifted });
  } finally {
    reader.close();
  }
}

function fromFile(file: string): Result<DraftRules, readonly string[]> {
  try {
    return readDraft(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return failed([`The draft ${file} cannot be read (${code}).`]);
  }
}

function linesOf({ counts, unknown, changes }: Replayed, named: string, draft: DraftRules) {
  const isCurrent = named === current;
  return [
    `Rules          ${isCurrent ? "today's own" : named}`,
    ...draft.changes.map((change) => `Changed        ${change}`),
    ...[...counts].map(
      ([service, count]) => `Replayed       ${service}: ${masked(count)} decisions`,
    ),
    ...[...unknown].map(
      ([service, count]) =>
        `Left out       ${service}: ${masked(count)} decisions; this version has no such service`,
    ),
    ...(counts.size + unknown.size === 0
      ? ['Replayed       nothing: there are no decisions yet']
      : []),
    '',
    ...(changes.length === 0
      ? [
          isCurrent
            ? 'Every decision comes out as it was stored.'
            : 'No decision would come out otherwise.',
        ]
      : [
          isCurrent
            ? "By today's rules and law data these come out otherwise than they were stored:"
            : 'These would come out otherwise than they were stored:',
          ...[...counts].flatMap(([service, total]) => {
            const ofService = changes.filter((change) => change.service === service);
            return ofService.length === 0 ? [] : changesIn(service, total, ofService);
          }),
        ]),
  ];
}

/** What changes in one service, so told that no few can be reckoned from the total above. */
function changesIn(service: string, total: number, changes: readonly Change[]): readonly string[] {
  const told = tellParts(
    total,
    changes.map(({ count }) => count),
  );
  if (told === 'together')
    return [`${untold}  ${service}: come out otherwise, too few of each kind to be told apart`];
  return changes.flatMap((change, at) =>
    changeLines(change, told[at] === 'withheld' ? untold : masked(change.count)),
  );
}

const untold = 'withheld';

function changeLines({ service, before, after }: Change, count: string): readonly string[] {
  const reasons = `               because of ${before.reasons}  ->  ${after.reasons}`;
  const outcome =
    before.outcome === after.outcome
      ? `${before.outcome}, for other reasons`
      : `${before.outcome}  ->  ${after.outcome}`;
  return [`${count.padStart(8)}  ${service}: ${outcome}`, reasons];
}

/** Says how far it has come, every so many cases; of how many only roughly, as all of them are a total too. */
function counted(count: number, progress: (line: string) => void): () => void {
  const most = Math.ceil(count / every) * every;
  let done = 0;
  return () => {
    done += 1;
    if (done % every === 0) progress(`${done} of no more than ${most} cases`);
  };
}

const every = 1000;
