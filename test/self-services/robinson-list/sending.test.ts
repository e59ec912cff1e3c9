import { describe, expect, it } from 'vitest';
import { householdOf } from '../../../src/cases/household.ts';
import type { Raw } from '../../../src/cases/ports/drafts.ts';
import type { PersonRegister } from '../../../src/cases/ports/registers.ts';
import { submit, type Submitted } from '../../../src/cases/submit.ts';
import { found } from '../../../src/domain/result.ts';
import { robinsonList } from '../../../src/self-services/robinson-list/index.ts';
import { counter, loginOf, readyDraft, registerOf } from '../../cases/counter.ts';
import { anna, bo, karoline, liv, stepchild } from './wish.ts';

const family = registerOf([anna, bo, liv, karoline, stepchild]);

/** Sends Anna's wish for these people by their first names. */
async function send(names: readonly string[], persons: PersonRegister = family, raw: Raw = {}) {
  const { core, store } = counter(persons);
  const members = found(await householdOf(anna.cpr, family, core.secrets)) ?? [];
  const people = members
    .filter(({ person }) => names.includes(person.name.given))
    .map(({ key }) => key);
  const draft = readyDraft({
    service: 'robinson-list',
    raw: { wish: 'join', people, ...raw },
  });
  const asked = await submit(robinsonList, draft, loginOf(anna), core);
  const result: Submitted =
    asked.kind === 'law-changed'
      ? await submit(robinsonList, { ...draft, lawVersion: asked.lawVersion }, loginOf(anna), core)
      : asked;
  const events = result.kind === 'sent' ? await store.cases.events(result.row.id) : [];
  const letters = result.kind === 'sent' ? await store.outbox.ofCase(result.row.id) : [];
  return { result, event: events[0], letters };
}

describe('for whom it is sent', () => {
  it('for a child alone: the case is the child’s, filed by the parent', async () => {
    const { result, event, letters } = await send(['Liv']);
    expect(result).toMatchObject({
      kind: 'sent',
      row: { principal: liv.cpr, filer: anna.cpr, authorityId: 'municipality-0155' },
    });
    expect(event).toMatchObject({
      by: { kind: 'citizen', as: 'parent' },
      onBehalfOf: [{ cpr: liv.cpr, basis: 'custody' }],
    });
    expect(letters.map(({ to }) => to)).toEqual(['Anna Prøve', 'Liv Prøve']);
  });

  it('for oneself and a child, who hears of it too', async () => {
    const { result, event, letters } = await send(['Anna', 'Liv']);
    expect(result).toMatchObject({ kind: 'sent', row: { principal: anna.cpr } });
    expect(event?.onBehalfOf).toEqual([{ cpr: liv.cpr, name: 'Liv Prøve', basis: 'custody' }]);
    expect(letters.map(({ to }) => to)).toEqual(['Anna Prøve', 'Liv Prøve']);
  });

  it.each([['Bo'], ['Frederik'], ['Karoline']])(
    'never for %s, who is not hers to speak for',
    async (name) => {
      const { result } = await send(['Anna', name]);
      expect(result).toMatchObject({ kind: 'unfinished', step: { id: 'people' } });
    },
  );
});

describe('what stands in the way', () => {
  it('name and address protection: the form is closed, nothing is stored', async () => {
    const shy = { ...anna, protectedUntil: '2027-01-01' };
    const { result } = await send(['Anna'], registerOf([shy]));
    expect(result.kind).toBe('not-accepted');
  });

  it('no register that is down: it is sent for oneself, and a caseworker sees it first', async () => {
    const silent = async () => ({ state: 'unknown', why: 'silent' }) as const;
    const down = { find: silent, household: silent, residentsAt: silent, wardsOf: silent };
    const raw = { people: ['self'] };
    // Nobody knows where she lives, so nobody knows which municipality it is.
    expect((await send([], down, raw)).result.kind).toBe('not-accepted');
    const half = { ...registerOf([anna]), household: silent };
    const { result, event } = await send([], half, raw);
    expect(result).toMatchObject({ kind: 'sent', row: { attention: true } });
    expect(event).toMatchObject({ flags: ['register-down'] });
  });
});
