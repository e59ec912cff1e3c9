import { describe, expect, it } from 'vitest';
import type { Registers } from '../../src/cases/ports/registers.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { letterTo, post } from './counter.ts';
import { astrid, bo, departed, hanne, open } from './working-outbox.ts';

const about = (...people: readonly (readonly [string, string])[]) => ({
  notice: 'hearing' as const,
  about: people.map(([cpr]) => cpr as Cpr),
});

/** Registers in which Bo's protection can come and go, and which may be silent about him. */
function changing() {
  const now: { until?: string; silent?: true; unknownTo?: true } = {};
  const registers = (real: Registers): Registers => ({
    ...real,
    persons: {
      ...real.persons,
      find: async (cpr) => {
        const answer = await real.persons.find(cpr);
        if (cpr !== bo[0] || answer.state !== 'found') return answer;
        if (now.silent) throw new Error('down');
        if (now.unknownTo) return { state: 'none' };
        const { until } = now;
        return until === undefined
          ? answer
          : { ...answer, value: { ...answer.value, protectedUntil: until } };
      },
    },
  });
  return { now, registers };
}

describe('a letter that could lead its reader to somebody', () => {
  it('does not leave once they are protected, and lies with the desk', async () => {
    const { now, registers } = changing();
    const { postThis, worker, received, states, store, caseId, row } = open({ registers });
    now.until = '2027-01-01';
    await postThis(astrid, about(departed, bo));
    await worker.runOnce();
    expect(await received()).toEqual([]);
    expect(await states()).toEqual(['dead']);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'protected-since' }]);
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });

  it('is looked at again when a caseworker lets it go, or sends it again', async () => {
    const { now, registers } = changing();
    const { worker, received, states, store, caseId, clock } = open({ registers });
    const letter = { ...letterTo(...astrid, caseId), ...about(bo), held: true };
    await post(store, caseId, [letter]);
    await worker.runOnce();
    expect(await states()).toEqual(['held']);
    now.until = '2027-01-01';
    for (const kind of ['letters-released', 'letter-retried'] as const) {
      await act(store, kind, letter.id);
      clock.advance({ minutes: 1 });
      await worker.runOnce();
      expect(await received()).toEqual([]);
      expect(await states()).toEqual(['dead']);
    }
    now.until = '2026-11-21';
    await act(store, 'letter-retried', letter.id);
    await worker.runOnce();
    expect(await received()).toHaveLength(1);
  });

  it('waits while nobody can say, and is the desk’s in the end', async () => {
    const { now, registers } = changing();
    const { postThis, worker, received, states, clock, store, caseId } = open({ registers });
    now.silent = true;
    await postThis(astrid, about(bo));
    await worker.runOnce();
    expect(await states()).toEqual(['waiting']);
    for (let round = 0; round < 7; round += 1) {
      clock.advance({ hours: 25 });
      await worker.runOnce();
    }
    expect(await received()).toEqual([]);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'address-unavailable' }]);
  });

  it('does not leave about somebody whom the register no longer knows', async () => {
    const { now, registers } = changing();
    const { postThis, worker, received, states } = open({ registers });
    now.unknownTo = true;
    await postThis(astrid, about(bo));
    await worker.runOnce();
    expect(await received()).toEqual([]);
    expect(await states()).toEqual(['dead']);
  });

  it('leaves where nobody is protected, and names them to nobody', async () => {
    const { postThis, worker, received } = open();
    await postThis(astrid, about(bo));
    await worker.runOnce();
    const [letter] = await received();
    expect(letter?.to.name).toBe(astrid[1]);
    expect(JSON.stringify(letter)).not.toContain(bo[0]);
  });

  it('leaves to somebody protected themself, where it is about nobody else', async () => {
    const { postTo, worker, states } = open();
    await postTo(hanne);
    await worker.runOnce();
    expect(await states()).toEqual(['sent']);
  });
});

/** What a caseworker does to the letter, as a commit of the case. */
async function act(
  store: ReturnType<typeof open>['store'],
  kind: 'letters-released' | 'letter-retried',
  letter: string,
): Promise<void> {
  const [row] = (await store.cases.list({ authorityId: 'municipality-0101', limit: 1 })).rows;
  if (row === undefined) throw new Error('no case');
  const by = {
    kind: 'staff',
    id: 'staff-7',
    name: 'Bo Sagsbehandler',
    role: 'caseworker',
  } as const;
  const base = { id: `${kind} ${row.version}`, seq: row.version + 1, v: 1, at: row.arrivedAt, by };
  const event =
    kind === 'letters-released'
      ? ({ ...base, kind, letters: [letter], why: 'seen' } as const)
      : ({ ...base, kind, letter, notice: 'hearing' } as const);
  const done = await store.cases.commit({
    key: event.id,
    expectedVersion: row.version,
    events: [event],
    row: { ...row, version: row.version + 1 },
    outbox: [],
    log: [],
  });
  if (!done.ok) throw new Error(done.error.kind);
}
