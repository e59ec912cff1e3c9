import { anotherWay } from './texts/another-way.ts';
import { atTheDoor } from './texts/at-the-door.ts';
import { digitalWay } from './texts/digital-way.ts';
import { filedByStaff } from './texts/filed-by-staff.ts';
import type { RuleTexts } from './texts/rule-text.ts';

/** The words of every rule, by its id. */
export const ruleTexts: RuleTexts = {
  ...atTheDoor,
  ...anotherWay,
  ...digitalWay,
  ...filedByStaff,
};
