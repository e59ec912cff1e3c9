import type { DemoCitizen, DemoStaff } from '../../src/cases/ports/identity.ts';
import type { Cpr } from '../../src/domain/cpr.ts';

/** Invented people for the tests of login: one of each kind. */
const situation = { da: 'Opfundet', en: 'Invented' };

export const citizens: readonly DemoCitizen[] = [
  { cpr: '6101901234' as Cpr, name: 'Asta Ært', assurance: 'substantial', situation },
  {
    cpr: '6202801235' as Cpr,
    name: 'Bo <img src=x onerror=alert(1)>',
    assurance: 'high',
    situation,
  },
  { cpr: '6303701236' as Cpr, name: 'Carl Lav', assurance: 'low', situation },
  { cpr: '6404601237' as Cpr, name: 'Dagny Uden', assurance: 'none', situation },
];

export const staff: readonly DemoStaff[] = [
  {
    id: 'staff-1',
    name: 'Sanne Sag',
    roles: ['caseworker'],
    authorityId: 'municipality-0101',
    authorityName: { da: 'Københavns Kommune', en: 'City of Copenhagen' },
  },
];
