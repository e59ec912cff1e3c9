import type { Cpr } from '../../../src/domain/cpr.ts';
import type { Address, Person } from '../../../src/domain/person.ts';
import { changedNumbers, samplePeople } from '../../../src/registers/demo/sample-people.ts';

/** The sample's people as SF1520 PersonBaseDataExtended 5 writes them. */
export function personXml(asked: Cpr): { readonly status: number; readonly body: string } {
  const current = changedNumbers().get(asked);
  const person = samplePeople().get(current ?? asked)?.person;
  if (person === undefined) return { status: 500, body: nobody };
  return {
    status: 200,
    body: envelope(current === undefined ? whole(person) : former(asked, current)),
  };
}

/** A record under another number than was asked for. */
export const somebodyElse = (): string => {
  const [person] = samplePeople().values();
  return envelope(person ? whole(person.person) : '');
};

const contract = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';

export const envelope = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">` +
  `<soap:Header/><soap:Body>${inside}</soap:Body></soap:Envelope>`;

const nobody = envelope(
  `<soap:Fault><faultcode>soap:Server</faultcode><faultstring>PNR not found</faultstring>` +
    `<detail><ServiceplatformFault xmlns="http://serviceplatformen.dk/xml/schemas/ServiceplatformFault/1/">` +
    `<ErrorList><Error><ErrorCode>0001</ErrorCode><ErrorText>PNR not found</ErrorText></Error></ErrorList>` +
    `</ServiceplatformFault></detail></soap:Fault>`,
);

const response = (inside: string): string =>
  `<ns:PersonLookupResponse xmlns:ns="${contract}">${inside}</ns:PersonLookupResponse>`;

const element = (name: string, content: string): string => `<ns:${name}>${content}</ns:${name}>`;
const text = (name: string, content: string | undefined): string =>
  content === undefined ? '' : element(name, content.replaceAll('&', '&amp;'));

const former = (asked: Cpr, current: Cpr): string =>
  response(
    element(
      'persondata',
      text('personnummer', asked) +
        text('gaeldendePersonnummer', current) +
        element('navn', text('personadresseringsnavn', 'Skiftesen')) +
        text('antalBoernUnder18', '0') +
        element('status', text('status', '60')),
    ) + element('adresse', ''),
  );

const whole = (person: Person): string => {
  const { cpr, name, birthDate, status, protectedUntil, marketingProtected } = person;
  const names =
    text('personadresseringsnavn', `${name.family},${name.given}`) +
    text('fornavn', name.given) +
    (name.middle === '' ? '' : text('mellemnavn', name.middle)) +
    text('efternavn', name.family);
  const data =
    text('personnummer', cpr) +
    text('gaeldendePersonnummer', cpr) +
    element('navn', names) +
    element('foedselsdato', text('dato', birthDate)) +
    text('antalBoernUnder18', '0') +
    element('status', text('status', String(Number(status)))) +
    (protectedUntil === undefined
      ? ''
      : element(
          'adressebeskyttelse',
          text('startdato', '2025-12-15') +
            text('slutdato', protectedUntil) +
            text('beskyttet', 'true'),
        )) +
    element('markedsfoeringsbeskyttelse', text('beskyttet', String(marketingProtected)));
  return response(element('persondata', data) + element('adresse', home(person)) + kin(person));
};

function home({ address, status, municipality }: Person): string {
  if (address !== undefined) return element('aktuelAdresse', dwelling(address));
  const code = text('kommunekode', String(Number(municipality)));
  if (status === '03') return element('aktuelAdresse', `${code}${text('vejkode', '9912')}`);
  return element('aktuelAdresse', code);
}

/** CPR fills up with zeros in front, and says nothing of where it lies. */
const dwelling = (address: Address): string => {
  const digits = /^\d+/.exec(address.number)?.[0] ?? '';
  const floor = /^\d+$/.test(address.floor) ? address.floor.padStart(2, '0') : address.floor;
  return (
    text('kommunekode', String(Number(address.municipality))) +
    text('vejkode', '728') +
    text('husnummer', digits.padStart(3, '0') + address.number.slice(digits.length)) +
    text('etage', floor) +
    text('sidedoer', address.door) +
    text('bynavn', address.extraTown) +
    text('postnummer', String(Number(address.postcode))) +
    text('postdistrikt', address.town) +
    text('vejnavn', address.street)
  );
};

/** Custody as it is written where the parents are in the register: by whom it is, and for others by number. */
function kin(person: Person): string {
  const children = [...samplePeople().values()].filter((one) =>
    one.person.custody.includes(person.cpr),
  );
  const [mother, ...others] = person.custody;
  const custody = (type: number, cpr?: string) =>
    element(
      'foraeldremyndighed',
      text('foraeldremyndighedtype', String(type)) + text('relationPersonnummer', cpr),
    );
  return element(
    'relationer',
    children.map((one) => element('barn', text('personnummer', one.person.cpr))).join('') +
      (mother === undefined ? '' : element('mor', text('personnummer', mother))) +
      (mother === undefined ? '' : custody(3)) +
      others.map((cpr, index) => custody(4 + index, cpr)).join(''),
  );
}
