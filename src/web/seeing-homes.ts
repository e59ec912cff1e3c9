import { ask } from '../cases/ask-register.ts';
import { caseHomes } from '../cases/hidden-homes.ts';
import type { CaseRow, CaseStore } from '../cases/ports/case-store.ts';
import type { PersonRegister } from '../cases/ports/registers.ts';
import { legalDay } from '../domain/dates.ts';
import { isProtected, type Person } from '../domain/person.ts';
import type { Lookup } from '../domain/result.ts';
import type { Deps } from './deps.ts';
import { noteCase, noteProtected, noteRow, printWithoutHomes, rowSeen } from './hidden-homes.ts';

/**
 * The parts of the portal as its pages use them: whatever they read of a case or of a protected person is remembered, so
 * that no answer of the same request tells where they live (CPR-loven § 28). What is read is as it was.
 */
export function seeingHomes(deps: Deps): Deps {
  const persons = seeingPersons(deps);
  const { printouts, filePrints, letterPrints, outbox } = deps;
  const cases = seeingCases({ ...deps, registers: { ...deps.registers, persons } });
  return {
    ...deps,
    registers: { ...deps.registers, persons },
    cases,
    outbox: over(outbox, {
      async ofCase(caseId) {
        const letters = await outbox.ofCase(caseId);
        if (letters.length > 0) await cases.events(caseId);
        return letters;
      },
    }),
    printouts: { pdf: (model) => printouts.pdf(printWithoutHomes(model)) },
    filePrints: { pdf: (file) => filePrints.pdf(printWithoutHomes(file)) },
    letterPrints: { pdf: (letter) => letterPrints.pdf(printWithoutHomes(letter)) },
  };
}

function seeingPersons({ registers: { persons }, clock }: Deps): PersonRegister {
  const see = (person: Person) => {
    if (isProtected(person, legalDay(clock.now()))) noteProtected(person);
  };
  const seeAll = (people: Lookup<readonly Person[]>) => {
    if (people.state === 'found') people.value.forEach(see);
    return people;
  };
  return over(persons, {
    async find(cpr) {
      const person = await persons.find(cpr);
      if (person.state === 'found') see(person.value);
      return person;
    },
    household: async (cpr) => seeAll(await persons.household(cpr)),
    residentsAt: async (address) => seeAll(await persons.residentsAt(address)),
    wardsOf: async (guardian) => seeAll(await persons.wardsOf(guardian)),
  });
}

/** Rows say whose case it is, events what was answered: whoever reads events has read the row before. */
function seeingCases({ cases, registers, clock }: Deps): CaseStore {
  return over(cases, {
    byKey: async (key) => seen(await cases.byKey(key)),
    byReference: async (reference) => seen(await cases.byReference(reference)),
    byReferenceFor: async (authorityId, reference) =>
      seen(await cases.byReferenceFor(authorityId, reference)),
    byCheckCode: async (reference, code) => seen(await cases.byCheckCode(reference, code)),
    byReferenceOf: async (cpr, reference) => seen(await cases.byReferenceOf(cpr, reference)),
    ofPrincipal: async (cpr) => (await cases.ofPrincipal(cpr)).map((row) => seen(row)),
    ofPrincipalFor: async (authorityId, cpr) =>
      (await cases.ofPrincipalFor(authorityId, cpr)).map((row) => seen(row)),
    async list(query) {
      const page = await cases.list(query);
      return { ...page, rows: page.rows.map((row) => seen(row)) };
    },
    async find(search) {
      const found = await cases.find(search);
      return { ...found, rows: found.rows.map((row) => seen(row)) };
    },
    async events(caseId) {
      const events = await cases.events(caseId);
      const today = legalDay(clock.now());
      const homes = caseHomes(rowSeen(caseId), events, registers.protections, today);
      noteCase(homes);
      // Looking them up is what notes where they live now.
      if (homes.isHidden)
        await Promise.all(homes.people.map((cpr) => ask(() => registers.persons.find(cpr))));
      return events;
    },
  });
}

function seen<R extends CaseRow | undefined>(row: R): R {
  if (row !== undefined) noteRow(row);
  return row;
}

/** Some of what it does is done otherwise; all else stays its own, whatever becomes of it. */
const over = <T extends object>(whole: T, parts: Partial<T>): T =>
  Object.assign(Object.create(whole) as T, parts);
