import * as openid from 'openid-client';
import type { AuthProvider, LoginAttempt, LoginFailure } from '../cases/ports/identity.ts';
import type { Clock } from '../domain/dates.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { isEnough } from '../domain/way.ts';
import { type Claims, levelOf } from './claims.ts';
import type { ClientSettings } from './client-settings.ts';
import { discoverLazily } from './discovery.ts';
import { keysOf } from './key-set.ts';
import { levelParameters } from './level-parameters.ts';
import { kindOf, loginFailureOf } from './login-failure.ts';
import { readLogoutToken } from './logout-token.ts';

export interface FlowParts<I> {
  readonly client: ClientSettings;
  readonly scope: string;
  readonly redirectUri: URL;
  readonly demo: boolean;
  readonly clock: Clock;
  /** Told why a handshake failed: kind and code, nothing that a provider or a person said. */
  readonly onFault: (why: string) => void;
  /** Makes the identity of checked claims. */
  readonly read: (claims: Claims, idToken: string) => Result<I, LoginFailure>;
  /** The claim without which the id token is not enough, and userinfo is asked too. */
  readonly needsClaim: string;
}

const attemptMinutes = 10;

/** Authorization code flow with PKCE (S256), state and nonce; every expected failure comes back as a value. */
export function codeFlow<I>(parts: FlowParts<I>): AuthProvider<I> {
  const configuration = discoverLazily(parts.client, parts.demo);
  const findKey = keysOf(
    async () => (await configuration()).serverMetadata().jwks_uri,
    () => parts.clock.now().epochMilliseconds,
  );
  return {
    origin: new URL(parts.client.issuer).origin,
    begin: (request) => orFailure(parts, async () => begin(await configuration(), parts, request)),
    async complete(callback, attempt) {
      if (isOver(attempt, parts.clock)) return failed('expired');
      return orFailure(parts, async () =>
        complete(await configuration(), parts, callback, attempt),
      );
    },
    async endSession(idToken, returnTo) {
      const url = await orFailure(parts, async () =>
        ok(endSession(await configuration(), parts.client, idToken, returnTo)),
      );
      return url.ok ? url.value : undefined;
    },
    async readLogout(token) {
      const read = await orFailure(parts, async () => {
        const { issuer } = (await configuration()).serverMetadata();
        const { clientId } = parts.client;
        const rules = { issuer, clientId, findKey, now: parts.clock.now() };
        return ok(await readLogoutToken(token, rules));
      });
      if (!read.ok) return failed('unavailable');
      return read.value === undefined ? failed('invalid') : ok(read.value);
    },
  };
}

async function begin<I>(
  configuration: openid.Configuration,
  { client, scope, redirectUri, clock }: FlowParts<I>,
  request: Parameters<AuthProvider<I>['begin']>[0],
): Promise<Result<{ url: string; attempt: LoginAttempt }, LoginFailure>> {
  const attempt: LoginAttempt = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    needs: request.needs,
    returnTo: request.returnTo,
    startedAt: clock.now().toString(),
  };
  const url = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri.href,
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ui_locales: request.language,
    ...levelParameters(request, client.askLevelBy ?? 'idp-params'),
  });
  return ok({ url: url.href, attempt });
}

async function complete<I>(
  configuration: openid.Configuration,
  parts: FlowParts<I>,
  callback: URL,
  attempt: LoginAttempt,
): Promise<Result<I, LoginFailure>> {
  const url = new URL(parts.redirectUri);
  url.search = callback.search;
  const tokens = await openid.authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined || tokens.id_token === undefined) return failed('failed');
  // The level is read from the signed token alone, before anything else is believed.
  if (!isEnough(levelOf(claims), attempt.needs)) return failed('too-low');
  return parts.read(await withUserinfo(configuration, parts, tokens, claims), tokens.id_token);
}

async function withUserinfo<I>(
  configuration: openid.Configuration,
  { needsClaim }: FlowParts<I>,
  tokens: openid.TokenEndpointResponse,
  claims: openid.IDToken,
): Promise<Claims> {
  const noMore = configuration.serverMetadata().userinfo_endpoint === undefined;
  if (claims[needsClaim] !== undefined || noMore) return claims;
  const more = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { ...more, ...claims };
}

function endSession(
  configuration: openid.Configuration,
  client: ClientSettings,
  idToken: string,
  returnTo: string,
): string | undefined {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  return openid.buildEndSessionUrl(configuration, {
    client_id: client.clientId,
    post_logout_redirect_uri: returnTo,
    ...(client.idTokenHint && { id_token_hint: idToken }),
  }).href;
}

function isOver({ startedAt }: LoginAttempt, clock: Clock): boolean {
  const end = Temporal.Instant.from(startedAt).add({ minutes: attemptMinutes });
  return Temporal.Instant.compare(clock.now(), end) > 0;
}

async function orFailure<T>(
  { onFault }: Pick<FlowParts<T>, 'onFault'>,
  step: () => Promise<Result<T, LoginFailure>>,
): Promise<Result<T, LoginFailure>> {
  try {
    return await step();
  } catch (fault) {
    const failure = loginFailureOf(fault);
    if (failure !== 'cancelled') onFault(kindOf(fault));
    return failed(failure);
  }
}
