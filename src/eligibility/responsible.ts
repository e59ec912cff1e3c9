import { inForce } from '../domain/dated.ts';
import type { Responsible, ServiceLaw } from './law.ts';

/** Whose errand it is by the law of that day; on a day before the law's first, the one it names last. */
export const responsibleOn = (law: ServiceLaw, on: Temporal.PlainDate): Responsible =>
  (inForce(law.responsible, on) ?? law.responsible.at(-1))?.value ?? 'municipality-of-residence';
