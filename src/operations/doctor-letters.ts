import type { Config } from '../config.ts';
import type { Clock } from '../domain/dates.ts';
import { createAsk } from '../far-side/ask.ts';
import { openClientCertificate } from '../far-side/client-certificate.ts';
import { accessTokens, samlTokens } from '../far-side/tokens.ts';
import { type Finding, inOrder } from './doctor-finding.ts';

/**
 * Whether letters may be sent and receipts be read: a token for each sender and one for the queue. Nothing harmless can be
 * asked of SF1601 itself, and a message taken from the queue would be gone.
 */
export async function lettersOf({ letters }: Config, clock: Clock): Promise<readonly Finding[]> {
  if (letters.to === 'files') return [inOrder('letters', 'laid in files; none leaves')];
  const { settings } = letters;
  const { context, oneLine: certificate } = openClientCertificate(settings.files);
  const parts = { settings, ask: createAsk({ context }), certificate, clock };
  const { entityId, receipts } = settings;
  const closed = settings.closed === undefined ? [] : [settings.closed.cvr];
  const senders = [...new Set([...Object.values(settings.senders), ...closed])];
  return Promise.all([
    ...senders.map((cvr) =>
      given(`sender ${cvr}`, () => accessTokens(parts, { cvr, entityId }).get()),
    ),
    given('receipts', () => samlTokens(parts, receipts).get()),
  ]);
}

async function given(about: string, token: () => Promise<string>): Promise<Finding> {
  try {
    await token();
    return inOrder('letters', 'a token is given', about);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unforeseen';
    const mend =
      'Look at STS_URL, TOKEN_URL, the certificate, and the service agreement of this CVR number.';
    return { check: 'letters', about, severity: 'red', says: `no token is given (${why})`, mend };
  }
}
