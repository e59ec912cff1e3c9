import type { Certificates } from '../sf1601/certificates.ts';
import type { AddressStub } from './address-stub.ts';
import type { RegisterStub } from './register-stub.ts';

/** The settings by which a portal looks people up in the stub. */
export const stubEnv = (
  { settings }: Pick<RegisterStub, 'settings'>,
  { client, ca }: Certificates,
): NodeJS.ProcessEnv => ({
  REGISTERS: 'serviceplatformen',
  REGISTERS_CVR: settings.cvr,
  SF1520_URL: settings.persons.href,
  SF1601_LOOKUP_URL: settings.digitalPost.href,
  STS_URL: settings.sts.href,
  TOKEN_URL: settings.token.href,
  CLIENT_CERTIFICATE: client.cert,
  CLIENT_KEY: client.key,
  SF1601_CA: ca,
});

/** The settings by which a portal looks addresses up in theirs. */
export const addressEnv = (
  { settings }: Pick<AddressStub, 'settings'>,
  { ca }: Certificates,
): NodeJS.ProcessEnv => ({
  ADDRESSES: 'adressevaelger',
  ADRESSEVAELGER_URL: settings.adressevaelger.href,
  ADRESSEVAELGER_TOKEN: settings.token,
  DAR_URL: settings.dar.href,
  DAR_API_KEY: settings.key,
  ADDRESSES_CA: ca,
});
