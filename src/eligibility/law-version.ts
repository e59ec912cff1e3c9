import { inForce } from '../domain/dated.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import * as acts from './acts.ts';
import type { ServiceLaw } from './law.ts';
import type { Rule } from './rule.ts';

/** Law and tables never change while they live, so each pair is hashed once. */
const known = new WeakMap<ServiceLaw, WeakMap<readonly Rule[], string>>();

/**
 * Which law a decision was made under: `<service>@<in-force date>#<hash of law data, rule ids and versions>`.
 * Confirmations are left out: they are records about the law, not law.
 */
export const lawVersion = (
  law: ServiceLaw,
  on: Temporal.PlainDate,
  rules: readonly Rule[],
): string => `${law.service}@${inForce(law.duty, on)?.from ?? 'none'}#${fingerprintOf(law, rules)}`;

function fingerprintOf(law: ServiceLaw, rules: readonly Rule[]): string {
  const byTable = known.get(law) ?? new WeakMap<readonly Rule[], string>();
  known.set(law, byTable);
  const { confirmations: _, ...data } = law;
  const hash =
    byTable.get(rules) ??
    fingerprint([data, acts, rules.map((rule) => `${rule.id}@${rule.version}`)]);
  byTable.set(rules, hash);
  return hash;
}
