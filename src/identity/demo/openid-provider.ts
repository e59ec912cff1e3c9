import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Provider } from 'oidc-provider/lib/provider.js';
import { nsisUri } from '../assurance.ts';
import { accountOf, claimsOfScopes } from './accounts.ts';
import { adapterOver } from './adapter.ts';
import { faultPage, pageHeaders } from './pages.ts';
import type { DemoClient, DemoProviderSettings } from './settings.ts';
import { signingKey } from './signing-key.ts';

const sessionCookie = 'demo_mitid';

/** The OpenID Connect machinery behind the pages: code flow with PKCE only, two clients, no single sign-on. */
export function openidProvider(settings: DemoProviderSettings): Provider {
  const provider = new Provider(settings.issuer, configuration(settings));
  provider.proxy = true;
  provider.use(forgetTheLogin);
  provider.on('server_error', (_ctx, fault) => settings.onFault(fault));
  return provider;
}

function configuration(settings: DemoProviderSettings): Configuration {
  const { citizenClient, staffClient, portal, secrets } = settings;
  const path = new URL(settings.issuer).pathname;
  return {
    adapter: adapterOver(settings.store, settings.clock),
    clients: [
      clientOf(citizenClient, portal, '/', 'openid mitid ssn'),
      clientOf(staffClient, portal, '/caseworker/', 'openid staff'),
    ],
    jwks: { keys: [signingKey(secrets)] },
    cookies: {
      keys: [secrets.digest('demo-mitid-cookies', '1')],
      names: {
        session: sessionCookie,
        interaction: 'demo_mitid_interaction',
        resume: 'demo_mitid_resume',
      },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    scopes: ['openid', 'mitid', 'ssn', 'staff'],
    claims: claimsOfScopes,
    // The broker that this stands in for puts all claims into the id token.
    conformIdTokenClaims: false,
    acrValues: [nsisUri('low'), nsisUri('substantial'), nsisUri('high')],
    extraParams: ['idp_values', 'idp_params'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      backchannelLogout: { enabled: true },
    },
    interactions: { url: (_ctx, interaction) => `${path}/interaction/${interaction.uid}` },
    findAccount: (_ctx, id, token) =>
      accountOf(settings, id, token && 'acr' in token ? token.acr : undefined),
    loadExistingGrant: grantAll,
    expiresWithSession: () => false,
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 900,
      IdToken: 600,
      Interaction: 900,
      Session: 900,
    },
    renderError: (ctx) => {
      const language = ctx.get('Accept-Language').startsWith('en') ? 'en' : 'da';
      ctx.set(pageHeaders(settings));
      ctx.body = faultPage(language, settings);
    },
  };
}

const clientOf = (client: DemoClient, portal: URL, folder: string, scope: string) => ({
  client_id: client.clientId,
  client_secret: client.clientSecret,
  redirect_uris: [new URL(`${folder}login/callback`, portal).href],
  // Makes it name each session in its tokens.
  backchannel_logout_uri: new URL(`${folder}login/backchannel`, portal).href,
  backchannel_logout_session_required: true,
  post_logout_redirect_uris: [new URL(`${folder}logged-out`, portal).href],
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
  id_token_signed_response_alg: 'EdDSA' as const,
  scope,
});

/** The portal is the only client; who logs in has consented by choosing themselves. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider, params } = ctx.oidc;
  const accountId = session?.accountId;
  if (client === undefined || accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  const scope = params?.['scope'];
  grant.addOIDCScope(typeof scope === 'string' ? scope : 'openid');
  await grant.save();
  return grant;
}

/**
 * Each login chooses a person anew, as on a shared demonstration machine, so no login outlives its answer. Logging
 * out then has nothing to confirm, and leads straight back.
 */
async function forgetTheLogin(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  const { oidc } = ctx;
  if (oidc === undefined || !['resume', 'end_session'].includes(oidc.route)) return;
  const back = oidc.params?.['post_logout_redirect_uri'];
  if (oidc.route === 'end_session' && ctx.status === 200 && typeof back === 'string') {
    ctx.status = 303;
    ctx.redirect(back);
  }
  if (oidc.session === undefined) return;
  await oidc.session.destroy();
  ctx.cookies.set(sessionCookie, null, { path: new URL(oidc.issuer).pathname, signed: true });
}
