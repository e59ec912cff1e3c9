import { inForce, type IsoDate } from '../domain/dated.ts';
import { isInForce } from '../domain/legal-basis.ts';
import { isEnough } from '../domain/way.ts';
import { deviationAct } from './acts.ts';
import type { Facts } from './facts.ts';
import type { Confirmation, ServiceLaw } from './law.ts';

/** Whether the citizen asks for another way. A claim is a wish too, until they choose the digital form. */
export const asksOtherWay = (facts: Facts, law: ServiceLaw): boolean =>
  facts.way === 'self-service' &&
  (facts.wish === 'alternative' ||
    (facts.wish === 'unsaid' && (facts.circumstanceClaimed || lacksMitId(facts, law))));

/** Whether the citizen is on the digital way, by choice or because nothing has been said yet. */
export const goesDigital = (facts: Facts, law: ServiceLaw): boolean =>
  facts.way === 'self-service' && !asksOtherWay(facts, law);

/** Whether both ways are still open to choose from. */
export const hasNotChosen = (facts: Facts, law: ServiceLaw): boolean =>
  goesDigital(facts, law) && facts.wish === 'unsaid';

/** Whether staff registered it: it came in person, by phone or on paper. */
export const isFiled = (facts: Facts): boolean => facts.way !== 'self-service';

/** Whether the law in force demands the digital form. No law for that day: no demand. */
export const isMandatory = (facts: Pick<Facts, 'on'>, law: ServiceLaw): boolean =>
  inForce(law.duty, facts.on)?.value.mandatory ?? false;

/** Exempt from Digital Post, and Lov 603/2023 in force and reaching this area: another way is a right. */
export const exemptByRight = (facts: Pick<Facts, 'on' | 'exempt'>, law: ServiceLaw): boolean =>
  facts.exempt !== 'unsaid' &&
  isMandatory(facts, law) &&
  law.deviation !== 'not-covered' &&
  isInForce(deviationAct, facts.on);

/** Something said or decided already opens the other way, so a gap in Digital Post adds nothing but doubt. */
export const isSettled = (facts: Facts, law: ServiceLaw): boolean =>
  facts.exempt !== 'unsaid' ||
  facts.exception !== undefined ||
  appealProtects(facts, law) ||
  !isMandatory(facts, law);

/** Exempt where no right follows: it counts as a claimed circumstance does. */
export const exemptWithoutRight = (facts: Facts, law: ServiceLaw): boolean =>
  facts.exempt !== 'unsaid' && isMandatory(facts, law) && !exemptByRight(facts, law);

/** A special circumstance is claimed where the law makes it matter. */
export const claimsCircumstance = (facts: Facts, law: ServiceLaw): boolean =>
  facts.circumstanceClaimed && isMandatory(facts, law);

/** This authority granted an exception for this area. */
export const hasException = (facts: Facts, law: ServiceLaw): boolean =>
  facts.exception !== undefined && isMandatory(facts, law);

/** The authority itself refrained from rejecting, and the area's law lets it. */
export const isExtraordinary = (facts: Facts, law: ServiceLaw): boolean =>
  facts.extraordinary !== undefined &&
  inForce(law.duty, facts.on)?.value.extraordinary !== undefined &&
  isMandatory(facts, law);

/** An appeal over the exception runs, and the area's law has the filing processed meanwhile. */
export const appealProtects = (facts: Facts, law: ServiceLaw): boolean =>
  facts.appealPending && law.processedDuringAppeal && isMandatory(facts, law);

/** Has no MitID, where the digital form needs one. */
export const lacksMitId = (facts: Facts, law: ServiceLaw): boolean =>
  !facts.hasMitId && law.mitId.needed;

/** Not logged in, or at too low a level. */
export const lacksLevel = (facts: Facts, law: ServiceLaw): boolean =>
  law.mitId.needed && !isEnough(facts.assurance, law.mitId.assurance);

/** Acts for somebody in a capacity that the digital form cannot take. */
export const actsBeyondForm = (facts: Facts, law: ServiceLaw): boolean =>
  !law.who.includes(facts.actsAs);

