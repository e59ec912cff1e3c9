import type { AuthProviders } from '../cases/ports/identity.ts';
import type { Clock } from '../domain/dates.ts';
import { readCitizen } from './citizen-claims.ts';
import type { ClientSettings } from './client-settings.ts';
import { codeFlow } from './code-flow.ts';
import { privilegesClaim } from './mandates.ts';
import { readStaff } from './staff-claims.ts';

export interface AuthSettings {
  readonly citizen: ClientSettings;
  readonly staff: ClientSettings;
  /** Where the providers send people back to: `/login/callback` and `/caseworker/login/callback` under it. */
  readonly baseUrl: URL;
  /** Admits invented CPR numbers and providers over plain http. */
  readonly demo: boolean;
  readonly clock: Clock;
  /** Told why a handshake failed, for the operator's log: no personal data. */
  readonly onFault?: (why: string) => void;
}

/** The two ways to log in. Nothing is asked of a provider before somebody logs in. */
export function createAuthProviders(settings: AuthSettings): AuthProviders {
  const { citizen, staff, baseUrl, demo, clock, onFault = () => undefined } = settings;
  return {
    citizen: codeFlow({
      client: citizen,
      scope: citizen.scope ?? 'openid mitid ssn',
      redirectUri: new URL('/login/callback', baseUrl),
      read: readCitizen({
        demo,
        now: () => clock.now(),
        mandatesClaim: citizen.mandatesClaim ?? privilegesClaim,
      }),
      needsClaim: 'dk.cpr',
      demo,
      clock,
      onFault,
    }),
    staff: codeFlow({
      client: staff,
      scope: staff.scope ?? 'openid staff',
      redirectUri: new URL('/caseworker/login/callback', baseUrl),
      read: readStaff,
      needsClaim: 'roles',
      demo,
      clock,
      onFault,
    }),
  };
}
