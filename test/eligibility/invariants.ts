import { inForce } from '../../src/domain/dated.ts';
import { isInForce } from '../../src/domain/legal-basis.ts';
import { decide } from '../../src/eligibility/decide.ts';
import type { Decision } from '../../src/eligibility/decision.ts';
import { explain } from '../../src/eligibility/explain.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';

/** The law of the ways in, said a second time and apart from the rules: each returns true where it holds. */
export type Invariant = (decision: Decision, facts: Facts, law: ServiceLaw) => boolean;

export const invariants: Readonly<Record<string, Invariant>> = {
  '1a exempt: never rejected, never left with help only, always told of another way': (d, f, l) =>
    f.exempt === 'unsaid' ||
    !isReached(f, l) ||
    (harm(d) !== 3 && harm(d) !== 1 && d.waysIn.length > 0),
  '1b exempt and asking for another way: a right from 1 June 2023': (d, f, l) =>
    f.exempt === 'unsaid' ||
    !isReached(f, l) ||
    f.way !== 'self-service' ||
    f.wish !== 'alternative' ||
    standing(d) === 'right',
  '1c exempt and undecided: both ways, wherever the digital form is open': (d, f, l) =>
    f.exempt === 'unsaid' ||
    !isReached(f, l) ||
    !isUndecided(f, l) ||
    isClosed(f, l) ||
    d.outcome === 'offer-choice',
  '1d exempt and filed another way: accepted': (d, f, l) =>
    f.exempt === 'unsaid' ||
    !isReached(f, l) ||
    f.way === 'self-service' ||
    f.authority === 'other' ||
    f.status === 'inactive' ||
    d.outcome === 'accept-alternative',
  '1e exempt where the 2023 act does not reach: no right by that alone, but looked at': (d, f, l) =>
    f.exempt === 'unsaid' ||
    isReached(f, l) ||
    !isMandatory(f, l) ||
    hasOtherRight(f, l) ||
    (harm(d) !== 3 &&
      (f.wish !== 'alternative' ||
        f.way !== 'self-service' ||
        standing(d) === 'authority-assesses')),
  '2 a claimed circumstance: a referral that is looked at, never a refusal': (d, f) =>
    !f.circumstanceClaimed ||
    (d.outcome !== 'reject' &&
      (f.way !== 'self-service' ||
        f.wish === 'digital' ||
        (d.outcome === 'refer' && d.standing !== 'help-only'))),
  '3 everything but the digital way names a way in without MitID first, an authority and what to bring':
    (d, _, l) =>
      d.outcome === 'accept' ||
      (d.waysIn[0]?.withoutMitId === true && d.responsible !== undefined && l.bring.length > 0),
  '4a rejected: only what staff registered, without a ground, the guard complete': (d, f, l) =>
    d.outcome !== 'reject' ||
    (f.way !== 'self-service' &&
      isMandatory(f, l) &&
      duty(f, l)?.rejection !== undefined &&
      f.guard?.groundsAsked === true &&
      f.guard.helpOffered &&
      f.guard.extraordinaryConsidered &&
      f.exempt === 'unsaid' &&
      !f.circumstanceClaimed &&
      f.beyondForm !== true &&
      !f.exception &&
      !f.extraordinary &&
      !(f.appealPending && l.processedDuringAppeal)),
  '4b an incomplete guard: nothing worse than a referral': (d, f) =>
    f.way === 'self-service' || complete(f) || d.outcome !== 'reject',
  '5a a silent register never makes it worse': (d, f, l) =>
    harm(d) === 0 ||
    !somebodyWasLookedUp(f) ||
    whereKnown(f).every((known) => harm(d) <= harm(decide(known, l))),
  '5b not registered for Digital Post: neither exempt nor able': (d, f, l) =>
    f.digitalPost !== 'not-registered' ||
    f.way !== 'self-service' ||
    f.exempt !== 'unsaid' ||
    !isMandatory(f, l) ||
    hasOtherRight(f, l) ||
    (standing(d) !== 'right' &&
      standing(d) !== 'help-only' &&
      !(f.wish === 'unsaid' && (d.outcome === 'accept' || d.outcome === 'step-up'))),
  '6 every reason has a paragraph in force that day': (d, f) =>
    d.reasons.every(({ basis }) => isInForce(basis, f.on) && basis.section !== ''),
  '6 and a text in both languages': (d, f, l) =>
    once(d, f, l, () =>
      [explain(d, l).headline, ...explain(d, l).reasons.flatMap((r) => [r.text, r.citation])].every(
        ({ da, en }) => da.length > 5 && en.length > 5 && !/[{}]|undefined/.test(da + en),
      ),
    ),
  '7 no duty in law: never "must", never "rejected"': (d, f, l) =>
    isMandatory(f, l) ||
    (d.outcome !== 'reject' &&
      once(d, f, l, () =>
        [explain(d, l).headline, ...explain(d, l).reasons.map((r) => r.text)].every(
          ({ da, en }) => !/\bskal\b|afvis/i.test(da) && !/\bmust\b|reject/i.test(en),
        ),
      )),
  '8 rejected: only with paragraph and complaint guidance confirmed by that day, as they are': (
    d,
    f,
    l,
  ) =>
    d.outcome !== 'reject' ||
    Object.entries({
      'legal-basis': inForce(l.duty, f.on)?.from,
      'complaint-guidance': inForce(l.appeal, f.on)?.from,
    }).every(([subject, from]) =>
      l.confirmations.some(
        (word) =>
          word.service === l.service &&
          word.subject === subject &&
          from !== undefined &&
          from <= word.on &&
          word.on <= f.on.toString(),
      ),
    ),
  "a wish for another way through the citizen's own door is always a referral": (d, f) =>
    f.way !== 'self-service' || f.wish !== 'alternative' || d.outcome === 'refer',
  'each channel has its own outcomes': (d, f) =>
    f.way === 'self-service'
      ? d.outcome !== 'reject' && d.outcome !== 'accept-alternative'
      : ['accept-alternative', 'refer', 'reject', 'contact-authority'].includes(d.outcome),
};

