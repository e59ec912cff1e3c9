import type { Dated, IsoDate } from '../domain/dated.ts';
import type { ServiceLaw } from './law.ts';

/** The first day whose law is known: from then on there is a duty to decide by, and somebody whose errand it is. */
export function firstDay({ duty, responsible }: Pick<ServiceLaw, 'duty' | 'responsible'>): IsoDate {
  const [one, other] = [earliest(duty), earliest(responsible)];
  return one > other ? one : other;
}

const earliest = (values: readonly Dated<unknown>[]): IsoDate =>
  values.reduce((first, { from }) => (from < first ? from : first), '9999-12-31');
