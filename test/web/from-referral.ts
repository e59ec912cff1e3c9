import { refer } from '../../src/cases/refer.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { newId } from '../../src/domain/ids.ts';
import type { Citizen } from '../support/citizen.ts';
import { dayFields } from '../support/filing.ts';
import type { TestApp } from '../support/test-app.ts';

export const health = 'health-card';

/** The day on which the papers are handed in. */
export const day = '2026-11-20';

/** Somebody whom nobody knows asks for another way, without login. */
export async function referralIn(portal: TestApp): Promise<CaseRow> {
  const service = portal.deps.services.find(({ id }) => id === health);
  if (service === undefined) throw new Error('no such service');
  const made = await refer(
    {
      service,
      said: { exempt: false, circumstance: true, noMitId: false, municipality: '0101' },
      contact: { name: 'Ida Prøvesen' },
      needs: { largePrint: false, homeVisit: false, callBack: false },
      promise: 'we-contact-you',
      carry: true,
      draft: {
        id: newId(portal.clock.now()),
        service: health,
        version: 1,
        raw: { reason: 'lost', 'another-way.phone': '12345678' },
        resolved: {},
        done: [],
        lawVersion: '',
        specVersion: 1,
        exempt: 'unsaid',
        wish: 'unsaid',
        language: 'da',
        expiresAt: '2027-01-01T00:00:00Z',
      },
      language: 'da',
      key: `test:${newId(portal.clock.now())}`,
    },
    portal.deps,
  );
  if (!made.ok) throw new Error(made.error.decision.outcome);
  return made.value;
}

export const formOf = (row: CaseRow) => `/caseworker/register/${health}?referral=${row.reference}`;
/** What staff type in on top of it. */
export const filed = {
  'filing.way': 'in-person',
  ...dayFields('filing.receivedOn', day),
  'filing.unknown': 'yes',
  'filing.ground': 'circumstance',
  action: 'all-the-same',
};
/** Opens the form of a referral and registers it. */
export const send = (staff: Citizen, row: CaseRow, given: Record<string, string> = {}) =>
  staff.fill(formOf(row), { ...filed, 'filing.name': 'Ida Prøvesen', ...given });
