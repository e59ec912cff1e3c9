import { fault, result } from './faults.ts';
import { at, type Node, namesIn, treeOf } from './xml-tree.ts';

/** A letter that the far side has taken over. */
export interface Taken {
  readonly id: string;
  readonly channel: 'Digital Post' | 'Fysisk Post';
  readonly xml: string;
  readonly root: Node;
  readonly pdf: Buffer;
}

export interface Spoken {
  readonly status: number;
  readonly body: string;
  readonly taken?: Taken;
}

/** What the far side is agreed to say. */
export const codes = { notRegistered: ['DP-NR'], duplicate: ['DP-DUP'] } as const;

/** Reads a request as KombiPostAfsend does: by its shape, then by whom it is for. */
export function received(
  xml: string,
  known: { readonly taken: readonly Taken[]; readonly notRegistered: ReadonlySet<string> },
): Spoken {
  let taken: Taken;
  try {
    taken = read(treeOf(xml), xml);
  } catch (error) {
    return { status: 400, body: fault('SP-XSD', (error as Error).message) };
  }
  const { root, id, channel } = taken;
  if (channel === 'Digital Post') {
    const cpr = at(root, 'Message', 'MessageHeader', 'Recipient', 'recipientID').text;
    if (known.notRegistered.has(cpr)) return { status: 200, body: fault('DP-NR', 'Ikke tilmeldt') };
    if (known.taken.some((one) => one.id === id && one.channel === channel))
      return { status: 200, body: fault('DP-DUP', 'Findes allerede') };
  }
  return { status: 200, body: result('true'), taken };
}

const header = ['messageType', 'messageUUID', 'label', 'mandatory', 'legalNotification'];
/** MeMo 1.2, in the order of its own full example. */
const headerOrder =
  `messageType messageUUID messageID messageCode label notification additionalNotification reply replyByDateTime
  doNotDeliverUntilDate mandatory legalNotification postType Sender Recipient ContentData ForwardData ReplyData`.split(
    /\s+/,
  );

const shipmentOrder =
  `AfsendelseIdentifikator ForsendelseTypeIdentifikator ForsendelseModtager FilformatNavn MeddelelseIndholdData
  TransaktionsParametreI DokumentParametre KanalUafhaengigeParametreI PrintParametre PostParametre BilagSamling`.split(
    /\s+/,
  );
const addressOrder =
  `PersonName CoNavn StreetName StreetBuildingIdentifier FloorIdentifier SuiteIdentifier
  MailDeliverySublocationIdentifier PostCodeIdentifier DistrictSubdivisionIdentifier PostOfficeBoxIdentifier
  PostalAddressFirstLineText PostalAddressSecondLineText PostalAddressThirdLineText PostalAddressFourthLineText
  PostalAddressFifthLineText PostalAddressSixthLineText CountryIdentificationCode`.split(/\s+/);

function read(root: Node, xml: string): Taken {
  if (root.name !== 'kombi_request') throw new Error('root');
  const channel = at(root, 'KombiValgKode').text;
  if (channel === 'Digital Post') {
    const message = at(root, 'Message');
    needs(at(message, 'MessageHeader'), [...header, 'Sender', 'Recipient'], headerOrder);
    needs(at(message, 'MessageHeader', 'Sender'), ['senderID', 'idType', 'label']);
    const file = at(message, 'MessageBody', 'MainDocument', 'File');
    needs(file, ['encodingFormat', 'filename', 'language', 'content']);
    const id = at(message, 'MessageHeader', 'messageUUID').text;
    return { id, channel, xml, root, pdf: pdfIn(at(file, 'content')) };
  }
  if (channel !== 'Fysisk Post') throw new Error('KombiValgKode');
  const shipment = at(root, 'ForsendelseISamling', 'ForsendelseI');
  needs(shipment, ['ForsendelseTypeIdentifikator', 'FilformatNavn'], shipmentOrder);
  needs(at(shipment, 'ForsendelseModtager', 'ModtagerAdresse'), ['PersonName'], addressOrder);
  const id = at(shipment, 'AfsendelseIdentifikator').text;
  return { id, channel, xml, root, pdf: pdfIn(at(shipment, 'MeddelelseIndholdData')) };
}

function pdfIn({ text }: Node): Buffer {
  const pdf = Buffer.from(text, 'base64');
  if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no PDF');
  return pdf;
}

function needs(node: Node, names: readonly string[], order: readonly string[] = names): void {
  const present = namesIn(node);
  for (const name of names) if (!present.includes(name)) throw new Error(`${name} is missing`);
  for (const name of present) if (!order.includes(name)) throw new Error(`${name} is not known`);
  const places = present.map((name) => order.indexOf(name));
  if (places.some((place, n) => place < (places[n - 1] ?? 0))) throw new Error('order');
}
