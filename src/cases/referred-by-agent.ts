import { contactOn } from '../domain/authority.ts';
import { newId } from '../domain/ids.ts';
import { type Reference, showReference } from '../domain/reference.ts';
import { caseTitle } from '../self-services/case-title.ts';
import { closing, reference } from '../self-services/plain-letters.ts';
import { tellOfAgent } from '../self-services/told-of-agent.ts';
import type { AnswerSheet } from '../self-services/sheet.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import { type OutboxItem, senderOf } from './ports/dispatch.ts';

/** To the one for whom somebody asked to do an errand another way; to nobody where everybody acted for themself. */
export function toReferredPrincipal(
  { acting, said, service, at, gathered, context }: Errand,
  sheet: AnswerSheet,
  { registers }: Pick<Core, 'registers'>,
  ids: { readonly caseId: string; readonly reference: Reference },
): readonly OutboxItem[] {
  const { identity } = said;
  const authority = gathered.authorityId && registers.authorities.find(gathered.authorityId);
  if (acting === undefined || identity === undefined || !authority) return [];
  const phone = contactOn(authority, context.today)?.phone;
  const from = { ...authority, ...(phone === undefined ? {} : { phone }) };
  const letter = tellOfAgent(
    {
      agent: identity.name,
      as: acting.as,
      errand: caseTitle(service),
      sheet,
      ...(phone === undefined ? {} : { phone }),
    },
    {
      title: goesOn,
      facts: [reference({ reference: showReference(ids.reference) })],
      paragraphs: [goesOn, ...closing({ authority: from })],
    },
  );
  return [
    {
      id: newId(at),
      caseId: ids.caseId,
      notice: 'filed-for-you',
      to: { cpr: acting.cpr, name: acting.name },
      from: senderOf(authority, ['da', 'en']),
      letter,
      languages: ['da', 'en'],
      held: false,
      createdAt: at.toString(),
    },
  ];
}

const goesOn = {
  da: 'Sagen skal klares på en anden måde end på nettet. Den er ikke færdig endnu.',
  en: 'The errand is to be done in another way than online. It is not done yet.',
};
