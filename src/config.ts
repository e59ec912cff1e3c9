import path from 'node:path';
import { type AddressesConfig, addressesOf, realAddresses } from './config/addresses.ts';
import { replyPointOf } from './config/closed-letters.ts';
import { demoAuthorities, demoKeys } from './config/demo.ts';
import {
  type DeliveryDays,
  deliveryDaysFrom,
  unservedDeliveryDays,
} from './config/delivery-days.ts';
import { type LettersConfig, lettersOf } from './config/letters.ts';
import { citizenLogin, type LoginClient, staffLogin } from './config/logins.ts';
import { type MandateRules, mandatesOf } from './config/mandates.ts';
import { type MetricsConfig, metricsOf } from './config/metrics.ts';
import { productionRefusals } from './config/production.ts';
import { type RegistersConfig, registersOf } from './config/registers.ts';
import { uploadsOf } from './config/uploads.ts';
import { authorityIdOf } from './config/served.ts';
import { type Given, variables } from './config/variables.ts';
import type { AuthorityId, ContactPoint } from './domain/authority.ts';
import { failed, ok, type Result } from './domain/result.ts';
import type { UploadLimits } from './cases/documents/intake.ts';
import type { ClamdAddress } from './scanning/clamd.ts';
import type { Keys } from './store/keys.ts';
import type { Settings } from './web/deps.ts';

/** Everything that an installation decides; `served` are the authorities whose cases it takes. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly logLevel: string;
  readonly settings: Settings;
  /** Whether the portal deletes what is past its term by itself. */
  readonly purge: Given['PURGE'];
  readonly keys: Keys;
  readonly citizenLogin: LoginClient;
  readonly staffLogin: LoginClient;
  readonly served: readonly AuthorityId[];
  readonly letters: LettersConfig;
  readonly registers: RegistersConfig;
  readonly addresses: AddressesConfig;
  readonly practices: Given['PRACTICES'];
  readonly healthInsurance: Given['HEALTH_INSURANCE'];
  /** What its municipalities reckon a letter on paper to take, where they have said. */
  readonly deliveryDays: readonly DeliveryDays[];
  readonly uploads: UploadLimits;
  /** Where documents are scanned; absent: they are not, and staff are told so. */
  readonly clamd?: ClamdAddress;
  /** Absent: nothing is measured. */
  readonly metrics?: MetricsConfig;
}

/**
 * Reads and checks every setting at once; the error lists all that is wrong, one line each.
 * Outside production everything has a default. In production no default secret, demo provider
 * or sample register is accepted.
 */
export function readConfig(env: NodeJS.ProcessEnv): Result<Config, readonly string[]> {
  const read = variables.safeParse(withoutBlanks(env));
  if (!read.success) {
    const lines = read.error.issues.map(
      ({ path: [name], message }) => `${String(name)} ${message}`,
    );
    return failed([...new Set(lines)]);
  }
  const production = env['NODE_ENV'] === 'production';
  const served = read.data.SERVED ?? (production ? [] : demoAuthorities);
  const refusals = [
    ...(production ? productionRefusals(read.data) : []),
    ...unservedDeliveryDays(read.data.DELIVERY_DAYS, served),
  ];
  // Production needs the far sides, whatever LETTERS, REGISTERS and ADDRESSES say: all that is missing is named at once.
  const given = production
    ? {
        ...read.data,
        LETTERS: 'sf1601' as const,
        REGISTERS: 'serviceplatformen' as const,
        ADDRESSES: realAddresses(read.data),
      }
    : read.data;
  const letters = lettersOf(given, served);
  const registers = registersOf(given);
  const addresses = addressesOf(given);
  const metrics = metricsOf(given);
  const mandates = mandatesOf(given, !production);
  if (
    !letters.ok ||
    !registers.ok ||
    !addresses.ok ||
    !metrics.ok ||
    !mandates.ok ||
    refusals.length > 0
  )
    return failed([
      ...new Set([
        ...errorOf(letters),
        ...errorOf(registers),
        ...errorOf(addresses),
        ...errorOf(metrics),
        ...errorOf(mandates),
        ...refusals,
      ]),
    ]);
  return ok(
    configOf(
      read.data,
      {
        letters: letters.value,
        registers: registers.value,
        addresses: addresses.value,
        ...(metrics.value && { metrics: metrics.value }),
      },
      mandates.value,
      !production,
    ),
  );
}

