import { addressChange } from './address-change/index.ts';
import { addressProtection } from './address-protection/index.ts';
import { dataCorrection } from './data-correction/index.ts';
import { dataRestriction } from './data-restriction/index.ts';
import type { SelfService } from './define.ts';
import { digitalPostExemption } from './digital-post-exemption/index.ts';
import { doctorChoice } from './doctor-choice/index.ts';
import { euHealthCard } from './eu-health-card/index.ts';
import { healthCard } from './health-card/index.ts';
import { housingBenefit } from './housing-benefit/index.ts';
import { robinsonList } from './robinson-list/index.ts';

/** Every self-service of the portal, in the order of the catalogue. One line each. */
export const selfServices: readonly SelfService[] = [
  addressChange,
  doctorChoice,
  robinsonList,
  healthCard,
  digitalPostExemption,
  euHealthCard,
  addressProtection,
  housingBenefit,
  dataCorrection,
  dataRestriction,
];
