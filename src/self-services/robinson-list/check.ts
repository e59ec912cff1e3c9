import type { Text } from '../../domain/language.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import { isProtected } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, FieldErrors, Hindrance } from '../define.ts';
import type { Answers } from './answers.ts';
import { protectionBasis } from './law.ts';
import { childrenIn } from './on-the-list.ts';
import { problems } from './problems.ts';

/** Only oneself and one's own children, and nobody who is protected; where nobody could look, only oneself. */
export function check({ people = [] }: Partial<Answers>, context: CheckContext): FieldErrors {
  // Before login there is nobody to hold the ticks against.
  if (context.household.state === 'none') return {};
  const self = found(context.household)?.[0]?.key ?? 'self';
  const children = childrenIn(context).filter(({ key }) => people.includes(key));
  const strange = people.some(
    (key) => key !== self && !children.some((child) => child.key === key),
  );
  if (strange) return said(problems['people']);
  return children.some(({ person }) => isProtected(person, context.today))
    ? said(problems['protected'], protectionBasis)
    : {};
}

/** Somebody whose name and address are protected cannot be on the list at all (CPR-loven § 28). */
export function hindrance({ applicant, today }: CheckContext): Hindrance | undefined {
  if (applicant === undefined || !isProtected(applicant, today)) return undefined;
  return {
    title: {
      da: 'Du kan ikke stå på listen, når dit navn er beskyttet',
      en: 'You cannot be on the list while your name is protected',
    },
    text: {
      da: 'Dit navn og din adresse er beskyttet. Derfor kan du ikke også stå på denne liste. Du behøver ikke gøre noget. Vil du vide mere, eller gælder det dine børn? Så ring til kommunen, eller mød op. Den hjælper dig.',
      en: 'Your name and address are protected. So you cannot be on this list as well. You need not do anything. Do you want to know more, or is it for your children? Then call the municipality or come in, and they will help you.',
    },
    basis: protectionBasis,
  };
}

const said = (message: Text | undefined, basis?: LegalBasis): FieldErrors =>
  message === undefined ? {} : { people: { message, ...(basis && { basis }) } };
