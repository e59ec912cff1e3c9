import type { NonEmpty } from '../domain/language.ts';
import type { Decision, Reason } from './decision.ts';
import type { Facts } from './facts.ts';
import { lawVersion } from './law-version.ts';
import type { ServiceLaw, WayIn } from './law.ts';
import { responsibleOn } from './responsible.ts';
import { rules as table, type Rule } from './rules.ts';

/**
 * The way in that the law opens for these facts, with every reason for it and its paragraph. Pure.
 * Throws only where the table does not cover the facts, which the invariants prove it does.
 */
export function decide(facts: Facts, law: ServiceLaw, rules: readonly Rule[] = table): Decision {
  const [decisive, ...others] = rules.filter((rule) => rule.applies(facts, law));
  if (decisive === undefined) throw new Error(`${law.service}: no rule applies`);
  const { outcome, standing } = decisive;
  const agreeing = others.filter((rule) => rule.outcome === outcome && rule.standing === standing);
  const reasons: NonEmpty<Reason> = [
    citedFor(decisive, facts, law),
    ...agreeing.map((rule) => citedFor(rule, facts, law)),
  ];
  const decision = {
    outcome,
    ...(standing === undefined ? {} : { standing }),
    reasons,
    facts,
    lawVersion: lawVersion(law, facts.on, rules),
    waysIn: withoutMitIdFirst(law.waysIn),
    responsible: responsibleOn(law, facts.on),
  };
  // The one place where the brand is given; nothing else can make an accepted, referred or rejected case.
  return decision as unknown as Decision;
}

const citedFor = (rule: Rule, facts: Facts, law: ServiceLaw): Reason => ({
  rule: rule.id,
  version: rule.version,
  basis: rule.basis(law, facts.on),
});

const withoutMitIdFirst = (ways: readonly WayIn[]): readonly WayIn[] => [
  ...ways.filter((way) => way.withoutMitId),
  ...ways.filter((way) => !way.withoutMitId),
];
