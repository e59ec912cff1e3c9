import { municipalityId } from './domain/authority.ts';
import { demoExemptions, demoStaff } from './registers/demo/index.ts';
import type { ServiceLaw } from './eligibility/law.ts';
import type { SelfService } from './self-services/define.ts';
import type { Store } from './store/open.ts';

/** Who confirmed the law in a demonstration. */
export const confirmedBy = 'Demo Opdigtsen';
const subjects = ['legal-basis', 'amounts', 'complaint-guidance'] as const;

/**
 * Puts the demonstration's staff, decisions on exemption and confirmations of law into the store. Does
 * nothing the second time.
 */
export async function seedDemo(store: Store, services: readonly SelfService[]): Promise<void> {
  await Promise.all([
    ...demoExemptions().map(({ cpr, municipality }) =>
      store.exemptions.grant({
        cpr,
        authorityId: municipalityId(municipality),
        from: '2024-01-01',
        by: confirmedBy,
        why: 'Opdigtet til demonstrationen',
      }),
    ),
    ...demoStaff().map((each) => store.staff.introduce(each)),
    ...services.flatMap(({ id, law }) =>
      confirmedSubjects(law).map((subject) =>
        store.confirmations.add({
          service: id,
          subject,
          by: confirmedBy,
          on: law.checked.checked,
          demo: true,
        }),
      ),
    ),
  ]);
}

/** A duty that was only read out of a cross-reference waits for a real administrator: until then nobody is rejected. */
export const confirmedSubjects = ({ duty }: ServiceLaw) =>
  subjects.filter(
    (subject) =>
      subject !== 'legal-basis' || duty.every(({ value }) => value.basis.certainty === 'verified'),
  );
