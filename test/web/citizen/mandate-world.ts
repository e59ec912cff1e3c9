import type { CitizenIdentity, Mandates } from '../../../src/cases/ports/identity.ts';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { parseReference } from '../../../src/domain/reference.ts';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import type { Visit } from '../../identity/browser.ts';
import { actFor, fillFor } from '../../support/acting.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

/** A portal whose logins, and whose register of guardians, can be made to say something else from now on. */
export interface MandateWorld {
  readonly portal: TestApp;
  /** What logins say of powers of attorney instead of what the invented people hold. */
  said: ((identity: CitizenIdentity) => Mandates | undefined) | undefined;
  guardians: 'as they are' | 'none' | 'silent';
}

export async function mandateWorld(): Promise<MandateWorld> {
  const portal = await testApp({
    adapt: (all) => ({
      ...all,
      persons: {
        ...all.persons,
        wardsOf: async (cpr) => {
          if (world.guardians === 'silent') throw new Error('down');
          return world.guardians === 'none' ? { state: 'none' } : all.persons.wardsOf(cpr);
        },
      },
    }),
  });
  const world: MandateWorld = { portal, said: undefined, guardians: 'as they are' };
  const { citizen } = portal.deps.auth;
  const complete = citizen.complete.bind(citizen);
  Object.assign(citizen, {
    complete: async (...given: Parameters<typeof complete>) => {
      const done = await complete(...given);
      if (!done.ok || world.said === undefined) return done;
      const { mandates: _held, ...identity } = done.value;
      const mandates = world.said(done.value);
      return { ok: true, value: { ...identity, ...(mandates && { mandates }) } };
    },
  });
  return world;
}

/** Thomas before the button that sends a health card for Gunnar. */
export async function readyToSend({ portal }: MandateWorld) {
  const citizen = new Citizen(portal);
  await citizen.logIn('Thomas Fuldmagt');
  await actFor(citizen, 'health-card', 'Gunnar Gammeltest');
  const summary = await fillFor(citizen, healthCard, { whom: 'self', reason: 'lost' });
  if (!pathOf(summary).endsWith('/summary')) throw new Error(`Came to ${summary.url}`);
  return { citizen, summary };
}

/** Logs in once more as Thomas. */
export const again = async (citizen: Citizen, returnTo: string): Promise<Visit> =>
  citizen.chooseSelf(
    await citizen.open(`/login?${new URLSearchParams({ returnTo, again: 'yes' }).toString()}`),
    'Thomas Fuldmagt',
  );

/** The case that a receipt or a referral is of. */
export async function rowAt({ portal }: MandateWorld, visit: Visit): Promise<CaseRow> {
  const reference = parseReference(pathOf(visit).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`No case at ${visit.url}`);
  return row;
}
