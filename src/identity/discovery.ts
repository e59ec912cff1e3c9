import * as openid from 'openid-client';
import type { ClientSettings } from './client-settings.ts';

const deadlineInSeconds = 5;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The provider's endpoints could not be learnt, whatever the reason. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
}

/**
 * Asks the provider for its endpoints at the first login and remembers the answer; after a failure the next
 * login asks again. Each request to the provider has five seconds. Plain http only for this machine or a demo.
 */
export function discoverLazily(
  settings: ClientSettings,
  demo: boolean,
): () => Promise<openid.Configuration> {
  const issuer = new URL(settings.issuer);
  const insecure = issuer.protocol === 'http:' && (demo || loopback.has(issuer.hostname));
  let known: Promise<openid.Configuration> | undefined;
  return () => {
    known ??= openid
      .discovery(
        issuer,
        settings.clientId,
        undefined,
        openid.ClientSecretBasic(settings.clientSecret),
        {
          timeout: deadlineInSeconds,
          execute: [
            // The code flow alone would trust the connection and leave the signature unread.
            openid.enableNonRepudiationChecks,
            ...(insecure ? [openid.allowInsecureRequests] : []),
          ],
        },
      )
      .catch((cause: unknown) => {
        known = undefined;
        throw new ProviderUnreachable('No discovery document', { cause });
      });
    return known;
  };
}
