import { describe, expect, it } from 'vitest';
import { readPostalAddress } from '../../src/correspondence/remote-print/postal-address.ts';
import { remotePrintShipment } from '../../src/correspondence/remote-print/shipment.ts';
import { xmlDocument } from '../../src/correspondence/xml/element.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';
import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import { at, localOf, type Node, namesIn, treeOf } from '../support/sf1601/xml-tree.ts';

async function read(text: string) {
  const address = await readPostalAddress(text, demoAddresses);
  if (!address.ok) throw new Error(address.error);
  return address.value;
}

describe('a postal address', () => {
  it.each([
    [
      'Borgm Christiansensg 45, st. th, 2450 København SV',
      { street: 'Borgm Christiansensg', number: '45', floor: 'st', door: 'th', postcode: '2450' },
    ],
    [
      'Eliasgade 10, st., 2300 København S',
      { street: 'Eliasgade', number: '10', floor: 'st', postcode: '2300' },
    ],
    [
      '10. Februar Vej 12b, 6100 Haderslev',
      { street: '10. Februar Vej', number: '12B', postcode: '6100' },
    ],
    [
      'Møllevej 007, 2. tv., Sønder Lem, 6940 Lem St',
      {
        street: 'Møllevej',
        number: '7',
        floor: '2',
        door: 'tv',
        locality: 'Sønder Lem',
        postcode: '6940',
      },
    ],
    [
      'c/o Bo\nEksempelvej 4\n2791 Dragør',
      { careOf: 'Bo', street: 'Eksempelvej', number: '4', postcode: '2791' },
    ],
  ])('%j is a dwelling', async (text, parts) => {
    expect(await read(text)).toEqual({ kind: 'dwelling', ...parts });
  });

  it('is read part by part for every address of the sample', async () => {
    for (const address of sampleAddresses().values()) {
      const { street, postcode, number, floor, door } = address;
      // A door without a floor could be anything.
      const isPlain = floor !== '' || door === '';
      expect(await read(address.text)).toMatchObject(
        isPlain ? { kind: 'dwelling', street, postcode, number } : { kind: 'lines' },
      );
    }
  });

  it.each([
    ['Møllevej 7, Lem, Nord, 6940 Lem St', ['Møllevej 7', 'Lem', 'Nord', '6940 Lem St']],
    ['Poste restante\n1200 København K', ['Poste restante', '1200 København K']],
    [
      '12 Example Street\nLondon SW1A 1AA\nUnited Kingdom',
      ['12 Example Street', 'London SW1A 1AA', 'United Kingdom'],
    ],
    [
      'Herberget, Nørregade 2, kælderen til venstre for porten, 1165 København K',
      ['Herberget', 'Nørregade 2', 'kælderen til venstre for porten', '1165 København K'],
    ],
    [
      'Et meget langt navn på et herberg i byen\n1200 København K',
      ['Et meget langt navn på et herberg', 'i byen', '1200 København K'],
    ],
  ])('%j goes as lines', async (text, lines) => {
    expect(await read(text)).toEqual({ kind: 'lines', lines });
  });

  it.each([
    '',
    ' \n, ',
    'x'.repeat(40),
    Array.from({ length: 7 }, (_, n) => `linje ${n}`).join('\n'),
  ])('%j fits no envelope', async (text) => {
    expect(await readPostalAddress(text, demoAddresses)).toEqual({
      ok: false,
      error: 'does-not-fit',
    });
  });
});

const pdf = Buffer.from('%PDF-1.7');
const written = async (address: string, name = 'Astrid Testesen'): Promise<Node> =>
  treeOf(
    xmlDocument(
      remotePrintShipment({
        id: '019ab1c2-0000-7000-8000-0123456789ab',
        type: 265,
        title: 'Kvittering',
        name,
        address: await read(address),
        day: '2026-11-22',
        pdf,
      }),
    ),
  );

describe('a shipment', async () => {
  const shipment = await written('Møllevej 7, 2. tv, Lem, 6940 Lem St');
  const where = at(shipment, 'ForsendelseModtager', 'ModtagerAdresse');

  it('has its elements in the order that the format asks for', () => {
    expect(shipment.name).toBe('{urn:oio:fjernprint:1.0.0}ForsendelseI');
    expect(namesIn(shipment).join(' ')).toBe(
      'AfsendelseIdentifikator ForsendelseTypeIdentifikator ForsendelseModtager FilformatNavn MeddelelseIndholdData TransaktionsParametreI DokumentParametre',
    );
    expect(namesIn(where).join(' ')).toBe(
      'PersonName StreetName StreetBuildingIdentifier FloorIdentifier SuiteIdentifier PostCodeIdentifier DistrictSubdivisionIdentifier CountryIdentificationCode',
    );
  });

  it.each([
    ['AfsendelseIdentifikator', 'urn:oio:fjernprint:1.0.0', '019ab1c2-0000-7000-8000-0123456789ab'],
    ['ForsendelseTypeIdentifikator', 'urn:oio:fjernprint:1.0.0', '265'],
    ['FilformatNavn', 'urn:oio:dkal:1.0.0', 'pdf'],
    ['MeddelelseIndholdData', 'urn:oio:dkal:1.0.0', pdf.toString('base64')],
    ['DokumentParametre/TitelTekst', 'urn:oio:sagdok:3.0.0', 'Kvittering'],
    ['DokumentParametre/BrevDato', 'urn:oio:sagdok:3.0.0', '2026-11-22'],
    [
      'ForsendelseModtager/AfsendelseModtager/CPRnummerIdentifikator',
      'urn:oio:adir:dagpenge:2009.07.01',
      '0000000000',
    ],
    [
      'ForsendelseModtager/ModtagerAdresse/PersonName',
      'http://rep.oio.dk/itst.dk/xml/schemas/2006/01/17/',
      'Astrid Testesen',
    ],
    [
      'ForsendelseModtager/ModtagerAdresse/StreetName',
      'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2005/03/15/',
      'Møllevej',
    ],
    [
      'ForsendelseModtager/ModtagerAdresse/FloorIdentifier',
      'http://rep.oio.dk/ebxml/xml/schemas/dkcc/2003/02/13/',
      '2',
    ],
  ])('says %s', (path, namespace, text) => {
    const node = at(shipment, ...path.split('/'));
    expect(node.name).toBe(`{${namespace}}${localOf(node.name)}`);
    expect(node.text).toBe(text);
  });

  it('goes to Denmark where the address says so, and else where its lines say', async () => {
    const country = at(where, 'CountryIdentificationCode');
    expect([country.text, country.attributes]).toEqual(['DK', { scheme: 'iso3166-alpha2' }]);
    const abroad = at(
      await written('12 Example Street\nLondon'),
      'ForsendelseModtager',
      'ModtagerAdresse',
    );
    expect(namesIn(abroad).join(' ')).toBe(
      'PersonName PostalAddressFirstLineText PostalAddressSecondLineText',
    );
  });

  it('carries a hostile name as text', async () => {
    const named = await written('Møllevej 7, 6940 Lem St', '<b>&\u0001\uD800');
    expect(namesIn(at(named, 'ForsendelseModtager', 'ModtagerAdresse', 'PersonName'))).toEqual([]);
  });
});
