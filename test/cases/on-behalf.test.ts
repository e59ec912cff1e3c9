import { expect, it } from 'vitest';
import { takeCase } from '../../src/cases/assign-case.ts';
import { addNote, markContacted } from '../../src/cases/work-on-case.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Person } from '../../src/domain/person.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';
import { helge, onPaper } from './filing.ts';

const parent: Person = {
  cpr: '7204880012' as Cpr,
  name: { given: 'Astrid', middle: '', family: 'Testesen' },
  birthDate: '1988-04-12',
  status: '01',
  municipality: '0155',
  custody: [],
};
const child: Person = {
  ...parent,
  cpr: '6107170001' as Cpr,
  name: { given: 'Ida', middle: '', family: 'Testesen' },
  birthDate: '2017-07-01',
  custody: [parent.cpr],
};

async function workedOn(...ticked: readonly Person[]) {
  const filed = await onPaper(robinsonList, [parent, child], ({ secrets }) => ({
    wish: 'join',
    people: ticked.map((each) =>
      each === parent ? 'self' : secrets.digest('member', each.cpr).slice(0, 16),
    ),
  }));
  const { store, clock, row } = filed;
  const desk = { cases: store.cases, outbox: store.outbox, clock };
  const request = (expectedVersion: number) => ({
    staff: helge,
    role: 'caseworker' as const,
    reference: row.reference,
    expectedVersion,
    nonce: `n${expectedVersion}`,
  });
  const done = [
    await takeCase(desk, request(1)),
    await addNote(desk, request(2), { note: 'Ringet op' }),
    await markContacted(desk, request(3), { how: 'phone' }),
  ];
  expect(done.slice(0, 2).every(({ ok }) => ok)).toBe(true);
  return store.cases.events(row.id);
}

it('whom a parent filed for stands on every event of the case, by whoever it is', async () => {
  const forIda = [{ cpr: child.cpr, name: 'Ida Testesen', basis: 'custody' }];
  for (const ticked of [[child], [parent, child]]) {
    // oxlint-disable-next-line no-await-in-loop -- one counter after the other
    const events = await workedOn(...ticked);
    expect(events.length).toBeGreaterThanOrEqual(3);
    expect(events.map(({ onBehalfOf }) => onBehalfOf)).toEqual(events.map(() => forIda));
  }
});

it('who filed for themself alone acted for nobody', async () => {
  const events = await workedOn(parent);
  expect(events.some((event) => 'onBehalfOf' in event)).toBe(false);
});
