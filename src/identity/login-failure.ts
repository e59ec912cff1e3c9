import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import type { LoginFailure } from '../cases/ports/identity.ts';
import { ProviderUnreachable } from './discovery.ts';

const providerIsDown = new Set(['server_error', 'temporarily_unavailable']);
const noAnswer = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** Which of the citizen's own pages a fault of the handshake leads to. Doubtful answers are `failed`. */
export function loginFailureOf(fault: unknown): LoginFailure {
  if (fault instanceof ProviderUnreachable) return 'unavailable';
  if (fault instanceof AuthorizationResponseError) {
    if (fault.error === 'access_denied') return 'cancelled';
    return providerIsDown.has(fault.error) ? 'unavailable' : 'failed';
  }
  if (fault instanceof ResponseBodyError) {
    return fault.status >= 500 || providerIsDown.has(fault.error) ? 'unavailable' : 'failed';
  }
  if (fault instanceof ClientError) return ofClient(fault);
  // fetch throws a bare TypeError where no connection comes about; openid-client's own carry a code.
  return fault instanceof TypeError && !('code' in fault) ? 'unavailable' : 'failed';
}

function ofClient({ code, cause }: ClientError): LoginFailure {
  if (code !== undefined && noAnswer.has(code)) return 'unavailable';
  return cause instanceof Response && cause.status >= 500 ? 'unavailable' : 'failed';
}

/** A fault's name and code, down to its cause: messages may quote what they failed on. */
export function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const own = `${fault.name}${code}`;
  return fault.cause instanceof Error ? `${own}, by ${kindOf(fault.cause)}` : own;
}
