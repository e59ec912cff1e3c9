import { legalDay } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { caseTitle } from '../self-services/case-title.ts';
import type { FiledCase } from '../self-services/filed-case.ts';
import { arrivalOf } from './case.ts';
import type { ChannelDesk } from './channel-decision.ts';
import { canBeHadAgain } from './earlier-answers.ts';
import type { CaseEvent } from './events.ts';
import { letterAuthority } from './letter-authority.ts';
import type { CaseRow } from './ports/case-store.ts';

/** What the letters about a filing tell of it; undefined where it is no filing of a service that is offered. */
export function filedCase(
  { services, registers, settings, clock }: ChannelDesk,
  row: CaseRow,
  events: readonly CaseEvent[],
): FiledCase | undefined {
  const filed = arrivalOf(events);
  const today = legalDay(clock.now());
  const service = services.find(({ id }) => id === row.service);
  const authority = registers.authorities.find(row.authorityId);
  if (filed?.kind !== 'filed' || service === undefined || authority === undefined) return undefined;
  const lastDay = service.lastDay?.(filed.answers, today);
  return {
    reference: showReference(row.reference),
    serviceTitle: caseTitle(service),
    authority: letterAuthority(authority, today),
    way: filed.way,
    receivedOn: filed.receivedOn,
    form: new URL(`/self-service/${service.id}`, settings.baseUrl).href,
    ...(canBeHadAgain(row, events) && { isKept: true }),
    ...(lastDay && { lastDay }),
    ...(lastDay?.day !== undefined && lastDay.day < today.toString() && { isLate: true }),
  };
}
