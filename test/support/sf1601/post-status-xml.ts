import { randomUUID } from 'node:crypto';

/** What the Beskedfordeler tells of letters, by the numbers of its message type. */
export const handlings = {
  failed: 'e225a75c-4b63-46c4-9423-77f5c8762445',
  recalled: 'f03904aa-df6e-417f-bd74-6a01a61adbcf',
  inMailbox: 'f7161a89-5068-4023-bc80-d7f4daad2a2e',
  atDigitalPost: 'eb866ca2-b871-4387-b501-12cde577bd58',
  printed: 'e3c0a021-2070-40d4-b7b7-754aeba762e9',
  posted: 'e94a0a8b-60a0-42ad-8b83-52c9e15d0fb3',
  newsFromPost: 'f4e6eb11-0261-4198-8b5d-be92a9b1a35d',
} as const;

interface Parts {
  readonly id?: string;
  readonly handling: string;
  readonly digital?: string;
  readonly paper?: string;
  readonly at?: string;
  readonly code?: string;
  /** Instead of what the parts make. */
  readonly inner?: string;
}

/** A Haendelsesbesked with a PKO_PostStatus in it, as it lies in the queue. */
export function postStatus(parts: Parts): string {
  const { id = randomUUID(), handling, inner = status(parts) } = parts;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<k:Haendelsesbesked xmlns:k="urn:oio:besked:kuvert:1.0" xmlns="urn:oio:sagdok:3.0.0" xmlns:b="urn:besked:kuvert:1.0">` +
    `<k:BeskedId>${uuid(id)}</k:BeskedId><k:BeskedVersion>1.0</k:BeskedVersion>` +
    `<k:Beskedkuvert><k:Filtreringsdata><k:BeskedAnsvarligAktoer>${uuid(sender)}</k:BeskedAnsvarligAktoer>` +
    `<k:ObjektRegistrering><k:ObjektHandling>${uuid(handling)}</k:ObjektHandling></k:ObjektRegistrering>` +
    `</k:Filtreringsdata></k:Beskedkuvert>` +
    `<k:Beskeddata><b:Base64>${Buffer.from(inner).toString('base64')}</b:Base64></k:Beskeddata>` +
    `</k:Haendelsesbesked>`
  );
}

const sender = '96514e13-afdd-44d6-95a8-adc2ca19b127';
const uuid = (value: string) => `<UUIDIdentifikator>${value}</UUIDIdentifikator>`;

function status({ digital, paper, at = '2026-11-22T10:00:00Z', code }: Parts): string {
  const optional = (name: string, value?: string) =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  return (
    `<PKO_PostStatus xmlns="http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types">` +
    optional('MessageUUID', digital?.toUpperCase()) +
    optional('AfsendelseIdentifikator', paper) +
    `<KanalKode>${digital === undefined ? 'Fysisk Post' : 'Digital Post'}</KanalKode>` +
    `<TransaktionsDatoTid>${at}</TransaktionsDatoTid>` +
    `<TransaktionsStatusKode>Status</TransaktionsStatusKode><CorrelationId>${sender}</CorrelationId>` +
    optional(
      'FejlDetaljer',
      code && `<FejlKode>${code}</FejlKode><FejlTekst>7204880012</FejlTekst>`,
    ) +
    `</PKO_PostStatus>`
  );
}
