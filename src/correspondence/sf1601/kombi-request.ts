import type { Envelope } from '../../cases/ports/dispatch.ts';
import { legalDay } from '../../domain/dates.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { memoMessage } from '../memo/message.ts';
import { readPostalAddress, type Towns } from '../remote-print/postal-address.ts';
import { remotePrintShipment } from '../remote-print/shipment.ts';
import { element, xmlDocument } from '../xml/element.ts';

/** Who sends. */
export interface Sender {
  /** Eight digits. */
  readonly cvr: string;
  /** The print supplier's number for our letters. */
  readonly printType: number;
}

/** The whole request as XML. The channel is ours to choose, never the far side's. */
export async function kombiRequest(
  envelope: Envelope,
  pdf: Buffer,
  sender: Sender,
  towns: Towns,
): Promise<Result<string, 'does-not-fit'>> {
  const { id, letter, languages, to } = envelope;
  const [language = 'da'] = languages;
  const createdAt = Temporal.Instant.from(envelope.at);
  const title = letter.title[language];
  if (envelope.via === 'digital-post') {
    const memo = memoMessage({
      id,
      title,
      sender: { cvr: sender.cvr, name: envelope.from },
      recipient: { cpr: to.cpr },
      createdAt,
      language,
      pdf,
    });
    return ok(request('Digital Post', memo));
  }
  const address = await readPostalAddress(envelope.address ?? '', towns);
  if (!address.ok) return failed(address.error);
  const shipment = remotePrintShipment({
    id,
    type: sender.printType,
    title,
    name: to.name,
    address: address.value,
    day: legalDay(createdAt).toString(),
    pdf,
  });
  return ok(request('Fysisk Post', element('fjernprint:ForsendelseISamling', [shipment])));
}

const request = (channel: 'Digital Post' | 'Fysisk Post', post: ReturnType<typeof element>) =>
  xmlDocument(element('kombi_request', [element('KombiValgKode', channel), post]));
