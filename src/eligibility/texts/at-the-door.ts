import type { RuleTexts } from './rule-text.ts';

export const atTheDoor: RuleTexts = {
  'other-authority': {
    when: {
      da: 'Sagen hører til en anden myndighed, og borgeren har ikke bedt om en anden vej.',
      en: 'The errand belongs to another authority, and the citizen has not asked for another way.',
    },
    reason: {
      da: 'Din sag hører til en anden myndighed. Den kan ikke sendes herfra. Du kan kontakte den rette myndighed på en af de måder, der står her.',
      en: 'Your errand belongs to another authority and cannot be sent from here. You can reach the right authority in one of the ways shown here.',
    },
  },
  'not-active': {
    when: {
      da: 'CPR-nummeret er ikke aktivt, fx efter dødsfald eller skift af nummer.',
      en: 'The CPR number is not active, for example after a death or a change of number.',
    },
    reason: {
      da: 'CPR-nummeret er ikke i brug. Har personen fået et nyt nummer, så brug det. Ellers hjælper myndigheden dig videre.',
      en: 'The CPR number is not in use. If the person has a new number, use that one. If not, the authority will help you.',
    },
  },
};
