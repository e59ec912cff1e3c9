import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoKeys } from '../src/config/demo.ts';
import { doubtsAbout } from '../src/config/doubts.ts';
import { type Config, readConfig } from '../src/config.ts';
import { completeSettings, numberedKey } from './support/complete-settings.ts';
import { makeCertificates } from './support/sf1601/certificates.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());

const complete = completeSettings(certificates);
const key = numberedKey;

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
}

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.error;
};

describe('a demonstration', () => {
  it('needs no setting at all', () => {
    const config = configOf({});
    expect(config.port).toBe(3000);
    expect(config.host).toBe('127.0.0.1');
    expect(config.dataDir).toBe(path.resolve('data'));
    expect(config.settings).toMatchObject({
      demo: true,
      secure: false,
      trustProxy: false,
      help: {},
    });
    expect(config.settings.baseUrl.href).toBe('http://localhost:3000/');
    expect(config.citizenLogin).toMatchObject({
      issuer: 'http://localhost:3000/demo-mitid',
      embedded: true,
    });
  });

  it('answers on localhost and 127.0.0.1 with the port, and on the base address', () => {
    const { settings } = configOf({ PORT: '4100', BASE_URL: 'https://demo.example.dk' });
    expect(settings.hosts).toEqual(['demo.example.dk', 'localhost:4100', '127.0.0.1:4100']);
    expect(settings.secure).toBe(true);
  });

  it('leaves one municipality of the sample unserved', () => {
    const { served } = configOf({});
    expect(served).toContain('municipality-0461');
    expect(served).not.toContain('municipality-0751');
  });

  it('reads a blank setting as one that is not given', () => {
    expect(configOf({ PORT: ' ', HELP_PHONE: '' }).settings.help).toEqual({});
  });

  it('takes the login provider of another origin', () => {
    const { citizenLogin } = configOf({ OIDC_CITIZEN_ISSUER: 'http://localhost:4200/demo-mitid' });
    expect(citizenLogin).toMatchObject({
      issuer: 'http://localhost:4200/demo-mitid',
      embedded: false,
    });
  });

  it('keeps the help that is given and no more', () => {
    const { help } = configOf({
      HELP_PHONE: '12 34 56 78',
      HELP_HOURS_DA: 'Man–fre 9–14',
    }).settings;
    expect(help).toEqual({
      phone: '12 34 56 78',
      openingHours: { da: 'Man–fre 9–14', en: 'Man–fre 9–14' },
    });
  });

  it('has the same keys at every start', () => {
    expect(configOf({}).keys).toEqual(demoKeys);
  });
});

describe('an https address in front of a server that speaks http', () => {
  const https = { BASE_URL: 'https://demo.example.dk' };
  it('is doubtful in a demonstration until it is said which proxy ends https', () => {
    expect(doubtsAbout(configOf(https))).toEqual([expect.stringMatching(/^TRUST_PROXY: /)]);
    expect(doubtsAbout(configOf({ ...https, TRUST_PROXY: 'loopback' }))).toEqual([]);
    expect(doubtsAbout(configOf({}))).toEqual([]);
  });
});

describe('a wrong setting', () => {
  it.each([
    ['PORT', '0'],
    ['PORT', 'http'],
    ['BASE_URL', 'demo.example.dk'],
    ['BASE_URL', 'ftp://demo.example.dk'],
    ['LOG_LEVEL', 'chatty'],
    ['SERVED', '0101,København'],
    ['SKRANKEN_MASTER_KEYS', 'secret'],
    ['SKRANKEN_MASTER_KEYS', '1:c2hvcnQ='],
    ['SKRANKEN_MASTER_KEYS', `${key(1)},${key(1)}`],
    ['SKRANKEN_INDEX_KEY', Buffer.alloc(32).toString('base64')],
    ['SESSION_IDLE_MINUTES', '0'],
  ])('%s=%s is named', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must `));
  });

  it.each([
    ['PORT', 'abc', "PORT must be a whole number from 1 to 65535, not 'abc'"],
    ['PORT', '80.5', "PORT must be a whole number from 1 to 65535, not '80.5'"],
    [
      'OIDC_CITIZEN_LEVEL_BY',
      'x',
      "OIDC_CITIZEN_LEVEL_BY must be one of idp-params, acr-values, not 'x'",
    ],
    ['SERVED', 'x,y', 'SERVED must be codes of four digits, e.g. 0101,0147, or udbetaling-danmark'],
    ['LETTERS', 'post', "LETTERS must be one of files, sf1601, not 'post'"],
    ['SF1601_CVR', '12345678', 'SF1601_CVR must be like 0101:12345678, separated by commas'],
    ['RECEIPTS_URL', 'https://x', 'RECEIPTS_URL must be an address that starts with amqps://'],
  ])('%s=%s is explained in plain words', (name, value, words) => {
    expect(problemsOf({ [name]: value })).toEqual([words]);
  });

  it('is named together with all the others', () => {
    expect(problemsOf({ PORT: 'x', SERVED: 'x' })).toHaveLength(2);
  });

  it('is never repeated in the message where it may be a secret', () => {
    expect(problemsOf({ SKRANKEN_INDEX_KEY: 'my-secret' }).join()).not.toContain('my-secret');
  });
});

describe('production', () => {
  it('is content where everything is given', () => {
    expect(problemsOf(complete)).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    const problems = problemsOf({ NODE_ENV: 'production' });
    const named = problems.map((line) => line.replace(/:.*/, ''));
    const settings = Object.keys(complete).filter((name) => name !== 'NODE_ENV');
    expect(named.toSorted()).toEqual(settings.toSorted());
  });

  it.each(Object.keys(complete).filter((name) => name !== 'NODE_ENV'))(
    'refuses the default for %s',
    (name) => {
      const problems = problemsOf({ ...complete, [name]: undefined });
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
    },
  );

  it('refuses plain http', () => {
    const problems = problemsOf({ ...complete, BASE_URL: 'http://selvbetjening.example.dk' });
    expect(problems[0]).toMatch(/^BASE_URL: /);
  });

  it.each(['SKRANKEN_MASTER_KEYS', 'SKRANKEN_INDEX_KEY'])(
    'refuses the public key in %s',
    (name) => {
      const copied = `7:${demoKeys.index.key.toString('base64')}`;
      expect(problemsOf({ ...complete, [name]: copied })[0]).toMatch(/^SKRANKEN_\*: /);
    },
  );
});
