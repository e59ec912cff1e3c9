import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { completeSettings } from '../support/complete-settings.ts';
import { makeCertificates } from '../support/sf1601/certificates.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());
const complete = completeSettings(certificates);
const real = {
  ADDRESSES: 'adressevaelger',
  ADRESSEVAELGER_TOKEN: 'a-token-of-ours',
  DAR_API_KEY: 'a-key-of-ours',
};

const problemsOf = (env: NodeJS.ProcessEnv) => {
  const read = readConfig(env);
  return read.ok ? [] : read.error;
};

describe('addresses', () => {
  it('are the sample’s in a demonstration', () => {
    expect(readConfig({})).toMatchObject({ value: { addresses: { from: 'sample' } } });
  });

  it('are looked up where token and key are given, at the public addresses unless others are named', () => {
    expect(readConfig(real)).toMatchObject({
      value: {
        addresses: {
          from: 'adressevaelger',
          settings: {
            adressevaelger: { href: 'https://adressevaelger.dk/' },
            dar: { href: 'https://graphql.datafordeler.dk/DAR/v1' },
            token: 'a-token-of-ours',
            key: 'a-key-of-ours',
          },
        },
      },
    });
    const named = { ...real, DAR_URL: 'https://test.example.dk/DAR/v2' };
    expect(readConfig(named)).toMatchObject({
      value: { addresses: { settings: { dar: { host: 'test.example.dk' } } } },
    });
  });

  it.each(['ADRESSEVAELGER_TOKEN', 'DAR_API_KEY'])('need %s, and say so in one line', (name) => {
    const problem = expect.stringMatching(new RegExp(`^${name}: missing; `)) as string;
    expect(problemsOf({ ...real, [name]: '' })).toEqual([problem]);
    // Production needs them whatever ADDRESSES says.
    expect(problemsOf({ ...complete, [name]: '' })[0]).toEqual(problem);
  });

  it.each([
    ['ADRESSEVAELGER_TOKEN', 'nine-sign', 'must be at least 10 signs'],
    ['ADRESSEVAELGER_TOKEN', 'a token with blanks', 'must be at least 10 signs'],
    ['DAR_API_KEY', 'a key', 'must be at least 1 signs'],
    ['DAR_URL', 'graphql', 'must be an address'],
    ['ADDRESSES_CA', '/nowhere/secret.pem', 'the file cannot be read'],
  ])('refuse %s as %s without repeating it', (name, value, why) => {
    const [problem = '', ...others] = problemsOf({ ...real, [name]: value });
    expect(others).toEqual([]);
    expect(problem).toContain(name);
    expect(problem).toContain(why);
    expect(problem).not.toContain(value);
  });

  it('are never the sample’s in production, nor asked without TLS', () => {
    const lacking = problemsOf({ ...complete, ADDRESSES: 'sample' });
    expect(lacking.join('\n')).toMatch(/^ADDRESSES: sample; /m);
    for (const name of ['ADRESSEVAELGER_URL', 'DAR_URL'])
      expect(problemsOf({ ...complete, [name]: 'http://far.example.dk' })).toContain(
        `${name}: production speaks to others over TLS only`,
      );
    expect(problemsOf(complete).join()).not.toMatch(/address/i);
  });
});
