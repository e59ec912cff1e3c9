import type { ClientSettings } from '../identity/client-settings.ts';
import { demoClients } from './demo.ts';
import type { Given } from './variables.ts';

/** One OpenID Connect client. `embedded`: of the demo provider that runs in this process. */
export interface LoginClient extends ClientSettings {
  readonly embedded: boolean;
}

/** The citizens' login, that of the demo provider where none is named. */
export function citizenLogin(given: Given, baseUrl: URL): LoginClient {
  const {
    OIDC_CITIZEN_SCOPE: scope,
    OIDC_CITIZEN_LEVEL_BY: askLevelBy,
    OIDC_CITIZEN_MANDATES_CLAIM: mandatesClaim,
  } = given;
  return {
    issuer: given.OIDC_CITIZEN_ISSUER ?? embeddedIssuer(baseUrl),
    clientId: given.OIDC_CITIZEN_CLIENT_ID ?? demoClients.citizen.clientId,
    clientSecret: given.OIDC_CITIZEN_CLIENT_SECRET ?? demoClients.citizen.clientSecret,
    embedded: given.OIDC_CITIZEN_ISSUER === undefined,
    ...(scope === undefined ? {} : { scope }),
    ...(askLevelBy === undefined ? {} : { askLevelBy }),
    ...(mandatesClaim === undefined ? {} : { mandatesClaim }),
  };
}

/** The same for staff. */
export function staffLogin(given: Given, baseUrl: URL): LoginClient {
  const { OIDC_STAFF_SCOPE: scope } = given;
  return {
    issuer: given.OIDC_STAFF_ISSUER ?? embeddedIssuer(baseUrl),
    clientId: given.OIDC_STAFF_CLIENT_ID ?? demoClients.staff.clientId,
    clientSecret: given.OIDC_STAFF_CLIENT_SECRET ?? demoClients.staff.clientSecret,
    embedded: given.OIDC_STAFF_ISSUER === undefined,
    ...(scope === undefined ? {} : { scope }),
  };
}

const embeddedIssuer = (baseUrl: URL) => `${baseUrl.origin}/demo-mitid`;
