import type { Dated } from '../domain/dated.ts';
import type { Appeal, AppealContact } from '../eligibility/law.ts';

const contact: readonly Dated<AppealContact>[] = [
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

const agency = {
  da: 'Styrelsen for Patientklager',
  en: 'the Danish Agency for Patient Complaints (Styrelsen for Patientklager)',
};

/** Styrelsen for Patientklager hears complaints over doctors and health cards; how long one has was not found. */
export const patientComplaints: Appeal = { body: agency, sentTo: agency, contact };
