import { legalDay } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { caseTitle } from '../self-services/case-title.ts';
import type { Letter } from '../self-services/letter.ts';
import { contactOverdueLetter, reminderLetter } from '../self-services/waiting-letters.ts';
import { draftLetter, sendDraft, whomToTell } from './case-letter.ts';
import { delayToldUntil } from './deadlines.ts';
import type { Till } from './demand.ts';
import { letterAuthority } from './letter-authority.ts';
import type { DueNotice, Watched } from './notices-due.ts';
import type { OutboxItem } from './ports/dispatch.ts';

/**
 * The letter that goes with the notice, to whoever brought the case in. None where nobody knows who that is, or where
 * the errand has been filed since: then nobody waits to be contacted.
 */
export async function noticeLetter(
  desk: Pick<Till, 'registers' | 'outbox' | 'services'>,
  { row, events, hasFiled }: Watched,
  due: DueNotice,
  at: Temporal.Instant,
): Promise<OutboxItem | undefined> {
  const authority = desk.registers.authorities.find(row.authorityId);
  const to = await whomToTell(desk, row, events);
  if (due.kind === 'day-passed' || authority === undefined || to === undefined || hasFiled)
    return undefined;
  const service = desk.services.find(({ id }) => id === row.service);
  const notice = due.kind === 'reminded' ? 'reminder' : 'contact-overdue';
  const letter = letterOf(due, {
    reference: showReference(row.reference),
    serviceTitle: service ? caseTitle(service) : { da: row.service, en: row.service },
    authority: letterAuthority(authority, legalDay(at)),
  });
  const until = due.kind === 'reminded' ? due.day : delayToldUntil(legalDay(at)).toString();
  const draft = draftLetter({ notice, letter }, to, authority, events);
  return { ...sendDraft(draft, row, at), until };
}

const letterOf = (
  due: Exclude<DueNotice, { kind: 'day-passed' }>,
  about: Omit<Parameters<typeof contactOverdueLetter>[0], 'due'>,
): Letter =>
  due.kind === 'reminded'
    ? reminderLetter({ ...about, about: due.about, day: due.day })
    : contactOverdueLetter({ ...about, due: due.due });
