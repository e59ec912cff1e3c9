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
  expect(problems[0]).toMatch(/^NODE_TLS_REJECT_UNAUTHORIZED: /);
  expect(problems).toHaveLength(2);
  expect(problemsOf({ ...env, NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toHaveLength(1);
});

it('a demonstration may, as before', () => {
  expect(problemsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([]);
});
