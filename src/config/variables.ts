import { z } from 'zod';
import type { NonEmpty } from '../domain/language.ts';
import type { NumberedKey } from '../store/keys.ts';
import { clamdAddress } from './clamd.ts';
import { deliveryDayRows } from './delivery-days.ts';
import { servedAuthorities } from './served.ts';

const numberedKey = z.string().transform((text, context): NumberedKey => {
  const [, number, base64] = /^([1-9]\d{0,5}):([A-Za-z0-9+/=_-]+)$/.exec(text.trim()) ?? [];
  const key = Buffer.from(base64 ?? '', 'base64');
  if (number !== undefined && key.length === 32) return { number: Number(number), key };
  context.addIssue({ code: 'custom', message: 'must be <number>:<32 bytes in base64>' });
  return z.NEVER;
});

const numberedKeys = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(numberedKey))
  .refine((keys) => new Set(keys.map((key) => key.number)).size === keys.length, {
    message: 'must not give two keys the same number',
  })
  .transform((keys) => keys as unknown as NonEmpty<NumberedKey>);

const webAddress = z
  .string()
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
    message: 'must be an address that starts with http:// or https://',
  })
  .transform((text) => new URL(text));

/** Kept to the letter: an issuer is compared with what its own discovery document says. */
const issuer = z.string().refine((text) => webAddress.safeParse(text).success, {
  message: 'must be an address that starts with http:// or https://',
});

const whole = (min: number, max: number) =>
  z.string().transform((text, context): number => {
    const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    const message = `must be a whole number from ${min} to ${max}, not '${text}'`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, {
    error: ({ input }) => `must be one of ${words.join(', ')}, not '${String(input)}'`,
  });

const text = z.string().optional();

const queueAddress = z
  .string()
  .refine((given) => /^amqps?:$/.test(URL.parse(given)?.protocol ?? ''), {
    message: 'must be an address that starts with amqps://',
  })
  .transform((given) => new URL(given));

const cvrNumber = z.string().regex(/^\d{8}$/, 'must be eight digits');

/** Authority to CVR number. */
const cvrNumbers = z
  .string()
  .transform((given) => given.split(',').map((pair) => pair.trim()))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(?:\d{4}|udbetaling-danmark):\d{8}$/,
          'must be like 0101:12345678, separated by commas',
        ),
    ),
  )
  .transform((pairs) => new Map(pairs.map((pair) => pair.split(':') as [string, string])));

/** What is brought in a header: long enough that nobody guesses it. */
const secret = z
  .string()
  .regex(/^[\x21-\x7E]{32,200}$/, 'must be 32 to 200 letters, digits and signs without blanks');

/** Of what stands in an address: no blanks, and no words of it in a message. */
const secretWord = (least: number) =>
  z.string().regex(new RegExp(`^[\\x21-\\x7E]{${least},400}$`), {
    message: `must be at least ${least} signs, without blanks`,
  });

const words = z.string().transform((given) => given.split(',').map((word) => word.trim()));

