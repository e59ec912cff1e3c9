import type { Cpr } from '../../domain/cpr.ts';

const contract = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';
const schemas = 'http://serviceplatformen.dk/xml/schemas';

/** SOAPAction of a look-up. */
export const personLookup = `${contract}PersonLookup`;

/** The look-up of one number as SF1520 takes it. All parts are digits or our own UUID: nothing needs to be escaped. */
export const personRequest = (about: {
  readonly cpr: Cpr;
  /** CVR number of the authority that asks. */
  readonly cvr: string;
  readonly transaction: string;
}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>` +
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>` +
  `<PersonLookupRequest xmlns="${contract}">` +
  `<CallContext xmlns="${schemas}/CallContext/1/">` +
  `<CallersServiceCallIdentifier>${about.transaction}</CallersServiceCallIdentifier>` +
  `</CallContext>` +
  `<AuthorityContext xmlns="${schemas}/AuthorityContext/1/">` +
  `<MunicipalityCVR>${about.cvr}</MunicipalityCVR>` +
  `</AuthorityContext>` +
  `<PNR xmlns="${schemas}/cpr/PNR/1/">${about.cpr}</PNR>` +
  `</PersonLookupRequest></soap:Body></soap:Envelope>`;
