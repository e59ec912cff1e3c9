import { X509Certificate } from 'node:crypto';
import { type CertificateFiles, openClientCertificate } from '../far-side/client-certificate.ts';
import { type Finding, inOrder } from './doctor-finding.ts';

const warnDays = 30;

/** Until when a certificate holds: amber within 30 days of its end, red past it. */
export function certificateFinding(
  about: string,
  ends: Temporal.Instant,
  now: Temporal.Instant,
  mend: string,
): Finding {
  const days = Math.floor(now.until(ends).total('hours') / 24);
  const day = ends.toString().slice(0, 10);
  if (days >= warnDays) return inOrder('certificate', `holds until ${day}`, about);
  return days < 0
    ? { check: 'certificate', about, severity: 'red', says: `ended on ${day}`, mend }
    : {
        check: 'certificate',
        about,
        severity: 'amber',
        says: `ends on ${day}, in ${days} days`,
        mend,
      };
}

/** The system's own certificate, and those that it trusts instead of the usual ones. */
export function ownCertificates(
  files: CertificateFiles,
  now: Temporal.Instant,
): readonly Finding[] {
  const own = new X509Certificate(Buffer.from(openClientCertificate(files).oneLine, 'base64'));
  return [
    certificateFinding(
      'CLIENT_CERTIFICATE',
      endOf(own),
      now,
      'Order a new one, have it registered with KOMBIT, replace the files and start again.',
    ),
    ...trustedIn(files.ca).map((each) =>
      certificateFinding('SF1601_CA', endOf(each), now, 'Replace the file of trusted authorities.'),
    ),
  ];
}

const trustedIn = (ca: Buffer | undefined): readonly X509Certificate[] =>
  (
    ca?.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  ).map((pem) => new X509Certificate(pem));

const endOf = ({ validTo }: X509Certificate): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(validTo));
