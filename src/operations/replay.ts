import type { StoredDecision } from '../cases/events.ts';
import { decide } from '../eligibility/decide.ts';
import type { Confirmation, ServiceLaw } from '../eligibility/law.ts';
import type { Rule } from '../eligibility/rule.ts';
import type { SelfService } from '../self-services/define.ts';

/** How a decision comes out: the outcome with its standing, and the rules that are its reasons. */
interface Verdict {
  readonly outcome: string;
  readonly reasons: string;
}

/** Decisions that come out alike now and otherwise than they were stored. */
export interface Change {
  readonly service: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly count: number;
}

export interface Replayed {
  /** Decisions replayed, by service. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of services that this version does not have: their law is not known here. */
  readonly unknown: ReadonlyMap<string, number>;
  /** The most frequent first. */
  readonly changes: readonly Change[];
}

interface Decided {
  readonly service: string;
  readonly decisions: readonly StoredDecision[];
}

/**
 * Decides every stored decision again by another table, on the facts that were stored with it and under the law of its
 * own day. Knows nothing of anybody: facts are words, and only counts come out.
 */
export function replay(
  cases: Iterable<Decided>,
  rules: readonly Rule[],
  {
    services,
    words,
  }: {
    readonly services: readonly SelfService[];
    readonly words: (service: string) => readonly Confirmation[];
  },
  onCase?: () => void,
): Replayed {
  const laws = new Map(services.map((service) => [service.id, lawOf(service, words(service.id))]));
  const [counts, unknown] = [new Map<string, number>(), new Map<string, number>()];
  const changes = new Map<string, Change>();
  for (const { service, decisions } of cases) {
    const law = laws.get(service);
    for (const decision of decisions) {
      countIn(law === undefined ? unknown : counts, service);
      if (law !== undefined) compare(service, decision, law, rules, changes);
    }
    onCase?.();
  }
  return { counts, unknown, changes: [...changes.values()].toSorted(byCount) };
}

const lawOf = (service: SelfService, confirmations: readonly Confirmation[]): ServiceLaw => ({
  ...service.law,
  values: service.values,
  confirmations,
});

function compare(
  service: string,
  stored: StoredDecision,
  law: ServiceLaw,
  rules: readonly Rule[],
  changes: Map<string, Change>,
): void {
  const before = verdictOf(stored);
  const after = again(stored, law, rules);
  const alike = before.outcome === after.outcome && before.reasons === after.reasons;
  if (alike) return;
  const key = JSON.stringify([service, before, after]);
  const count = (changes.get(key)?.count ?? 0) + 1;
  changes.set(key, { service, before, after, count });
}

function again({ facts }: StoredDecision, law: ServiceLaw, rules: readonly Rule[]): Verdict {
  const asked = { ...facts, on: Temporal.PlainDate.from(facts.on) };
  // A draft may leave facts without any rule: that is for its author to know, and no fault of the replay.
  if (!rules.some((rule) => rule.applies(asked, law)))
    return { outcome: 'no rule', reasons: 'none' };
  return verdictOf(decide(asked, law, rules));
}

const verdictOf = ({
  outcome,
  standing,
  reasons,
}: Pick<StoredDecision, 'outcome' | 'standing' | 'reasons'>): Verdict => ({
  outcome: standing === undefined ? outcome : `${outcome} (${standing})`,
  reasons: reasons.map(({ rule, basis }) => `${rule} [${basis.section}]`).join(', '),
});

const countIn = (counts: Map<string, number>, of: string): void =>
  void counts.set(of, (counts.get(of) ?? 0) + 1);

/** By service, then the most frequent first; the words decide a tie, so that two runs print the same. */
const byCount = (one: Change, other: Change): number =>
  one.service.localeCompare(other.service) ||
  other.count - one.count ||
  JSON.stringify(one).localeCompare(JSON.stringify(other));
