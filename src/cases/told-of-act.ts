import { contactOn } from '../domain/authority.ts';
import { legalDay, showArrival } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { Text } from '../domain/language.ts';
import { showReference } from '../domain/reference.ts';
import { agentActLetter } from '../self-services/agent-act-letter.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { type OutboxItem, senderOf } from './ports/dispatch.ts';
import type { AuthorityRegister } from './ports/registers.ts';
import { representedIn } from './principals.ts';

/** To the one whose case it is, whatever somebody who acts for them has done on it; nothing where they did it themself. */
export function toldOfAct(
  authorities: Pick<AuthorityRegister, 'find'>,
  row: CaseRow,
  birth: CaseEvent | undefined,
  { by, kind, at }: CaseEvent,
): readonly OutboxItem[] {
  const principal = representedIn(birth);
  const authority = authorities.find(row.authorityId);
  if (principal === undefined || !authority || by.kind !== 'citizen') return [];
  if (by.as !== 'mandate' && by.as !== 'guardian') return [];
  const phone = contactOn(authority, legalDay(Temporal.Instant.from(at)))?.phone;
  const letter = agentActLetter({
    reference: showReference(row.reference),
    agent: by.name,
    as: by.as,
    deed: deeds[kind] ?? something,
    at: { da: showArrival(at, 'da'), en: showArrival(at, 'en') },
    authority: { id: authority.id, name: authority.name, ...(phone !== undefined && { phone }) },
  });
  return [
    {
      id: newId(Temporal.Instant.from(at)),
      caseId: row.id,
      notice: 'filed-for-you',
      to: { cpr: principal.cpr, name: principal.name },
      from: senderOf(authority, ['da', 'en']),
      letter,
      languages: ['da', 'en'],
      held: false,
      createdAt: at,
    },
  ];
}

const deeds: Partial<Readonly<Record<CaseEvent['kind'], Text>>> = {
  withdrawn: { da: 'Trak sagen tilbage', en: 'Withdrew the case' },
  'appeal-received': { da: 'Klagede', en: 'Complained' },
  'info-received': { da: 'Svarede på det, vi spurgte om', en: 'Answered what we asked' },
  'contact-changed': {
    da: 'Ændrede, hvordan vi kan nå dig',
    en: 'Changed how we can reach you',
  },
  'document-added': { da: 'Sendte et dokument', en: 'Sent a document' },
};
const something: Text = { da: 'Gjorde noget på sagen', en: 'Did something on the case' };
