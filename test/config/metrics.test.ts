import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const token = 'a-token-that-nobody-guesses-0123456789';

describe('metrics', () => {
  it('are off unless a port is given, and then at this machine alone', () => {
    expect(configured({})).toBeUndefined();
    expect(configured({ METRICS_PORT: '9100' })).toEqual({ port: 9100, host: '127.0.0.1' });
  });

  it('can be reached from elsewhere only with a token', () => {
    const env = { METRICS_PORT: '9100', METRICS_HOST: '0.0.0.0' };
    expect(problemsOf(env)).toMatchObject([expect.stringMatching(/^METRICS_TOKEN: missing/)]);
    expect(configured({ ...env, METRICS_TOKEN: token })).toEqual({
      port: 9100,
      host: '0.0.0.0',
      token,
    });
  });

  it.each(['short', 'with a blank in it, though it is long enough', 'å'.repeat(40)])(
    'take no token that could be guessed or not be sent: %s',
    (odd) => {
      const problems = problemsOf({ METRICS_PORT: '9100', METRICS_TOKEN: odd });
      expect(problems).toMatchObject([expect.stringMatching(/^METRICS_TOKEN must be 32 to 200/)]);
      expect(problems.join()).not.toContain(odd);
    },
  );

  it.each([{ METRICS_TOKEN: token }, { METRICS_HOST: '0.0.0.0' }])(
    'are not asked for by half: %j',
    (env) => {
      expect(problemsOf(env)).toMatchObject([expect.stringMatching(/^METRICS_PORT: missing/)]);
    },
  );

  it('are never at the portal’s own port', () => {
    expect(problemsOf({ PORT: '4000', METRICS_PORT: '4000' })).toMatchObject([
      expect.stringMatching(/^METRICS_PORT: the same as PORT/),
    ]);
  });
});

function configured(env: NodeJS.ProcessEnv) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value.metrics;
}

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.error;
};
