import type { Core } from '../../src/cases/core.ts';
import type { Raw } from '../../src/cases/ports/drafts.ts';
import type { StaffIdentity } from '../../src/cases/ports/identity.ts';
import { registerFiling } from '../../src/cases/register-filing.ts';
import type { NonEmpty } from '../../src/domain/language.ts';
import type { Person } from '../../src/domain/person.ts';
import { responsibleOn } from '../../src/eligibility/responsible.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { counter, registerOf } from './counter.ts';

export const helge: StaffIdentity = {
  kind: 'staff',
  id: 'helge',
  name: 'Helge Havnetest',
  roles: ['caseworker'],
  authorityId: 'municipality-0155',
  idToken: '',
};

/** Whoever is at the counter that the errand belongs to. */
export const staffFor = ({ law }: SelfService): StaffIdentity =>
  responsibleOn(law, Temporal.PlainDate.from('2026-11-20')) === 'udbetaling-danmark'
    ? { ...helge, id: 'ulla', authorityId: 'udbetaling-danmark' }
    : helge;

/** What staff make of a paper from the first of the household, registered all the same. */
export async function onPaper(
  service: SelfService,
  household: readonly Person[],
  rawFor: (core: Core) => Raw,
) {
  const { core, store, clock } = counter(registerOf(household));
  const [{ cpr }] = household as NonEmpty<Person>;
  const done = await registerFiling(
    {
      service,
      staff: staffFor(service),
      role: 'caseworker',
      way: 'paper',
      receivedOn: Temporal.PlainDate.from('2026-11-20'),
      cpr,
      raw: rawFor(core),
      exempt: true,
      circumstance: false,
      noMitId: false,
      language: 'da',
      nonce: 'n',
      missing: [],
      allTheSame: true,
    },
    core,
  );
  if (done.kind !== 'registered') throw new Error(done.kind);
  const [first] = await store.cases.events(done.row.id);
  if (first?.kind !== 'filed') throw new Error('a filing begins with something else');
  return { row: done.row, first, store, clock };
}
