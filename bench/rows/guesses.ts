import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '../../src/domain/ids.ts';
import { newReference, type Reference } from '../../src/domain/reference.ts';
import type { CaseStore, Commit } from '../../src/cases/ports/case-store.ts';
import { openStore } from '../../src/store/open.ts';
import type { Effort } from '../effort.ts';
import { median, type Row } from '../table.ts';

const asksInARound = 400;
const key = (byte: number) => ({ number: 1, key: Buffer.alloc(32, byte) });

/** What a guess costs where there is such a case, against where there is none: nobody is to tell them apart by the time. */
export async function guessRows(effort: Effort): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'skranken-guesses-'));
  const store = openStore({
    file: path.join(folder, 'skranken.db'),
    keys: { master: [key(1)], index: key(2) },
    clock: { now: () => Temporal.Now.instant() },
  });
  const there: Reference[] = [];
  for (let count = 0; count < 500; count += 1) {
    const commit = someCase();
    there.push(commit.row.reference);
    // oxlint-disable-next-line no-await-in-loop -- one case after the other
    await store.cases.commit(commit);
  }
  const rows: Row[] = [];
  for (const { work, ask } of guesses) {
    const rounds: number[] = [];
    for (let round = 0; round <= effort.rounds * 3; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- in turn is the point
      const ratio = await compared((reference) => ask(store.cases, reference), there);
      if (round > 0) rounds.push(ratio);
    }
    rows.push({
      work: `${work}, a case that there is: time`,
      against: 'a number that nobody has',
      goal: { is: '≤', value: 1.1 },
      values: rounds,
    });
  }
  store.close();
  return rows;
}

/** Of nobody: a look at it costs what a look at any case does. */
function someCase(): Commit {
  const at = Temporal.Now.instant();
  const id = newId(at);
  const row = {
    id,
    reference: newReference(),
    authorityId: 'municipality-0101',
    service: 'address-change',
    state: 'submitted',
    way: 'self-service',
    outcome: 'accept',
    claim: 'none',
    attention: false,
    arrivedAt: at.toString(),
    due: '2026-12-04',
    version: 1,
    principalName: 'Ingen',
  } as const;
  const event = {
    id,
    seq: 1,
    v: 1,
    at: at.toString(),
    kind: 'noted',
    note: 'x',
    by: { kind: 'system', name: 'bench' },
  } as const;
  const checkCode = 'ABCDEFGH1234';
  return { key: id, expectedVersion: 0, events: [event], row, outbox: [], log: [], checkCode };
}

type Ask = (cases: CaseStore, reference: Reference) => Promise<unknown>;

const guesses: readonly { readonly work: string; readonly ask: Ask }[] = [
  {
    work: 'A wrong check code',
    ask: (cases, reference) => cases.byCheckCode(reference, 'WRONGWRONG12'),
  },
  {
    work: 'A search at another desk',
    ask: async (cases, reference) => {
      await cases.byReferenceFor('municipality-0173', reference);
      await cases.movedFrom('municipality-0173', reference);
    },
  },
];

/** The two by turns, and the middle of each: whatever else goes on meets both. */
async function compared(
  ask: (reference: Reference) => Promise<unknown>,
  there: readonly Reference[],
): Promise<number> {
  const taken: { readonly known: number[]; readonly unknown: number[] } = {
    known: [],
    unknown: [],
  };
  for (let at = 0; at < asksInARound; at += 1) {
    const known = there[at % there.length] as Reference;
    // oxlint-disable no-await-in-loop -- in turn is the point
    taken.known.push(await timeOf(() => ask(known)));
    const unknown = newReference();
    taken.unknown.push(await timeOf(() => ask(unknown)));
    // oxlint-enable no-await-in-loop
  }
  return median(taken.known) / median(taken.unknown);
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
