import { failed, ok, type Result } from '../domain/result.ts';
import type { ServiceplatformSettings } from '../registers/http/open.ts';
import { badFiles, certificateFiles, missingOf, neededForAccess } from './serviceplatformen.ts';
import type { Given } from './variables.ts';

/** Where people and their registration for Digital Post are looked up: in the invented sample, or for real. */
export type RegistersConfig =
  | { readonly from: 'sample' }
  | { readonly from: 'serviceplatformen'; readonly settings: ServiceplatformSettings };

/** Reads what REGISTERS asks for, certificate files too. The error lists all that is missing or wrong, one line each. */
export function registersOf(given: Given): Result<RegistersConfig, readonly string[]> {
  if (given.REGISTERS === 'sample') return ok({ from: 'sample' });
  const missing = missingOf(given, required);
  if (missing.length > 0) return failed(missing);
  try {
    return ok({ from: 'serviceplatformen', settings: settingsOf(given as Complete) });
  } catch {
    return failed([badFiles]);
  }
}

const required = {
  SF1520_URL: 'missing; the address of PersonBaseDataExtended, where people are looked up',
  SF1601_LOOKUP_URL: 'missing; the address of PostForespørg, which says who has Digital Post',
  REGISTERS_CVR: 'missing; the CVR number in whose name registers are asked',
  ...neededForAccess,
} as const satisfies Partial<Record<keyof Given, string>>;

type Complete = Given & { [name in keyof typeof required]-?: NonNullable<Given[name]> };

const settingsOf = (given: Complete): ServiceplatformSettings => ({
  persons: given.SF1520_URL,
  digitalPost: given.SF1601_LOOKUP_URL,
  cvr: given.REGISTERS_CVR,
  sts: given.STS_URL,
  token: given.TOKEN_URL,
  files: certificateFiles(given),
});
