import type { Certificates } from './sf1601/certificates.ts';

/** A numbered key, the same bytes throughout. */
export const numberedKey = (number: number): string =>
  `${number}:${Buffer.alloc(32, number).toString('base64')}`;

/** Everything that production asks for. */
export const completeSettings = (certificates: Certificates) => ({
  NODE_ENV: 'production',
  BASE_URL: 'https://selvbetjening.example.dk',
  TRUST_PROXY: 'loopback',
  SERVED: '0101,0461',
  SKRANKEN_MASTER_KEYS: `${numberedKey(2)},${numberedKey(1)}`,
  SKRANKEN_INDEX_KEY: numberedKey(3),
  OIDC_CITIZEN_ISSUER: 'https://login.example.dk',
  OIDC_CITIZEN_CLIENT_ID: 'citizen',
  OIDC_CITIZEN_CLIENT_SECRET: 'secret',
  OIDC_STAFF_ISSUER: 'https://staff.example.dk',
  OIDC_STAFF_CLIENT_ID: 'staff',
  OIDC_STAFF_CLIENT_SECRET: 'secret',
  HELP_PHONE: '12 34 56 78',
  HELP_VISIT: 'Rådhuspladsen 1',
  ACCESSIBILITY_STATEMENT: 'https://www.was.digst.dk/example',
  REGISTERS: 'serviceplatformen',
  REGISTERS_CVR: '12345678',
  SF1520_URL: 'https://sp.example.dk/service/CPR/PersonBaseDataExtended/5',
  SF1601_LOOKUP_URL: 'https://sp.example.dk/service/PostForespoerg_1',
  PRACTICES: 'imported',
  HEALTH_INSURANCE: 'unconnected',
  ADDRESSES: 'adressevaelger',
  ADRESSEVAELGER_TOKEN: 'a-token-of-ours',
  DAR_API_KEY: 'a-key-of-ours',
  LETTERS: 'sf1601',
  SF1601_URL: 'https://sp.example.dk/service/KombiPostAfsend_1/kombi',
  SF1601_CVR: '0101:12345678,0461:23456789',
  SF1601_PRINT_TYPE: '265',
  STS_URL: 'https://sts.example.dk/issue',
  TOKEN_URL: 'https://sp.example.dk/service/AccessTokenService_1/token',
  CLIENT_CERTIFICATE: certificates.client.cert,
  CLIENT_KEY: certificates.client.key,
  RECEIPTS_URL: 'amqps://beskedfordeler.example.dk:5671/BF',
  RECEIPTS_QUEUE: '5f6bd1a0-0000-4000-8000-000000000000',
  RECEIPTS_ENTITY_ID: 'http://entityid.example.dk/service/bfo_modtag/2',
});
