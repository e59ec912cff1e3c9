import type { Dated } from '../domain/dated.ts';
import type { AppealContact } from '../eligibility/law.ts';

/** Where Styrelsen for Patientklager is reached, which hears complaints over doctors and health cards. */
export const patientComplaints: readonly Dated<AppealContact>[] = [
  {
    from: '2026-01-01',
    value: {
      postal: 'Olof Palmes Allé 18 H, 8200 Aarhus N',
      phone: '72 33 05 00',
      email: 'stpk@stpk.dk',
    },
    source: {
      title: 'Styrelsen for Patientklager: kontakt, som set på offentlige sider',
      checked: '2026-11-22',
    },
  },
];
