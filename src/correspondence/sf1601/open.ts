import type { Logger } from 'pino';
import type { DeliveryReceipts, Dispatch } from '../../cases/ports/dispatch.ts';
import type { LetterPrints } from '../../cases/ports/documents.ts';
import type { Clock } from '../../domain/dates.ts';
import { createBeskedfordelerReceipts, type ReceiptSettings } from '../beskedfordeler/receipts.ts';
import type { Towns } from '../remote-print/postal-address.ts';
import { createAsk, type Patience } from '../../far-side/ask.ts';
import { type CertificateFiles, openClientCertificate } from '../../far-side/client-certificate.ts';
import { createKombiPost, type KombiSettings } from './kombi-post.ts';
import { type Purpose, samlTokens } from '../../far-side/tokens.ts';

/** Everything that is agreed with the municipalities' common systems. */
export interface Sf1601Settings extends KombiSettings {
  readonly files: CertificateFiles;
  readonly receipts: Omit<ReceiptSettings, 'duplicateCodes'> & Purpose;
}

/** The far side of letters in production: SF1601 takes them, the Beskedfordeler says what became of them. */
export function openSf1601(
  settings: Sf1601Settings,
  outside: {
    readonly prints: LetterPrints;
    readonly towns: Towns;
    readonly clock: Clock;
    readonly log: Pick<Logger, 'info' | 'warn'>;
    readonly patience?: Patience;
  },
): { readonly dispatch: Dispatch; readonly receipts: DeliveryReceipts } {
  const { context, oneLine } = openClientCertificate(settings.files);
  const { patience } = outside;
  const ask = createAsk({ context, ...(patience === undefined ? {} : { patience }) });
  const parts = { settings, ask, certificate: oneLine, ...outside };
  const { receipts, codes } = settings;
  return {
    dispatch: createKombiPost(parts),
    receipts: createBeskedfordelerReceipts({
      settings: { ...receipts, duplicateCodes: codes.duplicate },
      context,
      tokens: samlTokens(parts, receipts),
      log: outside.log,
    }),
  };
}
