import { inForce } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import { isInForce, type LegalBasis } from '../domain/legal-basis.ts';
import {
  appealProtection,
  deviationAct,
  guidance,
  lastingException,
  passingOn,
  representation,
} from './acts.ts';
import { cite } from './cite.ts';
import type { Duty, ServiceLaw } from './law.ts';
import type { Basis } from './rule.ts';

/** The area's digital duty on that day, or that there is none. */
export const dutyBasis = fromDuty(
  {
    da: 'Områdets egen lov: kravet om digital selvbetjening',
    en: "The area's own law: the digital duty",
  },
  (duty) => duty.basis,
);

/** Special circumstances (`særlige forhold`) in the area's own law. */
export const circumstancesBasis = fromDuty(
  { da: 'Områdets egen lov: særlige forhold', en: "The area's own law: special circumstances" },
  (duty) => duty.circumstances,
);

/** The extraordinary exception (`helt ekstraordinært`) in the area's own law. */
export const extraordinaryBasis = fromDuty(
  {
    da: 'Områdets egen lov: helt ekstraordinære tilfælde',
    en: "The area's own law: extraordinary cases",
  },
  (duty) => duty.extraordinary,
);

/** What the area's own law says about filings by another way without a ground. */
export const rejectionBasis = fromDuty(
  { da: 'Områdets egen lov: afvisning', en: "The area's own law: rejection" },
  (duty) => duty.rejection,
);

/** The general deviation act; for rules that apply only while it is in force. */
export const deviationBasis = general(deviationAct);
export const lastingExceptionBasis = general(lastingException);
export const appealBasis = general(appealProtection);
export const guidanceBasis = general(guidance);
export const passingOnBasis = general(passingOn);
export const representationBasis = general(representation);

/** Without a paragraph of its own it stands on the duty; without a duty in force, on the duty to guide. */
function fromDuty(words: Text, pick: (duty: Duty) => LegalBasis | undefined): Basis {
  const find = (law: ServiceLaw, on: Temporal.PlainDate): LegalBasis => {
    const duty = inForce(law.duty, on)?.value;
    const basis = duty === undefined ? undefined : (pick(duty) ?? duty.basis);
    return basis !== undefined && isInForce(basis, on) ? basis : guidance;
  };
  return Object.assign(find, { words });
}

function general(basis: LegalBasis): Basis {
  return Object.assign(() => basis, { words: cite(basis) });
}
