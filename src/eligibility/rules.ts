import type { Rule } from './rule.ts';
import { anotherWay } from './rules/another-way.ts';
import { atTheDoor } from './rules/at-the-door.ts';
import { digitalWay } from './rules/digital-way.ts';
import { filedByStaff } from './rules/filed-by-staff.ts';

export type { Rule } from './rule.ts';

/** The table's parts in their order, for whoever reads it. */
export const ruleGroups = { atTheDoor, anotherWay, digitalWay, filedByStaff } as const;

/** The one ordered table. The first rule that applies decides; later ones with the same outcome add their reason. */
export const rules: readonly Rule[] = Object.values(ruleGroups).flat();