/** How much an outcome takes from the citizen. */
function harm(decision: Decision): number {
  if (decision.outcome === 'reject') return 3;
  if (decision.outcome === 'contact-authority') return 2;
  return standing(decision) === 'help-only' ? 1 : 0;
}

const standing = (d: Decision) => (d.outcome === 'refer' ? d.standing : undefined);
const duty = (f: Facts, l: ServiceLaw) => inForce(l.duty, f.on)?.value;
const isMandatory = (f: Facts, l: ServiceLaw) => duty(f, l)?.mandatory === true;
const isReached = (f: Facts, l: ServiceLaw) =>
  isMandatory(f, l) && l.deviation !== 'not-covered' && f.on.toString() >= '2023-06-01';
const hasOtherRight = (f: Facts, l: ServiceLaw) =>
  f.exception !== undefined || (f.appealPending && l.processedDuringAppeal);
const isUndecided = (f: Facts, l: ServiceLaw) =>
  f.way === 'self-service' &&
  f.wish === 'unsaid' &&
  !f.circumstanceClaimed &&
  (f.hasMitId || !l.mitId.needed);
const isClosed = (f: Facts, l: ServiceLaw) =>
  f.authority === 'other' ||
  f.status === 'inactive' ||
  !l.who.includes(f.actsAs) ||
  (f.status === 'abroad' && l.abroadToo !== true) ||
  (f.actsAs === 'self' && (f.age === 'under-15' || (f.age === '15-17' && l.ownFilingAge > 17)));
const complete = ({ guard }: Facts) =>
  guard !== undefined && guard.groundsAsked && guard.helpOffered && guard.extraordinaryConsidered;
const somebodyWasLookedUp = (f: Facts) => f.way !== 'self-service' || f.assurance !== 'none';

function whereKnown(f: Facts): readonly Facts[] {
  const known: Facts[] = [];
  if (f.digitalPost === 'unknown')
    for (const digitalPost of ['registered', 'not-registered'] as const)
      known.push({ ...f, digitalPost });
  if (f.status === 'unknown')
    for (const status of ['resident', 'abroad', 'inactive'] as const) known.push({ ...f, status });
  if (f.age === 'unknown')
    for (const age of ['under-15', '15-17', 'adult'] as const) known.push({ ...f, age });
  if (f.decisionsUnknown === true) {
    const { decisionsUnknown: _, ...rest } = f;
    known.push(rest, { ...rest, exempt: 'decided' }, { ...rest, exception: { scope: 'lasting' } });
  }
  return known;
}

/** Words depend on reasons, law and day only: said once for each. */
const heard = new Map<string, boolean>();
function once(d: Decision, f: Facts, l: ServiceLaw, holds: () => boolean): boolean {
  const key = [
    l.service,
    f.on,
    d.outcome,
    standing(d),
    isMandatory(f, l),
    String(holds).length,
    ...d.reasons.map((reason) => reason.rule),
  ].join();
  const result = heard.get(key) ?? holds();
  heard.set(key, result);
  return result;
}
