import type { Authority } from '../domain/authority.ts';
import { newId } from '../domain/ids.ts';
import type { Language, Text } from '../domain/language.ts';
import { fullName } from '../domain/person.ts';
import { found } from '../domain/result.ts';
import { ask } from './ask-register.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { type Outbox, type OutboxItem, type Recipient, senderOf } from './ports/dispatch.ts';
import type { Registers } from './ports/registers.ts';

/** A letter as it will leave, before it is anybody's. */
export type DraftLetter = Pick<
  OutboxItem,
  'notice' | 'to' | 'from' | 'letter' | 'languages' | 'large'
>;

/** The letter to that person in the language, and the size of print, that the case came with. */
export const draftLetter = (
  { notice, letter }: Pick<OutboxItem, 'notice' | 'letter'>,
  to: Recipient,
  authority: Authority,
  events: readonly CaseEvent[],
): DraftLetter => ({
  notice,
  to,
  from: senderOf(authority, languagesOf(events)),
  letter,
  languages: languagesOf(events),
  ...(wantsLargePrint(events) && { large: true }),
});

/** The letter for the outbox, to be written with its event. */
export const sendDraft = (
  draft: DraftLetter,
  { id: caseId }: Pick<CaseRow, 'id'>,
  at: Temporal.Instant,
): OutboxItem => ({ id: newId(at), caseId, ...draft, held: false, createdAt: at.toString() });

/** Whoever filed it, by their own name: a parent is written to, not the child. Undefined where nobody knows who that is. */
export async function whomToTell(
  desk: { readonly registers: Pick<Registers, 'persons'>; readonly outbox: Outbox },
  row: CaseRow,
  [first]: readonly CaseEvent[],
): Promise<Recipient | undefined> {
  if (first?.by.kind === 'citizen') return { cpr: first.by.cpr, name: first.by.name };
  const cpr = row.filer ?? row.principal;
  if (cpr === undefined) return undefined;
  const person = found(await ask(() => desk.registers.persons.find(cpr)));
  if (person !== undefined) return { cpr, name: fullName(person.name) };
  // As they were called when the case came in: on its receipt, or as the one whose case it is.
  const told = (await desk.outbox.ofCase(row.id)).find((letter) => letter.cpr === cpr)?.to;
  const name = told ?? (cpr === row.principal ? row.principalName : undefined);
  return name === undefined ? undefined : { cpr, name };
}

/** The language that the case came in, where it is known; else both. */
export const languagesOf = ([first]: readonly CaseEvent[]): readonly Language[] =>
  first !== undefined && 'language' in first && first.language !== undefined
    ? [first.language]
    : ['da', 'en'];

const wantsLargePrint = ([first]: readonly CaseEvent[]): boolean =>
  first?.kind === 'referred' && first.needs.largePrint;

/** A caseworker's own words as whole sentences. They are Danish, so in an English letter they are quoted. */
export function quoted(authority: Pick<Authority, 'name'> | undefined, words: string): Text {
  const trimmed = words.trim();
  const said = /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return { da: said, en: `${authority?.name.en ?? 'The municipality'} writes: “${said}”` };
}
