import type { Assurance } from '../domain/way.ts';
import { nsisUri } from './assurance.ts';
import type { ClientSettings } from './client-settings.ts';

/**
 * Parameters that ask for a level. A step-up also makes the person confirm anew (`prompt=login`) and allows them
 * to lift the login that they have (`enable_step_up`).
 */
export function levelParameters(
  { needs, stepUp }: { readonly needs: Assurance; readonly stepUp: boolean },
  by: NonNullable<ClientSettings['askLevelBy']>,
): Record<string, string> {
  if (needs === 'none') return {};
  const prompt: Record<string, string> = stepUp ? { prompt: 'login' } : {};
  if (by === 'acr-values') return { acr_values: nsisUri(needs), ...prompt };
  const mitid = { loa_value: nsisUri(needs), ...(stepUp && { enable_step_up: true }) };
  return { idp_values: 'mitid', idp_params: JSON.stringify({ mitid }), ...prompt };
}
