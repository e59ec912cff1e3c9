import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Files of an authority of its own, of a server at localhost, and of a client that it knows; and of one it does not. */
export interface Certificates {
  readonly folder: string;
  readonly ca: string;
  readonly server: Pair;
  readonly client: Pair & { readonly pkcs12: string };
  readonly stranger: Pair;
  remove(): void;
}

interface Pair {
  readonly cert: string;
  readonly key: string;
}

export const passphrase = 'hemmelig';

/** Made anew by openssl, good for two days. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(path.join(tmpdir(), 'skranken-certificates-'));
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const pair = (name: string): Pair => ({ cert: at(`${name}.pem`), key: at(`${name}.key`) });

  const self = (name: string) =>
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
    );
  const signed = (name: string) => {
    openssl(
      'req',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${name}`,
    );
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-days',
      '2',
      '-CAcreateserial',
      '-extfile',
      'names',
      '-out',
      `${name}.pem`,
    );
  };
  writeFileSync(at('names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  self('ca');
  self('stranger');
  signed('server');
  signed('client');
  const pkcs12 = at('client.p12');
  openssl(
    'pkcs12',
    '-export',
    '-in',
    'client.pem',
    '-inkey',
    'client.key',
    '-out',
    pkcs12,
    '-passout',
    `pass:${passphrase}`,
  );
  return {
    folder,
    ca: at('ca.pem'),
    server: pair('server'),
    client: { ...pair('client'), pkcs12 },
    stranger: pair('stranger'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The contents of both files. */
export const contentsOf = ({ cert, key }: Pair) => ({
  cert: readFileSync(cert),
  key: readFileSync(key),
});
