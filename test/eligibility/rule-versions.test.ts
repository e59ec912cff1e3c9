import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import * as conditions from '../../src/eligibility/conditions.ts';
import { rules } from '../../src/eligibility/rules.ts';

const known = JSON.parse(
  readFileSync(new URL('./rule-versions.json', import.meta.url), 'utf8'),
) as Record<string, string>;

describe('a condition never changes under the same version', () => {
  const now = Object.fromEntries(
    rules.map((rule) => [`${rule.id}@${rule.version}`, meaning(rule.applies)]),
  );

  it.each(Object.keys(now))('%s', (key) => {
    // Changed on purpose? Raise the rule's version and write the new line into rule-versions.json.
    expect({ [key]: now[key] }).toEqual({ [key]: known[key] });
  });

  it('and an older version stays on record', () => {
    for (const key of Object.keys(known)) {
      const [id, version] = key.split('@');
      const current = rules.find((rule) => rule.id === id);
      if (current) expect(Number(version)).toBeLessThanOrEqual(current.version);
    }
  });
});

/** Hash of a condition with every condition that it rests on; layout and the test runner's import names left out. */
function meaning(applies: (...args: never[]) => boolean): string {
  const code = new Map<string, string>();
  const visit = (source: string) => {
    for (const [name, condition] of Object.entries(conditions)) {
      if (code.has(name) || !new RegExp(`\\b${name}\\b`).test(source)) continue;
      code.set(name, plain(condition.toString()));
      visit(condition.toString());
    }
  };
  visit(applies.toString());
  return fingerprint([
    plain(applies.toString()),
    ...[...code.keys()].toSorted((a, b) => (a < b ? -1 : 1)).map((name) => code.get(name)),
  ]);
}

const plain = (source: string) =>
  source
    .replaceAll(/__vi_import_\d+__\./g, '')
    .replaceAll(/\(0,\s*([\w.]+)\)/g, '$1')
    .replaceAll(/[\s;]/g, '');
