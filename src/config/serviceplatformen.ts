import { readFileSync } from 'node:fs';
import { type CertificateFiles, openClientCertificate } from '../far-side/client-certificate.ts';
import type { Given } from './variables.ts';

/** What is needed wherever the municipalities' common systems are spoken to, letters or look-ups. */
export const neededForAccess = {
  STS_URL: 'missing; where SAML tokens are issued',
  TOKEN_URL: 'missing; where access tokens are given',
  CLIENT_CERTIFICATE: 'missing; the file of the system’s certificate',
} as const satisfies Partial<Record<keyof Given, string>>;

/** One line for each that was not given, and for the certificate's key where it stands in a file of its own. */
export function missingOf(
  given: Given,
  required: Partial<Record<keyof Given, string>>,
): readonly string[] {
  const missing = Object.entries(required)
    .filter(([name]) => given[name as keyof Given] === undefined)
    .map(([name, why]) => `${name}: ${why}`);
  return [...missing, ...(needsKey(given) ? [keyMissing] : [])];
}

const keyMissing = 'CLIENT_KEY: missing; the file of the certificate’s key';

const isPkcs12 = (file: string): boolean => /\.(?:p12|pfx)$/i.test(file);

const needsKey = ({ CLIENT_CERTIFICATE: file, CLIENT_KEY: key }: Given): boolean =>
  key === undefined && !isPkcs12(file ?? '');

/** What is wrong with the certificate. The reason may quote a path or a key: what to look at is enough. */
export const badFiles =
  'CLIENT_CERTIFICATE, CLIENT_KEY, CLIENT_PASSPHRASE, SF1601_CA: the files cannot be read, or do not belong together';

/** Reads the certificate and tries it. Throws where it cannot be read, or does not fit its key and passphrase. */
export function certificateFiles(given: Given & { CLIENT_CERTIFICATE: string }): CertificateFiles {
  const { CLIENT_CERTIFICATE: file, CLIENT_KEY: key, CLIENT_PASSPHRASE: passphrase } = given;
  const shown = isPkcs12(file)
    ? { pfx: readFileSync(file) }
    : { cert: readFileSync(file), key: readFileSync(key ?? file) };
  const files = {
    ...shown,
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(given.SF1601_CA === undefined ? {} : { ca: readFileSync(given.SF1601_CA) }),
  };
  openClientCertificate(files);
  return files;
}
