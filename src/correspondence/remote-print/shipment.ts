import { type Element, element } from '../xml/element.ts';
import { xmlLine } from '../xml/text.ts';
import type { AddressLines, Dwelling } from './postal-address.ts';

/** What a letter on paper needs to be told to the print supplier. */
export interface ShipmentParts {
  /** UUID of the letter: the supplier's receipts name it. */
  readonly id: string;
  /** The supplier's number for this kind of shipment: envelope, colour and postage are agreed under it. */
  readonly type: number;
  readonly title: string;
  readonly name: string;
  readonly address: Dwelling | AddressLines;
  readonly day: string;
  readonly pdf: Buffer;
}

/**
 * A letter for remote print. The recipient's CPR number is not told (ten noughts stand in its place): a letter on
 * paper goes by name and address.
 */
export const remotePrintShipment = (parts: ShipmentParts): Element =>
  element('fjernprint:ForsendelseI', [
    element('fjernprint:AfsendelseIdentifikator', parts.id),
    element('fjernprint:ForsendelseTypeIdentifikator', String(parts.type)),
    element('fjernprint:ForsendelseModtager', [
      element('dkal:AfsendelseModtager', [
        element('dagpenge:CPRnummerIdentifikator', '0000000000'),
      ]),
      element('fjernprint:ModtagerAdresse', [
        element('itst:PersonName', xmlLine(parts.name, 130)),
        ...(parts.address.kind === 'dwelling' ? dwelling(parts.address) : lines(parts.address)),
      ]),
    ]),
    element('dkal:FilformatNavn', 'pdf'),
    element('dkal:MeddelelseIndholdData', parts.pdf.toString('base64')),
    element('fjernprint:TransaktionsParametreI', []),
    element('fjernprint:DokumentParametre', [
      element('sagdok:TitelTekst', xmlLine(parts.title, 255)),
      element('sagdok:BrevDato', parts.day),
    ]),
  ]);

const dwelling = (address: Dwelling): readonly Element[] => [
  ...given('fjernprint:CoNavn', address.careOf),
  element('dkcc2005:StreetName', address.street),
  element('dkcc2003:StreetBuildingIdentifier', address.number),
  ...given('dkcc2003:FloorIdentifier', address.floor),
  ...given('dkcc2003:SuiteIdentifier', address.door),
  element('dkcc2005:PostCodeIdentifier', address.postcode),
  ...given('dkcc2005:DistrictSubdivisionIdentifier', address.locality),
  element('dkcc2003:CountryIdentificationCode', 'DK', { scheme: 'iso3166-alpha2' }),
];

const given = (name: Element['name'], value: string | undefined): readonly Element[] =>
  value === undefined ? [] : [element(name, value)];

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'] as const;

/** No country: it is the last line of an address abroad, and nobody said it apart. */
const lines = (address: AddressLines): readonly Element[] =>
  ordinals.flatMap((ordinal, place) =>
    given(`dkcc2005lines:PostalAddress${ordinal}LineText`, address.lines[place]),
  );