/** Every environment variable that is read, with its format and default. A message goes on after the name. Keys: `<number>:<base64>`. */
export const variables = z.object({
  /** Node's own: `0` lets anybody pass for anybody. */
  NODE_TLS_REJECT_UNAUTHORIZED: text,
  PORT: whole(1, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  BASE_URL: webAddress.optional(),
  TRUST_PROXY: text,
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  SKRANKEN_MASTER_KEYS: numberedKeys.optional(),
  SKRANKEN_INDEX_KEY: numberedKey.optional(),
  OIDC_CITIZEN_ISSUER: issuer.optional(),
  OIDC_CITIZEN_CLIENT_ID: text,
  OIDC_CITIZEN_CLIENT_SECRET: text,
  OIDC_CITIZEN_SCOPE: text,
  OIDC_CITIZEN_LEVEL_BY: oneOf(['idp-params', 'acr-values']).optional(),
  OIDC_CITIZEN_MANDATES_CLAIM: text,
  MANDATE_POWERS: text,
  MANDATE_MINUTES: whole(1, 480).default(30),
  OIDC_STAFF_ISSUER: issuer.optional(),
  OIDC_STAFF_CLIENT_ID: text,
  OIDC_STAFF_CLIENT_SECRET: text,
  OIDC_STAFF_SCOPE: text,
  SERVED: servedAuthorities.optional(),
  DELIVERY_DAYS: deliveryDayRows.optional(),
  REGISTERS: oneOf(['sample', 'serviceplatformen']).default('sample'),
  REGISTERS_CVR: cvrNumber.optional(),
  SF1520_URL: webAddress.optional(),
  SF1601_LOOKUP_URL: webAddress.optional(),
  PRACTICES: oneOf(['sample', 'imported']).default('sample'),
  HEALTH_INSURANCE: oneOf(['sample', 'unconnected']).default('sample'),
  ADDRESSES: oneOf(['sample', 'imported', 'adressevaelger']).default('sample'),
  ADRESSEVAELGER_URL: webAddress.default(new URL('https://adressevaelger.dk')),
  ADRESSEVAELGER_TOKEN: secretWord(10).optional(),
  DAR_URL: webAddress.default(new URL('https://graphql.datafordeler.dk/DAR/v1')),
  DAR_API_KEY: secretWord(1).optional(),
  ADDRESSES_CA: text,
  LETTERS: oneOf(['files', 'sf1601']).default('files'),
  SF1601_URL: webAddress.optional(),
  SF1601_CVR: cvrNumbers.optional(),
  SF1601_PRINT_TYPE: whole(1, 999_999_999).optional(),
  SF1601_NOT_REGISTERED: words.optional(),
  SF1601_DUPLICATE: words.optional(),
  SF1601_CA: text,
  STS_URL: webAddress.optional(),
  TOKEN_URL: webAddress.optional(),
  CLIENT_CERTIFICATE: text,
  CLIENT_KEY: text,
  CLIENT_PASSPHRASE: text,
  RECEIPTS_URL: queueAddress.optional(),
  RECEIPTS_QUEUE: text,
  RECEIPTS_ENTITY_ID: text,
  REPLY_PHONE: text,
  REPLY_POSTAL: text,
  SF1601_CLOSED_CVR: cvrNumber.optional(),
  SF1601_CLOSED_PRINT_TYPE: whole(1, 999_999_999).optional(),
  HELP_PHONE: text,
  HELP_VISIT: text,
  HELP_HOURS_DA: text,
  HELP_HOURS_EN: text,
  HELP_WEBSITE: webAddress.optional(),
  HELP_POSTAL: text,
  ACCESSIBILITY_STATEMENT: webAddress.optional(),
  RESUME_CODE_DAYS: whole(1, 90).default(14),
  SESSION_IDLE_MINUTES: whole(1, 240).default(30),
  SESSION_MINUTES: whole(1, 1440).default(480),
  LOGINS_PER_MINUTE: whole(1, 100_000).default(60),
  SUBMISSIONS_PER_MINUTE: whole(1, 100_000).default(120),
  PDFS_PER_MINUTE: whole(1, 100_000).default(10),
  LOOKUPS_PER_MINUTE: whole(1, 100_000).default(240),
  CLAMD: clamdAddress.optional(),
  UPLOAD_FILE_MB: whole(1, 50).default(10),
  UPLOAD_ERRAND_MB: whole(1, 500).default(50),
  UPLOAD_ERRAND_FILES: whole(1, 100).default(20),
  UPLOAD_PERSON_MB: whole(1, 5_000).default(200),
  METRICS_PORT: whole(1, 65_535).optional(),
  METRICS_HOST: text,
  METRICS_TOKEN: secret.optional(),
  PURGE: oneOf(['by-hand', 'daily']).default('by-hand'),
  REJECTION_SECOND_PERSON: oneOf(['yes', 'no']).default('yes'),
});

/** The environment after checking; what is absent was not given. */
export type Given = z.output<typeof variables>;
