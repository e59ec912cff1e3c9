import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Certificates } from '../sf1601/certificates.ts';

/** Server certificates by the same authority with which something is wrong: for another name, and past its time. */
export function faultCertificates(certificates: Certificates) {
  const { folder } = certificates;
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const made = (name: string, host: string, ...days: string[]) => {
    writeFileSync(at(`${name}.ext`), `subjectAltName=DNS:${host}\n`);
    openssl(
      'req',
      ...curve,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${host}`,
    );
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', `${name}.ext`];
    openssl('x509', '-req', '-in', `${name}.csr`, ...by, ...days, '-out', `${name}.pem`);
    return { cert: at(`${name}.pem`), key: at(`${name}.key`) };
  };
  return {
    otherName: made('other-name', 'register.example', '-days', '2'),
    expired: made('expired', 'localhost', '-days', '-1'),
  };
}
