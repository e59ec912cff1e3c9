import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../src/cases/events.ts';
import { newId } from '../../../src/domain/ids.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import { happens, type Story, tell } from '../../support/many-cases.ts';
import { sampleCitizen } from '../../support/sample-cases.ts';
import { aLetter, aNote } from '../commits.ts';
import { storeInFolder } from '../store-in-folder.ts';

const { assigned, carriedOut, closed, decided } = happens;
const after = (days: number, body: EventBody) => ({ after: days, body });
const ended = [after(1, assigned), after(4, decided), after(5, carriedOut), after(6, closed)];
const day = '2019-05-02';

type Given = Awaited<ReturnType<typeof withOne>>;

/** One case that ended in 2019, and a newer one that is open. */
async function withOne(story: Partial<Story> = {}, change?: (given: Given) => unknown) {
  const store = storeInFolder();
  const row = await tell(store.cases, { day, next: ended, ...story });
  const file = (sql: string) => {
    const db = new Database(store.file);
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
    db.close();
  };
  const given = { store, row, file };
  await change?.(given);
  await tell(store.cases, { day: '2026-10-01' });
  return given;
}

/** What a purge of that day keeps of what is past its term, and whether the case is still there. */
async function purgedOn({ store, row }: Given, at = '2026-11-04T09:00:00Z') {
  const instant = Temporal.Instant.from(at);
  const planned = await store.purges.planned(selfServices, instant);
  const { kept, record } = await store.purges.run(selfServices, 'tester', instant);
  await store.purges.ended(record.no, instant);
  expect(kept).toEqual(planned.kept);
  return { kept, isThere: isIn(store.file, row.id) };
}

function isIn(file: string, id: string): boolean {
  const db = new Database(file, { readonly: true });
  const found = db.prepare('SELECT 1 FROM cases WHERE id = ?').get(id);
  db.close();
  return found !== undefined;
}

const withLetter = async ({ store, row, file }: Given, state = 'waiting') => {
  const letter = aLetter(row.id, { createdAt: `${day}T10:00:00Z` });
  const seq = row.version + 1;
  await store.cases.commit({
    key: newId(Temporal.Instant.from(`${day}T10:00:00Z`)),
    expectedVersion: row.version,
    events: [{ ...aNote(seq), at: '2019-05-09T10:00:00Z' }],
    row: { ...row, version: seq },
    outbox: [letter],
    log: [],
  });
  file(`UPDATE outbox SET state = '${state}'`);
};

describe('what is past its term goes', () => {
  it('with nothing against it', async () => {
    expect(await purgedOn(await withOne())).toEqual({ kept: {}, isThere: false });
  });

  it.each(['sent', 'dead'])('with a letter that is %s and settled', async (state) => {
    const given = await withOne({}, (one) => withLetter(one));
    given.file(`UPDATE outbox SET state = '${state}', settled = ${state === 'dead' ? 1 : 0}`);
    expect(await purgedOn(given)).toEqual({ kept: {}, isThere: false });
  });
});

describe('what is past its term is kept', () => {
  const exception = (until: string | undefined) =>
    after(2, {
      kind: 'exception-granted',
      cpr: sampleCitizen.cpr,
      scope: 'lasting',
      from: '2019-05-04',
      ...(until !== undefined && { until }),
      why: 'Kan ikke',
    });
  const exemption = (exempt: boolean): EventBody => ({
    kind: 'exemption-decided',
    exempt,
    cpr: sampleCitizen.cpr,
    on: '2019-05-03',
    idSeen: 'Pas',
    forwardUnopened: false,
  });
  const kept: Record<string, readonly [Partial<Story>, string, ((given: Given) => unknown)?]> = {
    'while it is open': [{ next: ended.slice(0, 3) }, 'open'],
    'while a complaint runs': [
      { next: [...ended, after(9, { kind: 'appeal-received', on: day, note: 'Klager' })] },
      'complaint',
    ],
    'with a letter that waits': [{}, 'letters', (given) => withLetter(given)],
    'with a letter that is held': [{}, 'letters', (given) => withLetter(given, 'held')],
    'with a letter that failed': [{}, 'letters', (given) => withLetter(given, 'dead')],
    'while somebody was told to keep it': [
      {},
      'hold',
      ({ store, row }) =>
        store.purges.holds.set(
          row.reference,
          'op',
          'Retssag',
          Temporal.Instant.from('2020-01-01T00:00:00Z'),
        ),
    ],
    'while an exception holds that it granted': [
      { next: [...ended.slice(0, 1), exception(undefined), ...ended.slice(1)] },
      'decision-holds',
    ],
    'until the last day of that exception': [
      { next: [...ended.slice(0, 1), exception('2026-11-04'), ...ended.slice(1)] },
      'decision-holds',
    ],
    'while an exemption holds that it granted': [
      { service: 'digital-post-exemption', next: [after(1, exemption(true)), after(2, closed)] },
      'decision-holds',
    ],
    'of a service that nobody knows': [
      {},
      'no-plan',
      ({ file }) => file("UPDATE cases SET service = 'gone'"),
    ],
    'with an event that is missing': [
      {},
      'unreadable',
      ({ file }) => file('DELETE FROM case_events WHERE seq = 3'),
    ],
    'where it cannot be read': [
      {},
      'unreadable',
      ({ file }) => file('UPDATE case_keys SET wrapped = zeroblob(60)'),
    ],
  };

  it.each(Object.entries(kept))('%s', async (_, [story, why, change]) => {
    expect(await purgedOn(await withOne(story, change))).toEqual({
      kept: { [why]: 1 },
      isThere: true,
    });
  });

  it('and goes once that is over, with the term counted from then', async () => {
    const given = await withOne({
      next: [...ended.slice(0, 1), exception('2021-03-31'), ...ended.slice(1)],
    });
    // 1826 days after 31 March 2021 is 31 March 2026: the last day of its term.
    expect((await purgedOn(given, '2026-03-31T12:00:00Z')).isThere).toBe(true);
    expect((await purgedOn(given, '2026-04-01T00:00:00Z')).isThere).toBe(false);
  });

  it('until the hold is released', async () => {
    const given = await withOne();
    const { holds } = given.store.purges;
    const at = Temporal.Instant.from('2020-01-01T00:00:00Z');
    expect(await holds.set('AAAA-AAAA', 'op', 'x', at)).toBe(false);
    expect(await holds.set(given.row.reference, 'op', 'Retssag', at)).toBe(true);
    expect(holds.all()).toMatchObject([{ reference: given.row.reference, why: 'Retssag' }]);
    expect((await purgedOn(given)).isThere).toBe(true);
    expect(await holds.release(given.row.reference)).toBe(true);
    expect((await purgedOn(given)).isThere).toBe(false);
  });

  it('where what administrators have set cannot be read: nothing at all goes', async () => {
    const given = await withOne({}, ({ store }) =>
      store.administration.change(
        {
          authorityId: 'municipality-0253',
          subject: 'closures',
          item: 'a',
          value: undefined,
          at: '2020-01-01T00:00:00Z',
          by: { id: 'x', name: 'X' },
        },
        0,
      ),
    );
    given.file("UPDATE table_keys SET wrapped = zeroblob(60) WHERE owner = 'administration'");
    await expect(purgedOn(given)).rejects.toThrow();
    expect(await given.store.cases.byReference(given.row.reference)).toBeDefined();
  });
});
