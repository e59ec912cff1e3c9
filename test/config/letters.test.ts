import { afterAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { completeSettings } from '../support/complete-settings.ts';
import { makeCertificates, passphrase } from '../support/sf1601/certificates.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());
const complete = completeSettings(certificates);

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
}

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.error;
};

describe('letters', () => {
  const { NODE_ENV: _, ...sf1601 } = complete;

  it('lie in files in a demonstration', () => {
    expect(configOf({}).letters).toEqual({ to: 'files' });
  });

  it('go out through SF1601 where everything for it is given', () => {
    const { letters } = configOf(sf1601);
    expect(letters).toMatchObject({
      to: 'sf1601',
      settings: {
        senders: { 'municipality-0101': '12345678', 'municipality-0461': '23456789' },
        printType: 265,
        codes: { notRegistered: [], duplicate: [] },
        receipts: { queue: complete.RECEIPTS_QUEUE, cvr: '12345678' },
      },
    });
  });

  it('know the far side’s own codes where they are told', () => {
    const { letters } = configOf({
      ...sf1601,
      SF1601_NOT_REGISTERED: 'A1, A2',
      SF1601_DUPLICATE: 'B',
    });
    expect(letters).toMatchObject({
      settings: { codes: { notRegistered: ['A1', 'A2'], duplicate: ['B'] } },
    });
  });

  it('that must not name their authority have a neutral sender and a place to answer to, or none', () => {
    const closed = {
      REPLY_PHONE: '70 11 22 33',
      SF1601_CLOSED_CVR: '11223344',
      SF1601_CLOSED_PRINT_TYPE: '266',
    };
    const { letters, settings } = configOf({ ...sf1601, ...closed });
    expect(letters).toMatchObject({ settings: { closed: { cvr: '11223344', printType: 266 } } });
    expect(settings.replyPoint).toEqual({ phone: '70 11 22 33' });
    expect(configOf(sf1601).settings.replyPoint).toBeUndefined();
    expect(configOf({}).settings.replyPoint).toBeDefined();
    for (const name of Object.keys(closed))
      expect(problemsOf({ ...sf1601, ...closed, [name]: '' })[0]).toMatch(new RegExp(`^${name}`));
  });

  it.each([
    ['SF1601_CLOSED_CVR', '12345678'],
    ['SF1601_CLOSED_PRINT_TYPE', '265'],
  ])('tell by no neutral sender which municipality it is: %s', (name, value) => {
    const closed = {
      REPLY_PHONE: '1',
      SF1601_CLOSED_CVR: '11223344',
      SF1601_CLOSED_PRINT_TYPE: '266',
    };
    expect(problemsOf({ ...sf1601, ...closed, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: `)),
    ]);
  });

  it('take certificate and key from one PKCS#12 file', () => {
    const file = { CLIENT_CERTIFICATE: certificates.client.pkcs12, CLIENT_KEY: '' };
    expect(configOf({ ...sf1601, ...file, CLIENT_PASSPHRASE: passphrase }).letters.to).toBe(
      'sf1601',
    );
    expect(problemsOf({ ...sf1601, ...file, CLIENT_PASSPHRASE: 'wrong' })).toEqual([
      expect.stringMatching(/^CLIENT_CERTIFICATE, /),
    ]);
  });

  it.each([
    ['CLIENT_CERTIFICATE', '/nowhere/at-all.pem'],
    ['CLIENT_KEY', certificates.stranger.key],
    ['SF1601_CA', '/nowhere/at-all.pem'],
  ])('are not begun with a wrong %s, and no path is repeated', (name, value) => {
    const [problem = '', ...others] = problemsOf({ ...sf1601, [name]: value });
    expect(others).toEqual([]);
    expect(problem).toContain(name);
    expect(problem).not.toContain(value);
  });

  it('need a CVR number for every municipality that is served', () => {
    expect(problemsOf({ ...sf1601, SERVED: '0101,0461,0147' })).toEqual([
      'SF1601_CVR: no CVR number for 0147',
    ]);
  });

  it.each(['SF1601_URL', 'STS_URL', 'TOKEN_URL'])('go over TLS in production: %s', (name) => {
    const problems = problemsOf({ ...complete, [name]: 'http://far.example.dk' });
    expect(problems[0]).toBe(`${name}: production speaks to others over TLS only`);
  });

  it('are read about over TLS in production', () => {
    const problems = problemsOf({ ...complete, RECEIPTS_URL: 'amqp://far.example.dk/BF' });
    expect(problems[0]).toMatch(/^RECEIPTS_URL: /);
  });
});
