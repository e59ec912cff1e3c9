import { z } from 'zod';
import { failed, ok, type Result } from '../domain/result.ts';
import { assurances, ways } from '../domain/way.ts';
import { outcomes, type Standing } from '../eligibility/decision.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { Rule } from '../eligibility/rule.ts';
import { rules as today } from '../eligibility/rules.ts';

/** A draft's table, and what it changes, one line each, in English for the operator. */
export interface DraftRules {
  readonly rules: readonly Rule[];
  readonly changes: readonly string[];
}

/**
 * Reads a draft: JSON that says what would be different from today's table. It is data, so that trying one out runs
 * nobody's code beside the keys. The error names every line that is wrong.
 */
export function readDraft(text: string): Result<DraftRules, readonly string[]> {
  const json = parse(text);
  if (!json.ok) return json;
  const read = draft.safeParse(json.value);
  if (!read.success)
    return failed(
      read.error.issues.map((issue) => `${issue.path.join('.') || 'draft'}: ${wordsFor(issue)}`),
    );
  const wrong = faultsOf(read.data);
  if (wrong.length > 0) return failed(wrong);
  const { off, outcome, only, add, move } = read.data;
  let rules: readonly Rule[] = today.filter(({ id }) => !off.includes(id));
  for (const each of outcome)
    rules = rules.map((rule) => (rule.id === each.rule ? turned(rule, each) : rule));
  for (const each of only)
    rules = rules.map((rule) => (rule.id === each.rule ? narrowed(rule, each.when) : rule));
  for (const each of add) rules = before(rules, each.before, added(each));
  for (const each of move) {
    const moved = rules.find(({ id }) => id === each.rule);
    if (moved)
      rules = before(
        rules.filter((rule) => rule !== moved),
        each.before,
        moved,
      );
  }
  return ok({ rules, changes: wordsOf(read.data) });
}

const id = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'no id of a rule');
const standing = z.enum(['right', 'authority-assesses', 'help-only'] satisfies Standing[]);
const among = <T extends string>(values: readonly T[]) => z.array(z.enum(values)).min(1);
const either = z.array(z.boolean()).min(1);
/** Facts that are one word each, with the values that let a rule apply. */
const when = z
  .strictObject({
    service: z.array(z.string()).min(1),
    way: among(ways),
    wish: among(['digital', 'alternative', 'unsaid']),
    digitalPost: among(['registered', 'not-registered', 'unknown']),
    exempt: among(['decided', 'says-so', 'unsaid']),
    circumstanceClaimed: either,
    hasMitId: either,
    assurance: among(assurances),
    actsAs: among(['self', 'parent', 'mandate', 'guardian']),
    status: among(['resident', 'abroad', 'inactive', 'unknown']),
    age: among(['under-15', '15-17', 'adult', 'unknown']),
    authority: among(['served', 'other']),
    appealPending: either,
    beyondForm: either,
  })
  .partial()
  .refine((facts) => Object.keys(facts).length > 0, 'names no fact');
type When = z.output<typeof when>;

const ends = { outcome: z.enum(outcomes), standing: standing.optional() };
const draft = z.strictObject({
  about: z.string().max(500).optional(),
  off: z.array(id).default([]),
  outcome: z.array(z.strictObject({ rule: id, ...ends })).default([]),
  only: z.array(z.strictObject({ rule: id, when })).default([]),
  add: z.array(z.strictObject({ id, before: id, basis: id, when, ...ends })).default([]),
  move: z.array(z.strictObject({ rule: id, before: id })).default([]),
});
type Draft = z.output<typeof draft>;

/** Nothing of the file is quoted: by mistake it may be one of keys or of people. */
function parse(text: string): Result<unknown, readonly string[]> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return failed(['The draft is no JSON.']);
  }
}

/** What is wrong in words; a key that does not belong is named only where it could be a slip of the pen. */
function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  const named = issue.keys.filter((key) => /^[a-z]{1,20}$/i.test(key));
  return named.length === 0 ? 'there is something else in it' : `does not know ${named.join(', ')}`;
}

/** Rules that do not exist, and outcomes without the standing that only a referral has. */
function faultsOf({ off, outcome, only, add, move }: Draft): readonly string[] {
  const known = new Set(today.map((rule) => rule.id));
  const left = new Set([...known].filter((each) => !off.includes(each)));
  for (const each of add) left.add(each.id);
  const named = [
    ...[...outcome, ...only, ...move].map(({ rule }) => rule),
    ...[...add, ...move].map((each) => each.before),
  ];
  return [
    ...off.filter((each) => !known.has(each)).map((each) => `There is no rule ${each}`),
    ...named
      .filter((each) => !left.has(each))
      .map((each) => `There is no rule ${each}, or it is off`),
    ...add.filter((each) => !known.has(each.basis)).map((each) => `There is no rule ${each.basis}`),
    ...add.filter((each) => known.has(each.id)).map((each) => `There is a rule ${each.id} already`),
    ...[...outcome, ...add]
      .filter((each) => (each.outcome === 'refer') !== (each.standing !== undefined))
      .map(
        (each) =>
          `${'id' in each ? each.id : each.rule}: standing belongs to refer, and refer needs it`,
      ),
    ...move.filter((each) => each.rule === each.before).map((each) => `${each.rule} before itself`),
  ];
}

function turned(rule: Rule, to: Draft['outcome'][number]): Rule {
  const { id: name, version, basis, applies } = rule;
  const ending = { outcome: to.outcome, ...(to.standing && { standing: to.standing }) };
  return { id: name, version, basis, applies, ...ending };
}

const narrowed = (rule: Rule, facts: When): Rule => ({
  ...rule,
  applies: (f, l) => holds(facts, f, l.service) && rule.applies(f, l),
});

function added(given: Draft['add'][number]): Rule {
  const basis = today.find((rule) => rule.id === given.basis)?.basis;
  if (basis === undefined) throw new Error(`no rule ${given.basis}`);
  return {
    id: given.id,
    version: 1,
    outcome: given.outcome,
    ...(given.standing && { standing: given.standing }),
    basis,
    applies: (f, l) => holds(given.when, f, l.service),
  };
}

/** Whether every fact named has one of the values named. */
function holds({ service, ...facts }: When, given: Facts, ofService: string): boolean {
  if (service !== undefined && !service.includes(ofService)) return false;
  return (Object.entries(facts) as [keyof typeof facts, readonly unknown[]][]).every(
    ([name, values]) => values.includes(given[name] ?? false),
  );
}

const before = (rules: readonly Rule[], mark: string, rule: Rule): readonly Rule[] =>
  rules.flatMap((each) => (each.id === mark ? [rule, each] : [each]));

const wordsOf = ({ off, outcome, only, add, move }: Draft): readonly string[] => [
  ...off.map((each) => `${each} is off`),
  ...outcome.map((each) => `${each.rule} leads to ${each.outcome}${inBrackets(each.standing)}`),
  ...only.map((each) => `${each.rule} only when ${Object.keys(each.when).join(', ')}`),
  ...add.map(
    (each) =>
      `${each.id} is new, before ${each.before}, and leads to ${each.outcome}${inBrackets(each.standing)}`,
  ),
  ...move.map((each) => `${each.rule} stands before ${each.before}`),
];

const inBrackets = (word: string | undefined): string => (word === undefined ? '' : ` (${word})`);
