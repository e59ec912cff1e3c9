import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoMunicipalities } from '../../src/config/demo.ts';
import { systemClock } from '../../src/wire.ts';
import { type Broker, openBroker } from '../support/sf1601/broker.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';
import { type FarSide, openFarSide } from '../support/sf1601/far-side.ts';
import { doctorSays, examined } from './doctor-runs.ts';

let certificates: Certificates;
let farSide: FarSide;
let broker: Broker;
let dataDir = '';
beforeAll(async () => {
  certificates = makeCertificates();
  farSide = await openFarSide({ clock: systemClock, certificates });
  broker = await openBroker(certificates);
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
});
afterAll(async () => {
  await Promise.all([farSide.close(), broker.close()]);
  certificates.remove();
  rmSync(dataDir, { recursive: true });
});

const env = () => ({
  DATA_DIR: dataDir,
  SERVED: demoMunicipalities.join(','),
  LETTERS: 'sf1601',
  SF1601_URL: farSide.at('kombi').href,
  SF1601_CVR: demoMunicipalities.map((code) => `${code}:1234${code}`).join(','),
  SF1601_PRINT_TYPE: '265',
  STS_URL: farSide.at('sts').href,
  TOKEN_URL: farSide.at('token').href,
  CLIENT_CERTIFICATE: certificates.client.cert,
  CLIENT_KEY: certificates.client.key,
  SF1601_CA: certificates.ca,
  RECEIPTS_URL: broker.url.href,
  RECEIPTS_QUEUE: 'a-queue',
  RECEIPTS_ENTITY_ID: 'urn:receipts',
});

it('has a token given for each sender and for receipts, sends no letter and takes no receipt', async () => {
  const { of, stdout } = await doctorSays(env());
  const found = of('letters');
  expect(found).toHaveLength(demoMunicipalities.length + 1);
  expect(found.every(({ severity }) => severity === 'green')).toBe(true);
  expect(found.map(({ about }) => about)).toContain(`sender 1234${demoMunicipalities[0]}`);
  expect(farSide.taken).toEqual([]);
  // Two addresses: one for everything that speaks HTTP, and the queue's.
  expect(of('connection').map(({ severity }) => severity)).toEqual(['green', 'green']);
  expect(of('connection').some(({ about }) => about?.startsWith('amqps:'))).toBe(true);
  expect(stdout).not.toMatch(/Holder-of-key|Assertion/);
});

it('says for whom no token is given', async () => {
  farSide.fail('sts', 'server error', { times: 1 });
  const found = (await examined(env()))('letters').filter(({ severity }) => severity !== 'green');
  expect(found).toMatchObject([{ severity: 'red', mend: expect.stringMatching(/agreement/) }]);
  expect(found[0]?.says).toMatch(/^no token is given \(no-saml-token/);
});
