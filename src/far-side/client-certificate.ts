import type { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';

/** Contents of files: a certificate and its key as PEM, or both in one PKCS#12 file. `ca`: whom to trust instead of the usual. */
export type CertificateFiles = (
  | { readonly cert: Buffer; readonly key: Buffer }
  | { readonly pfx: Buffer }
) & { readonly passphrase?: string; readonly ca?: Buffer };

/** The system's certificate, as it is shown in every connection and told to the token service. */
export interface ClientCertificate {
  readonly context: SecureContext;
  /** The certificate alone: base64 on one line. */
  readonly oneLine: string;
}

/** Throws where certificate, key and passphrase do not fit together. */
export function openClientCertificate(files: CertificateFiles): ClientCertificate {
  const context = createSecureContext({ ...files, minVersion: 'TLSv1.2' });
  return { context, oneLine: ownCertificate(context).raw.toString('base64') };
}

/** Asked of a socket that is never connected: nothing else opens a PKCS#12 file. */
function ownCertificate(secureContext: SecureContext): X509Certificate {
  const socket = new TLSSocket(undefined as never, { secureContext, isServer: true });
  const certificate = socket.getX509Certificate();
  socket.destroy();
  if (certificate === undefined) throw new Error('The file holds no certificate');
  return certificate;
}
