import { inForce } from '../domain/dated.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import * as acts from './acts.ts';
import type { ServiceLaw } from './law.ts';
import type { Rule } from './rule.ts';

interface Hashed {
  readonly law: ServiceLaw;
  readonly rules: readonly Rule[];
  readonly hash: string;
}

/** Law and tables never change while they live, so each pair is hashed once; found by a part that only it has. */
const known = new WeakMap<ServiceLaw['duty'], Hashed[]>();

/**
 * Which law a decision was made under: `<service>@<in-force date>#<hash of law data, rule ids and versions, and the
 * numbers of that day>`. Confirmations are left out: they are records about the law, not law.
 */
export function lawVersion(
  law: ServiceLaw,
  on: Temporal.PlainDate,
  rules: readonly Rule[],
): string {
  const hash = withNumbers(fingerprintOf(law, rules), law.values ?? [], on);
  return `${law.service}@${inForce(law.duty, on)?.from ?? 'none'}#${hash}`;
}

/** Only what counts on the day: a number that is first known for next year changes nothing today. */
function withNumbers(
  hash: string,
  values: NonNullable<ServiceLaw['values']>,
  on: Temporal.PlainDate,
): string {
  if (values.length === 0) return hash;
  return fingerprint([hash, ...values.map(({ id, values: all }) => [id, inForce(all, on)?.value])]);
}

function fingerprintOf(law: ServiceLaw, rules: readonly Rule[]): string {
  const hashed = known.get(law.duty) ?? [];
  const before = hashed.find((each) => each.rules === rules && isSameLaw(each.law, law));
  if (before !== undefined) return before.hash;
  const { confirmations: _, values: __, ...data } = law;
  const hash = fingerprint([data, acts, rules.map((rule) => `${rule.id}@${rule.version}`)]);
  known.set(law.duty, [...hashed, { law, rules, hash }]);
  return hash;
}

/** Each request lays numbers and today's confirmations over the law; all the rest is the very same data then. */
function isSameLaw(one: ServiceLaw, other: ServiceLaw): boolean {
  const parts = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof ServiceLaw>;
  parts.delete('confirmations');
  parts.delete('values');
  return [...parts].every((part) => one[part] === other[part]);
}
