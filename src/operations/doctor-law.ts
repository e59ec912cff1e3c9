import { guardGoal } from '../cases/deadlines.ts';
import type { Authority } from '../domain/authority.ts';
import { allDeliveryDays } from '../domain/delivery-days.ts';
import { keptHere } from '../domain/kept-here.ts';
import { retentionBounds } from '../domain/retention.ts';
import type { Confirmation } from '../eligibility/law.ts';
import type { SelfService } from '../self-services/define.ts';
import { type Finding, inOrder } from './doctor-finding.ts';
import { lawReport } from './law-report.ts';

/** What nobody knows is shown to citizens as "the authority tells you", so it serves, but not well. */
export function lawOf(
  services: readonly SelfService[],
  authorities: readonly Authority[],
  confirmationsOf: (service: string) => readonly Confirmation[],
  today: Temporal.PlainDate,
): readonly Finding[] {
  const letters = {
    id: 'letters',
    values: [...allDeliveryDays(authorities), guardGoal, ...retentionBounds, ...keptHere],
  };
  const words = new Map(services.map(({ id }) => [id, confirmationsOf(id)]));
  const { lines } = lawReport(services, [letters], words, today);
  if (lines.length === 0) return [inOrder('law', 'known, read and confirmed')];
  const mend = 'Read it again; what to do stands in docs/law.md.';
  return lines.map(({ age: severity, line: says }) => ({
    check: 'law',
    severity,
    says,
    ...(severity !== 'green' && { mend }),
  }));
}