/** Registered as having left Denmark, where the digital form is for residents. */
export const livesAbroad = (facts: Facts, law: ServiceLaw): boolean =>
  facts.status === 'abroad' && law.abroadToo !== true;

/** Files for oneself before the age for it. Where the age group leaves a doubt, it counts as old enough. */
export const isTooYoung = (facts: Facts, law: ServiceLaw): boolean =>
  facts.actsAs === 'self' &&
  ((facts.age === 'under-15' && law.ownFilingAge >= 15) ||
    (facts.age === '15-17' && law.ownFilingAge >= 18));

/** The digital form is closed to this person or this errand, so nothing can be held against them for not using it. */
export const formIsClosed = (facts: Facts, law: ServiceLaw): boolean =>
  facts.beyondForm === true ||
  facts.status === 'inactive' ||
  livesAbroad(facts, law) ||
  isTooYoung(facts, law) ||
  actsBeyondForm(facts, law);

/** Some register did not say what it knows about a person who has been named. */
export const registersAreSilent = (facts: Facts): boolean =>
  (isFiled(facts) || facts.assurance !== 'none') &&
  (facts.digitalPost === 'unknown' ||
    facts.status === 'unknown' ||
    facts.age === 'unknown' ||
    facts.decisionsUnknown === true);

/** All that must have been done before a filing may be rejected for its channel. */
export const guardIsComplete = ({ guard }: Facts): boolean =>
  guard !== undefined && guard.groundsAsked && guard.helpOffered && guard.extraordinaryConsidered;

/** The area's own law says that a filing by another way without a ground is rejected. */
export const rejectsByLaw = (facts: Facts, law: ServiceLaw): boolean => {
  const rejection = inForce(law.duty, facts.on)?.value.rejection;
  return rejection !== undefined && isInForce(rejection, facts.on);
};

/** As above, and the paragraph was read in the act itself: on an inferred one nobody is told of a rejection. */
export const rejectsForSure = (facts: Pick<Facts, 'on'>, law: ServiceLaw): boolean => {
  const rejection = inForce(law.duty, facts.on)?.value.rejection;
  return rejection?.certainty === 'verified' && isInForce(rejection, facts.on);
};

/** A paragraph to reject on and a complaint guidance, both in force and both confirmed by a named administrator. */
export const rejectionIsConfirmed = (facts: Facts, law: ServiceLaw): boolean => {
  const duty = inForce(law.duty, facts.on);
  const rejection = duty?.value.rejection;
  const appeal = inForce(law.appeal, facts.on);
  return (
    duty !== undefined &&
    rejection !== undefined &&
    appeal !== undefined &&
    rejectsByLaw(facts, law) &&
    isConfirmed('legal-basis', facts, law, [duty.from, rejection.from]) &&
    isConfirmed('complaint-guidance', facts, law, [appeal.from])
  );
};

/** No ground, no doubt, everything done and confirmed: only then. */
export const mayBeRejected = (facts: Facts, law: ServiceLaw): boolean =>
  isMandatory(facts, law) &&
  !hasGround(facts, law) &&
  !registersAreSilent(facts) &&
  guardIsComplete(facts) &&
  rejectionIsConfirmed(facts, law);

/** Anything that a filing by another way can rest on, or that leaves open whether it can. */
export const hasGround = (facts: Facts, law: ServiceLaw): boolean =>
  facts.exempt !== 'unsaid' ||
  claimsCircumstance(facts, law) ||
  hasException(facts, law) ||
  isExtraordinary(facts, law) ||
  appealProtects(facts, law) ||
  lacksMitId(facts, law) ||
  formIsClosed(facts, law);

/**
 * A named administrator's word on that part of the law, given on or before the day, and not before the days from which
 * what it is used for has been as it is: nobody has confirmed what came after their word.
 */
export const isConfirmed = (
  subject: Confirmation['subject'],
  facts: Pick<Facts, 'on'>,
  law: ServiceLaw,
  since: readonly IsoDate[],
): boolean =>
  law.confirmations.some(
    (word) =>
      word.service === law.service &&
      word.subject === subject &&
      word.on <= facts.on.toString() &&
      since.every((from) => from <= word.on),
  );