const errorOf = <E>(result: Result<unknown, readonly E[]>): readonly E[] =>
  result.ok ? [] : result.error;

const withoutBlanks = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));

function configOf(
  given: Given,
  farSides: Pick<Config, 'letters' | 'registers' | 'addresses' | 'metrics'>,
  mandates: MandateRules,
  demo: boolean,
): Config {
  const baseUrl = given.BASE_URL ?? new URL(`http://localhost:${given.PORT}`);
  return Object.freeze({
    port: given.PORT,
    host: given.HOST,
    dataDir: path.resolve(given.DATA_DIR),
    // A demonstration's terminal shows its address, not every request.
    logLevel: given.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    settings: {
      ...settingsOf(given, baseUrl, demo, farSides.letters.to === 'sf1601'),
      mandates,
    },
    keys: {
      master: given.SKRANKEN_MASTER_KEYS ?? demoKeys.master,
      index: given.SKRANKEN_INDEX_KEY ?? demoKeys.index,
    },
    citizenLogin: citizenLogin(given, baseUrl),
    staffLogin: staffLogin(given, baseUrl),
    served: (given.SERVED ?? demoAuthorities).map(authorityIdOf),
    ...farSides,
    practices: given.PRACTICES,
    purge: given.PURGE,
    healthInsurance: given.HEALTH_INSURANCE,
    deliveryDays: deliveryDaysFrom(given.DELIVERY_DAYS),
    uploads: uploadsOf(given),
    ...(given.CLAMD && { clamd: given.CLAMD }),
  });
}

function settingsOf(
  given: Given,
  baseUrl: URL,
  demo: boolean,
  goesOut: boolean,
): Omit<Settings, 'mandates'> {
  const local = ['localhost', '127.0.0.1'].map((name) => `${name}:${given.PORT}`);
  const replyPoint = replyPointOf(given, goesOut);
  const statement = given.ACCESSIBILITY_STATEMENT?.href;
  return Object.freeze({
    demo,
    baseUrl,
    secure: baseUrl.protocol === 'https:',
    trustProxy: given.TRUST_PROXY ?? (false as const),
    hosts: [...new Set([baseUrl.host, ...local])],
    help: helpOf(given),
    ...(replyPoint && { replyPoint }),
    ...(statement === undefined ? {} : { accessibilityStatement: statement }),
    limits: {
      loginsPerMinute: given.LOGINS_PER_MINUTE,
      submissionsPerMinute: given.SUBMISSIONS_PER_MINUTE,
      pdfsPerMinute: given.PDFS_PER_MINUTE,
      lookUpsPerMinute: given.LOOKUPS_PER_MINUTE,
    },
    rejectionSecondPerson: given.REJECTION_SECOND_PERSON === 'yes',
    resumeCodeDays: given.RESUME_CODE_DAYS,
    sessionMinutes: { idle: given.SESSION_IDLE_MINUTES, absolute: given.SESSION_MINUTES },
  });
}

/** What is not given stays absent: pages then say "not known", with the way on. */
function helpOf(given: Given): ContactPoint {
  const { HELP_PHONE: phone, HELP_VISIT: visit, HELP_POSTAL: postal } = given;
  const da = given.HELP_HOURS_DA;
  return {
    ...(phone === undefined ? {} : { phone }),
    ...(visit === undefined ? {} : { visit }),
    ...(postal === undefined ? {} : { postal }),
    ...(da === undefined ? {} : { openingHours: { da, en: given.HELP_HOURS_EN ?? da } }),
    ...(given.HELP_WEBSITE === undefined ? {} : { website: given.HELP_WEBSITE.href }),
  };
}
