import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { completeSettings } from '../support/complete-settings.ts';
import { makeCertificates } from '../support/sf1601/certificates.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());
const complete = completeSettings(certificates);
const { NODE_ENV: _, LETTERS: __, ...real } = complete;

const registersOf = (env: NodeJS.ProcessEnv) => {
  const read = readConfig(env);
  return read.ok ? read.value.registers : expect.fail(read.error.join('\n'));
};
const problemsOf = (env: NodeJS.ProcessEnv) => {
  const read = readConfig(env);
  return read.ok ? [] : read.error;
};

describe('registers', () => {
  it('are the sample in a demonstration', () => {
    expect(registersOf({})).toEqual({ from: 'sample' });
  });

  it('are asked for real where everything for it is given, whatever becomes of letters', () => {
    expect(registersOf(real)).toMatchObject({
      from: 'serviceplatformen',
      settings: { cvr: '12345678', persons: { href: complete.SF1520_URL } },
    });
  });

  it.each([
    'SF1520_URL',
    'SF1601_LOOKUP_URL',
    'REGISTERS_CVR',
    'STS_URL',
    'TOKEN_URL',
    'CLIENT_CERTIFICATE',
    'CLIENT_KEY',
  ])('need %s, and say so in one line', (name) => {
    expect(problemsOf({ ...real, [name]: '' })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: missing; `)),
    ]);
  });

  it('are not begun with a certificate that does not fit its key', () => {
    const [problem = '', ...others] = problemsOf({
      ...real,
      CLIENT_KEY: certificates.stranger.key,
    });
    expect(others).toEqual([]);
    expect(problem).toMatch(/^CLIENT_CERTIFICATE, /);
  });

  it.each(['SF1520_URL', 'SF1601_LOOKUP_URL'])('are asked over TLS in production: %s', (name) => {
    const problems = problemsOf({ ...complete, [name]: 'http://far.example.dk' });
    expect(problems[0]).toBe(`${name}: production speaks to others over TLS only`);
  });

  it('are never the sample in production', () => {
    expect(problemsOf({ ...complete, REGISTERS: 'sample' })[0]).toMatch(/^REGISTERS: sample; /);
  });
});
