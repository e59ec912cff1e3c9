import type { Text } from '../../domain/language.ts';
import { isProtected, type Person } from '../../domain/person.ts';
import { childLeavesParent } from './people.ts';

/** What a protected applicant, who comes first, or one with a protected child is told instead of whom we write to. */
export function protectionWords(moving: readonly Person[], today: Temporal.PlainDate): Text {
  const [applicant] = moving;
  const own = applicant !== undefined && isProtected(applicant, today);
  const said = [own ? words.own : words.child, words.nobody];
  if (childLeavesParent(moving, today)) said.push(words.parent);
  return {
    da: said.map(({ da }) => da).join(' '),
    en: said.map(({ en }) => en).join(' '),
  };
}

const words: Readonly<Record<'own' | 'child' | 'nobody' | 'parent', Text>> = {
  own: {
    da: 'Dit navn og din adresse er beskyttet.',
    en: 'Your name and address are protected.',
  },
  child: {
    da: 'Du flytter med et barn, som har beskyttet navn og adresse.',
    en: 'You move with a child whose name and address are protected.',
  },
  nobody: {
    da: 'Vi skriver ikke til nogen, før en sagsbehandler har set din sag.',
    en: 'We write to nobody before a caseworker has seen your case.',
  },
  parent: {
    da: 'Vi skriver aldrig din adresse til den anden forælder.',
    en: 'We never write your address to the other parent.',
  },
};
