import type { Given } from './variables.ts';
import { demoKeys } from './demo.ts';
import { noProxy } from './doubts.ts';

/** Everything that keeps this configuration from serving real citizens, one line each. */
export function productionRefusals(given: Given): readonly string[] {
  const missing = (Object.keys(required) as (keyof typeof required)[])
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: ${required[name]}`);
  return [
    ...missing,
    ...(given.BASE_URL?.protocol === 'http:' ? ['BASE_URL: production is https only'] : []),
    ...(given.LETTERS === 'files'
      ? ['LETTERS: files; letters would lie in the demonstration’s mailbox only, set sf1601']
      : []),
    ...(given.REGISTERS === 'sample'
      ? ['REGISTERS: sample; its people are invented, set serviceplatformen']
      : []),
    ...(given.ADDRESSES === 'sample'
      ? ['ADDRESSES: sample; it knows a thousand addresses only, set adressevaelger or imported']
      : []),
    ...(given.PRACTICES === 'sample'
      ? ['PRACTICES: sample; its practices are invented, set imported']
      : []),
    ...(given.HEALTH_INSURANCE === 'sample'
      ? ['HEALTH_INSURANCE: sample; its groups and cards are invented, set unconnected']
      : []),
    ...insecure
      .filter((name) => /^(?:http|amqp):$/.test(given[name]?.protocol ?? ''))
      .map((name) => `${name}: production speaks to others over TLS only`),
    ...(given.NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? [
          'NODE_TLS_REJECT_UNAUTHORIZED: 0; nobody would check whom logins, letters and look-ups go to',
        ]
      : []),
    ...(usesDemoKey(given)
      ? ['SKRANKEN_*: a key of the demonstration is in use; it is public']
      : []),
  ];
}

const insecure = [
  'SF1520_URL',
  'SF1601_LOOKUP_URL',
  'ADRESSEVAELGER_URL',
  'DAR_URL',
  'SF1601_URL',
  'STS_URL',
  'TOKEN_URL',
  'RECEIPTS_URL',
] as const;

const required = {
  BASE_URL: 'missing; the address that citizens use',
  TRUST_PROXY: noProxy,
  SERVED: 'missing; the authorities that are served, e.g. 0101,0147',
  SKRANKEN_MASTER_KEYS: 'missing; the default key is public',
  SKRANKEN_INDEX_KEY: 'missing; the default key is public',
  OIDC_CITIZEN_ISSUER: 'missing; the demo provider lets anybody in',
  OIDC_CITIZEN_CLIENT_ID: 'missing; the default client is the demo provider’s',
  OIDC_CITIZEN_CLIENT_SECRET: 'missing; the default secret is public',
  OIDC_STAFF_ISSUER: 'missing; the demo provider lets anybody in',
  OIDC_STAFF_CLIENT_ID: 'missing; the default client is the demo provider’s',
  OIDC_STAFF_CLIENT_SECRET: 'missing; the default secret is public',
  HELP_PHONE: 'missing; the phone number that stands on every page',
  HELP_VISIT: 'missing; where to come without MitID',
  ACCESSIBILITY_STATEMENT: 'missing; the address of the accessibility statement',
} as const satisfies Partial<Record<keyof Given, string>>;

function usesDemoKey(given: Given): boolean {
  const inUse = [...(given.SKRANKEN_MASTER_KEYS ?? []), given.SKRANKEN_INDEX_KEY];
  const demo = [...demoKeys.master, demoKeys.index];
  return inUse.some((one) => one !== undefined && demo.some((own) => own.key.equals(one.key)));
}
