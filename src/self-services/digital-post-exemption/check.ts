import { birthDate } from '../../domain/cpr.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import { ageOn } from '../../domain/person.ts';
import type { CheckContext, FieldErrors, Hindrance } from '../define.ts';
import type { Answers } from './answers.ts';
import { dutyBasis, exemptionBasis } from './law.ts';
import { dutyAgeInWords, dutyAgeOn } from './limits.ts';
import { problems } from './problems.ts';

type Given = Partial<Answers>;

/** What the schema alone cannot say: who is too young for the duty, and what a wish or a way of meeting needs besides. */
export const check = (given: Given, context: CheckContext): FieldErrors => ({
  ...wrongNumber(given, context),
  ...wrongMunicipality(given, context),
  ...missing(given),
});

/** Whoever is younger than the duty has nothing to be exempt from (lov om Digital Post § 3, stk. 1). */
export function hindrance({ applicant, today }: CheckContext): Hindrance | undefined {
  if (applicant === undefined || !isTooYoung(applicant.birthDate, today)) return undefined;
  return {
    title: {
      da: 'Du behøver ikke blive fritaget',
      en: 'You need no exemption',
    },
    text: {
      da: `Digital Post er først en pligt, når du fylder ${dutyAgeInWords} år. Du behøver ikke gøre noget.`,
      en: `Digital Post is only a duty once you turn ${dutyAgeInWords}. You need not do anything.`,
    },
    basis: dutyBasis,
  };
}

function wrongNumber({ cpr }: Given, { today, realNumbersOnly }: CheckContext): FieldErrors {
  if (cpr === undefined) return {};
  if (realNumbersOnly === true && Number(cpr.slice(0, 2)) > 60) return error('cpr', 'cpr');
  const born = birthDate(cpr)?.toString();
  return born !== undefined && isTooYoung(born, today) ? error('cpr', 'too-young', dutyBasis) : {};
}

function wrongMunicipality(
  { municipality }: Given,
  { municipalityName }: CheckContext,
): FieldErrors {
  if (municipality === undefined || municipalityName === undefined) return {};
  return municipalityName(municipality) === undefined ? error('municipality', 'municipality') : {};
}

function missing({
  wish,
  declaration,
  forwardUnopened,
  meeting,
  helper,
  phone,
}: Given): FieldErrors {
  const wants = wish === 'exempt';
  return {
    ...(wants && declaration === undefined && error('declaration', 'declaration', exemptionBasis)),
    ...(wants && forwardUnopened === undefined && error('forwardUnopened', 'forward')),
    ...(meeting === 'helper' && helper === undefined && error('helper', 'helper')),
    ...(needsCall(meeting) && phone === undefined && error('phone', 'phone-needed')),
  };
}

/** Nobody can be called, or visited after a call, without a number. */
const needsCall = (meeting: Given['meeting']): boolean => meeting === 'call' || meeting === 'visit';

function isTooYoung(born: string, today: Temporal.PlainDate): boolean {
  const age = dutyAgeOn(today);
  return age !== undefined && ageOn(born, today) < age;
}

const error = (
  key: keyof Answers,
  code: keyof typeof problems,
  basis?: LegalBasis,
): FieldErrors => ({
  [key]: { message: problems[code], ...(basis && { basis }) },
});
