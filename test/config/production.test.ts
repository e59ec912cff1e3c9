import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { completeSettings } from '../support/complete-settings.ts';
import { type Certificates, makeCertificates } from '../support/sf1601/certificates.ts';

let certificates: Certificates;
beforeAll(() => {
  certificates = makeCertificates();
});
afterAll(() => certificates.remove());

const problemsOf = (env: NodeJS.ProcessEnv) => {
  const read = readConfig(env);
  return read.ok ? [] : read.error;
};

it('production refuses to speak to anybody whose certificate nobody checks', () => {
  const env = { ...completeSettings(certificates), NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  const problems = problemsOf(env);
  expect(problems).toEqual([expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED: /)]);
  expect(problemsOf({ ...env, NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([]);
});

it('a demonstration may, as before', () => {
  expect(problemsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([]);
});

it.each(['PRACTICES', 'HEALTH_INSURANCE', 'ADDRESSES', 'REGISTERS'])(
  'production takes no invented answers: %s',
  (name) => {
    const complete = completeSettings(certificates);
    for (const said of ['sample', '']) {
      const problems = problemsOf({ ...complete, [name]: said });
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: sample; `))]);
    }
  },
);

it('production starts when all is set, with addresses that were imported too', () => {
  const {
    ADRESSEVAELGER_TOKEN: _token,
    DAR_API_KEY: _key,
    ...others
  } = {
    ...completeSettings(certificates),
    ADDRESSES: 'imported',
  };
  expect(readConfig(others)).toMatchObject({
    ok: true,
    value: {
      addresses: { from: 'imported' },
      practices: 'imported',
      healthInsurance: 'unconnected',
      settings: { demo: false },
    },
  });
});
