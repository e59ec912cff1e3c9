import { describe, expect, it } from 'vitest';
import type { CaseStore } from '../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newReference, type Reference } from '../../src/domain/reference.ts';
import { createCaseStore } from '../../src/store/case-store.ts';
import { openConnection } from '../../src/store/connection.ts';
import { createKeyring } from '../../src/store/keys.ts';
import { createWriter } from '../../src/store/writer.ts';
import { aCommit, aNote, aRow, ida } from './commits.ts';
import { keys, start, storeInFolder } from './store-in-folder.ts';

const elsewhere = 'municipality-0253';
const third = 'municipality-0173';
const stranger = '6107909997' as Cpr;
const code = 'ABCDEFGH1234';

/** The real store over real SQLite, and a list of everything that costs time: each query, hash and key that is opened. */
async function counted() {
  const store = storeInFolder();
  const own = aRow({ findable: true });
  const foreign = aRow({
    authorityId: elsewhere,
    principalName: 'Ole Fremmedfugl',
    findable: true,
  });
  const moved = aRow({ authorityId: elsewhere, version: 2 });
  const texts = { da: 'x', en: 'x' };
  await store.cases.commit(aCommit({ row: own, checkCode: code }));
  const history = Array.from({ length: 8 }, (_, index) => aNote(index + 1));
  await store.cases.commit(
    aCommit({ row: { ...foreign, version: 8 }, events: history, checkCode: code }),
  );
  await store.cases.commit(
    aCommit({
      row: moved,
      checkCode: code,
      events: [
        aNote(1),
        {
          ...aNote(2),
          kind: 'transferred',
          from: 'municipality-0155',
          fromName: texts,
          to: elsewhere,
          toName: texts,
          why: texts,
          due: '2026-11-18',
        } as never,
      ],
    }),
  );
  store.close();
  const connection = openConnection(store.file);
  const work: string[] = [];
  const noting = <T extends object>(name: string, real: T, what: readonly (keyof T)[]): T => ({
    ...real,
    ...Object.fromEntries(
      what.map((each) => [
        each,
        (...given: readonly unknown[]) => {
          const [first] = given as [{ sql?: string } | undefined];
          work.push(`${name}.${String(each)} ${first?.sql ?? ''}`.trim());
          return (real[each] as (...all: readonly unknown[]) => unknown)(...given);
        },
      ]),
    ),
  });
  const cases = createCaseStore({
    connection: noting('db', connection, ['get', 'all', 'run', 'rows']),
    keyring: noting('keys', createKeyring(keys), ['unwrap', 'digest']),
    writer: createWriter(connection),
    clock: { now: () => start },
  });
  const workOf = async (ask: (cases: CaseStore) => Promise<unknown>) => {
    // The first look of its kind makes what is made once.
    await ask(cases);
    work.length = 0;
    const found = await ask(cases);
    return { found, work: [...work] };
  };
  return { own, foreign, moved, workOf, close: () => connection.close() };
}

type Ask = (cases: CaseStore, reference: Reference) => Promise<unknown>;

const ways: readonly (readonly [string, Ask])[] = [
  ['guesses at a check code', (cases, reference) => cases.byCheckCode(reference, 'WRONGWRONG12')],
  ['opens another’s case', (cases, reference) => cases.byReferenceOf(stranger, reference)],
  ['searches at another desk', (cases, reference) => cases.byReferenceFor(third, reference)],
  ['asks where a case went', (cases, reference) => cases.movedFrom(third, reference)],
];

describe('the work of an answer does not tell which cases there are', () => {
  it.each(ways)('to whoever %s', async (_who, ask) => {
    const { own, foreign, moved, workOf, close } = await counted();
    const unknown = await workOf((cases) => ask(cases, newReference()));
    expect(unknown.work.length).toBeGreaterThan(0);
    for (const { reference } of [own, foreign, moved]) {
      const { found, work } = await workOf((cases) => ask(cases, reference));
      expect(found).toBeUndefined();
      expect(work).toEqual(unknown.work);
    }
    close();
  });

  it('to whoever types what is no reference', async () => {
    const { own, workOf, close } = await counted();
    const malformed = await workOf((cases) => cases.byCheckCode(undefined, code));
    const wrong = await workOf((cases) => cases.byCheckCode(own.reference, 'WRONGWRONG12'));
    expect(malformed.found).toBeUndefined();
    expect(malformed.work).toEqual(wrong.work);
    expect((await workOf((cases) => cases.byCheckCode(own.reference, code))).found).toEqual(own);
    close();
  });

  it.each([
    ['number', { cpr: ida }, { cpr: stranger }],
    ['name', { name: 'Ole Fremmedfugl' }, { name: 'Ole Findesikkefugl' }],
  ])('to a desk that searches by %s', async (_by, theirs, nobodys) => {
    const { workOf, close } = await counted();
    const search = (sought: object) =>
      workOf((cases) => cases.find({ authorityId: third, limit: 25, ...sought } as never));
    const foreign = await search(theirs);
    expect(foreign.found).toEqual({ rows: [] });
    expect(foreign.work).toEqual((await search(nobodys)).work);
    close();
  });

  it('and whoever may know is told', async () => {
    const { own, moved, workOf, close } = await counted();
    const { found } = await workOf((cases) => cases.byReferenceOf(ida, own.reference));
    expect(found).toEqual(own);
    const where = await workOf((cases) => cases.movedFrom('municipality-0155', moved.reference));
    expect(where.found).toMatchObject({ id: moved.id });
    close();
  });
});
