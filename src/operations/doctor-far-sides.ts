import { createSecureContext, type SecureContext } from 'node:tls';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/dates.ts';
import { openClientCertificate } from '../far-side/client-certificate.ts';
import { certificateFinding, ownCertificates } from './doctor-certificates.ts';
import { type Finding, inOrder } from './doctor-finding.ts';
import { knock, type Line } from './doctor-lines.ts';

/** The lines to far sides that are configured: their certificates, ours, and whether the clocks agree. */
export async function linesOf(config: Config, clock: Clock): Promise<readonly Finding[]> {
  const { registers, letters, addresses } = config;
  const asked = registers.from === 'serviceplatformen' ? registers.settings : undefined;
  const sent = letters.to === 'sf1601' ? letters.settings : undefined;
  const found = addresses.from === 'adressevaelger' ? addresses.settings : undefined;
  const files = asked?.files ?? sent?.files;
  const certified = [
    ...(asked ? [asked.persons, asked.digitalPost, asked.sts, asked.token] : []),
    ...(sent ? [sent.kombi, sent.sts, sent.token, sent.receipts.url] : []),
  ];
  return [
    ...(files ? ownCertificates(files, clock.now()) : []),
    ...(files ? await knockOnAll(certified, openClientCertificate(files).context, clock) : []),
    ...(found
      ? await knockOnAll(
          [found.adressevaelger, found.dar],
          createSecureContext({ ...(found.ca && { ca: found.ca }) }),
          clock,
        )
      : []),
  ];
}

/** Each address once, whatever is behind it. */
async function knockOnAll(
  urls: readonly URL[],
  context: SecureContext,
  clock: Clock,
): Promise<readonly Finding[]> {
  const once = [...new Map(urls.map((url) => [url.host, url])).values()];
  const found = once.map(async (url) => findingsOf(await knock(url, { context }), clock.now()));
  return (await Promise.all(found)).flat();
}

/** What a line says of certificate and clock; red where nobody was reached. */
export function findingsOf(line: Line, now: Temporal.Instant): readonly Finding[] {
  const { origin: about, fault, certificateEnds, date } = line;
  if (fault === 'CERT_HAS_EXPIRED') {
    const mend = 'Whoever runs it has to renew it: tell KOMBIT, or the login provider.';
    return [{ check: 'certificate', about, severity: 'red', says: 'theirs has ended', mend }];
  }
  if (fault !== undefined) {
    const mend = 'Look at the address, the network, and whose certificates are trusted.';
    return [{ check: 'connection', about, severity: 'red', says: `not reached (${fault})`, mend }];
  }
  const theirs = 'Whoever runs it has to renew it in time; ask them.';
  return [
    inOrder('connection', 'reached', about),
    ...(certificateEnds ? [certificateFinding(about, certificateEnds, now, theirs)] : []),
    ...(date ? [clockAgainst(about, date, now)] : []),
  ];
}

/** Seconds by which clocks may differ: tokens are refused from about five minutes on. */
const apart = { amber: 30, red: 240 };

function clockAgainst(about: string, theirs: Temporal.Instant, now: Temporal.Instant): Finding {
  const seconds = Math.round(theirs.until(now).total('seconds'));
  const off = Math.abs(seconds);
  if (off < apart.amber) return inOrder('clock', `agrees with theirs (${off} s)`, about);
  const says = `${off} seconds ${seconds > 0 ? 'after' : 'before'} theirs`;
  const mend = 'Set the clock right (NTP). Tokens and logins fail when it is minutes off.';
  return { check: 'clock', about, severity: off < apart.red ? 'amber' : 'red', says, mend };
}
