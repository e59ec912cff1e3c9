import { z } from 'zod';
import type { Config } from '../config.ts';
import type { LoginClient } from '../config/logins.ts';
import type { Clock } from '../domain/dates.ts';
import { type Finding, inOrder } from './doctor-finding.ts';
import { findingsOf } from './doctor-far-sides.ts';
import { knock } from './doctor-lines.ts';

const shape = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
});

/** Reads what each login provider says of itself, which every login begins with. Nobody is logged in. */
export async function loginsOf(config: Config, clock: Clock): Promise<readonly Finding[]> {
  const both = [
    ['citizens', config.citizenLogin],
    ['staff', config.staffLogin],
  ] as const;
  return (await Promise.all(both.map(([who, client]) => loginOf(who, client, clock)))).flat();
}

async function loginOf(
  about: string,
  client: LoginClient,
  clock: Clock,
): Promise<readonly Finding[]> {
  if (client.embedded) return [inOrder('login', 'the demonstration’s own provider', about)];
  const line = await knock(
    new URL(`${client.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
    { read: true },
  );
  const reached = findingsOf(line, clock.now());
  if (line.fault !== undefined) return reached;
  const read = line.status === 200 ? shape.safeParse(json(line.text)) : undefined;
  if (read?.success === true && read.data.issuer === client.issuer)
    return [...reached, inOrder('login', 'its provider says how it is used', about)];
  const says =
    read?.success === true
      ? 'its provider calls itself by another name'
      : `its provider does not say how it is used (${line.status})`;
  const mend = `OIDC_${about === 'staff' ? 'STAFF' : 'CITIZEN'}_ISSUER must be as the provider’s discovery document has it, to the letter.`;
  return [...reached, { check: 'login', about, severity: 'red', says, mend }];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
