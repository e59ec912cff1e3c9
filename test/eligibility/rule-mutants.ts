import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as conditions from '../../src/eligibility/conditions.ts';
import { type Rule, rules } from '../../src/eligibility/rules.ts';

/** A table that is wrong in one place, under a name that tells which. */
export interface Mutant {
  readonly name: string;
  /** Of the rule that is changed. */
  readonly id: string;
  /** The rule as it is then; absent where it is gone. */
  readonly changed?: Rule;
  readonly table: readonly Rule[];
}

/**
 * Every table that differs from ours in one rule: the rule gone, its whole condition the other way round, and each part
 * of its condition gone or the other way round.
 */
export const mutants: readonly Mutant[] = rules.flatMap((rule, index) => {
  const parts = partsOf(rule.id);
  const instead = (name: string, applies?: Rule['applies']): Mutant => {
    const changed = applies && { ...rule, applies };
    const { id } = rule;
    const now = rules.toSpliced(index, 1, ...(changed ? [changed] : []));
    return { name: `${id}: ${name}`, id, table: now, ...(changed && { changed }) };
  };
  return [
    instead('removed'),
    instead('negated', (facts, law) => !rule.applies(facts, law)),
    ...(parts.length === 1
      ? []
      : parts.flatMap((part) => {
          const others = parts.filter((each) => each !== part);
          return [
            instead(`without ${part}`, meaning(others)),
            instead(`not ${part}`, meaning([`!(${part})`, ...others])),
          ];
        })),
  ];
});

function source(): string {
  const folder = path.join(import.meta.dirname, '../../src/eligibility/rules');
  const files = readdirSync(folder);
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
}

/** The parts of a rule's condition as they stand in the code: all of them have to hold. */
function partsOf(id: string): readonly string[] {
  const from = source().split(`id: '${id}'`)[1];
  const condition = /applies: \(\w+(?:, \w+)?\) =>\s*([^;]*?),\n {2}\}/.exec(from ?? '')?.[1];
  if (condition === undefined) throw new Error(`no condition of ${id} was found`);
  return condition.split('&&').map((part) => part.replaceAll(/\s+/g, ' ').trim());
}

/** A condition made of parts of code. Throws where a part is no code of conditions. */
function meaning(parts: readonly string[]): Rule['applies'] {
  const names = Object.keys(conditions);
  // oxlint-disable-next-line typescript/no-implied-eval -- code of our own, taken apart
  const made = new Function('is', ...names, 'f', 'l', `return ${parts.join(' && ')};`);
  return (facts, law) => made(conditions, ...Object.values(conditions), facts, law) === true;
}
