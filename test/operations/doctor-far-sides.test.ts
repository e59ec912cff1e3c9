import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/wire.ts';
import { faultCertificates } from '../support/registers/fault-certificates.ts';
import { openRegisterStub, type RegisterStub } from '../support/registers/register-stub.ts';
import { stubEnv } from '../support/registers/stub-env.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import { doctorSays, examined } from './doctor-runs.ts';

let certificates: Certificates;
let stub: RegisterStub;
let dataDir = '';
beforeAll(async () => {
  certificates = makeCertificates();
  stub = await openRegisterStub({ clock: systemClock, certificates });
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
});
afterEach(() => stub.heal());
afterAll(async () => {
  await stub.close();
  certificates.remove();
  rmSync(dataDir, { recursive: true });
});

const env = () => ({ DATA_DIR: dataDir, ...stubEnv(stub, certificates) });

describe('doctor abroad', () => {
  it('asks each register something that concerns nobody, and looks at certificates and clock', async () => {
    const before = stub.heard.length;
    const { told, of, stdout } = await doctorSays(env());
    const asked = of('register').map(({ about, severity }) => `${about} ${severity}`);
    expect(asked.toSorted()).toEqual(['digital-post green', 'persons green']);
    expect(stub.heard.length).toBeGreaterThan(before);
    expect(of('connection')).toMatchObject([{ severity: 'green' }]);
    expect(of('clock').some(({ about }) => about?.startsWith('https://localhost'))).toBe(true);
    // Made for two days: within the month that it warns of.
    expect(of('certificate').map(({ about, severity }) => [about, severity])).toEqual([
      ['CLIENT_CERTIFICATE', 'amber'],
      ['SF1601_CA', 'amber'],
      [expect.stringMatching(/^https:\/\/localhost/), 'amber'],
    ]);
    expect(told.severity).toBe('amber');
    expect(stdout).not.toContain('6101990000');
  });

  it('says which register is down, and what to look at', async () => {
    await stub.fail('bad gateway');
    const { code, of } = await doctorSays(env());
    expect(code).toBe(3);
    const persons = of('register').find(({ about }) => about === 'persons');
    expect(persons).toMatchObject({ severity: 'red', says: 'did not answer (broken)' });
    expect(persons?.mend).toMatch(/Ask whoever runs it/);
  });

  it('says of one that cannot be reached that it was not reached', async () => {
    await stub.fail('refused');
    const of = await examined(env());
    expect(of('connection')).toMatchObject([
      { severity: 'red', says: 'not reached (ECONNREFUSED)' },
    ]);
    expect(of('register').every(({ severity }) => severity === 'red')).toBe(true);
  });

  it('says whose certificate has ended: theirs', async () => {
    await stub.fail('certificate that has expired');
    const of = await examined(env());
    expect(of('certificate').at(-1)).toMatchObject({ severity: 'red', says: 'theirs has ended' });
  });

  it('or our own', async () => {
    const { expired } = faultCertificates(certificates);
    const own = { ...env(), CLIENT_CERTIFICATE: expired.cert, CLIENT_KEY: expired.key };
    const { code, of } = await doctorSays(own);
    expect(code).toBe(3);
    const [client] = of('certificate');
    expect(client).toMatchObject({ about: 'CLIENT_CERTIFICATE', severity: 'red' });
    expect(client?.says).toMatch(/^ended on \d{4}-\d\d-\d\d$/);
    expect(client?.mend).toMatch(/^Order a new one/);
  });
});

describe('doctor at the login provider', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  async function provider(say: (issuer: string) => unknown, date = new Date(now()).toUTCString()) {
    server = createServer((_req, res) => {
      res.writeHead(200, { 'content-type': 'application/json', date });
      res.end(JSON.stringify(say(issuer)));
    });
    await new Promise<void>((resolve) => server?.listen(0, 'localhost', resolve));
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}/op`;
    return { DATA_DIR: dataDir, OIDC_CITIZEN_ISSUER: issuer };
  }
  const now = () => systemClock.now().epochMilliseconds;
  const document = (issuer: string) => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
  });

  it('reads what it says of itself, and its clock', async () => {
    const of = await examined(await provider(document));
    expect(of('login')).toMatchObject([
      { about: 'citizens', severity: 'green', says: 'its provider says how it is used' },
      { about: 'staff', severity: 'green' },
    ]);
    expect(of('clock')).toMatchObject([{ severity: 'green' }]);
  });

  it.each([
    ['another name', (issuer: string) => document(`${issuer}/`), /another name/],
    ['nothing useful', () => 'down for maintenance', /does not say how/],
  ])('says so where it gives %s', async (_, say, words) => {
    const [citizens] = (await examined(await provider(say)))('login');
    expect(citizens).toMatchObject({ about: 'citizens', severity: 'red' });
    expect(citizens?.says).toMatch(words);
    expect(citizens?.mend).toMatch(/^OIDC_CITIZEN_ISSUER/);
  });

  it.each([
    [10, 'green'],
    [-100, 'amber'],
    [100, 'amber'],
    [600, 'red'],
  ])('finds a clock that is %i seconds off %s', async (seconds, severity) => {
    const date = new Date(now() - seconds * 1000).toUTCString();
    const found = (await examined(await provider(document, date)))('clock');
    expect(found).toMatchObject([{ severity }]);
  });
});
