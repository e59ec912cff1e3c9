import type { Sf1601Settings } from '../correspondence/sf1601/open.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { closedSenderOf, lackingForClosed } from './closed-letters.ts';
import { authorityIdOf } from './served.ts';
import { badFiles, certificateFiles, missingOf, neededForAccess } from './serviceplatformen.ts';
import type { Given } from './variables.ts';

/** Where letters go: into sealed files that only a demonstration reads, or out through SF1601. */
export type LettersConfig =
  | { readonly to: 'files' }
  | { readonly to: 'sf1601'; readonly settings: Sf1601Settings };

/** Reads what LETTERS asks for, certificate files too. The error lists all that is missing or wrong, one line each. */
export function lettersOf(
  given: Given,
  served: readonly string[],
): Result<LettersConfig, readonly string[]> {
  if (given.LETTERS === 'files') return ok({ to: 'files' });
  const missing = missingFor(given, served);
  if (missing.length > 0) return failed(missing);
  try {
    return ok({ to: 'sf1601', settings: settingsOf(given as Complete, served) });
  } catch {
    return failed([badFiles]);
  }
}

const required = {
  SF1601_URL: 'missing; the address of KombiPostAfsend',
  SF1601_CVR: 'missing; the CVR number of each municipality, e.g. 0101:12345678,0147:23456789',
  SF1601_PRINT_TYPE: 'missing; the print supplier’s number for these letters',
  ...neededForAccess,
  RECEIPTS_URL: 'missing; the Beskedfordeler, e.g. amqps://host:5671/BF',
  RECEIPTS_QUEUE: 'missing; the queue (dueslag) that receipts lie in',
  RECEIPTS_ENTITY_ID: 'missing; the entity id that tokens for the queue are asked for',
} as const satisfies Partial<Record<keyof Given, string>>;

type Complete = Given & { [name in keyof typeof required]-?: NonNullable<Given[name]> };

function missingFor(given: Given, served: readonly string[]): readonly string[] {
  const known = given.SF1601_CVR ?? new Map<string, string>();
  const without = given.SF1601_CVR === undefined ? [] : served.filter((code) => !known.has(code));
  return [
    ...missingOf(given, required),
    ...(without.length > 0 ? [`SF1601_CVR: no CVR number for ${without.join(', ')}`] : []),
    ...lackingForClosed(given),
  ];
}

function settingsOf(given: Complete, served: readonly string[]): Sf1601Settings {
  const senders = served.map((code) => [authorityIdOf(code), given.SF1601_CVR.get(code) ?? '']);
  const files = certificateFiles(given);
  const [cvr = ''] = given.SF1601_CVR.values();
  const closed = closedSenderOf(given);
  return {
    kombi: given.SF1601_URL,
    entityId: 'http://entityid.kombit.dk/service/kombipostafsend/1',
    sts: given.STS_URL,
    token: given.TOKEN_URL,
    senders: Object.fromEntries(senders) as Record<string, string>,
    printType: given.SF1601_PRINT_TYPE,
    ...(closed && { closed }),
    codes: {
      notRegistered: given.SF1601_NOT_REGISTERED ?? [],
      duplicate: given.SF1601_DUPLICATE ?? [],
    },
    files,
    receipts: {
      url: given.RECEIPTS_URL,
      queue: given.RECEIPTS_QUEUE,
      entityId: given.RECEIPTS_ENTITY_ID,
      cvr,
    },
  };
}
