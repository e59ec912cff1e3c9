import { startOf } from '../domain/dates.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { Outcome } from '../eligibility/decision.ts';
import type { ChargeDecision, Notice, SelfService } from '../self-services/define.ts';
import { filingLetter } from './filing-letter.ts';
import type { People } from './submission.ts';

/** A filing as its letters tell it. */
export interface ToldFiling {
  readonly service: SelfService;
  readonly people: People;
  /** As it is read out. */
  readonly reference: string;
  readonly receivedOn: Temporal.PlainDate;
  /** When it is written; letters count their days from it. */
  readonly today: Temporal.PlainDate;
  readonly charge?: ChargeDecision | undefined;
  readonly missing: readonly Text[];
  /** Everything was answered and the way in is taken: the service's own letters go out. */
  readonly isSettled: boolean;
  /** By when whoever filed it hears more. */
  readonly due: IsoDate;
  readonly outcome: Outcome;
}

/** The service's own letters, or for a filing with gaps or one that is looked into, a letter that says so. */
export function filingNotices(told: ToldFiling): readonly Notice[] {
  const { service, people, missing, due, outcome } = told;
  const submission = {
    ...people,
    reference: told.reference,
    arrivedAt: startOf(told.receivedOn),
    today: told.today,
    ...(told.charge && { charge: told.charge }),
  };
  if (told.isSettled) return service.notices(submission);
  const letter = filingLetter(submission, { service, missing, due, outcome });
  return [{ kind: 'receipt', to: people.applicant, held: false, letter }];
}
