import type { Authority } from '../domain/authority.ts';
import { newId } from '../domain/ids.ts';
import type { Language, Text } from '../domain/language.ts';
import { fullName } from '../domain/person.ts';
import { found } from '../domain/result.ts';
import { bullet } from '../self-services/letter-blocks.ts';
import { inQuotes, linesIn } from '../self-services/lines.ts';
import { ask } from './ask-register.ts';
import { changedWishes, wishesNow } from './contact-wishes.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { representedIn } from './principals.ts';
import { type Outbox, type OutboxItem, type Recipient, senderOf } from './ports/dispatch.ts';
import type { Registers } from './ports/registers.ts';

/** A letter as it will leave, before it is anybody's. */
export type DraftLetter = Pick<
  OutboxItem,
  'notice' | 'to' | 'from' | 'letter' | 'languages' | 'large' | 'about'
> & {
  /** Waits for a caseworker to let it go. */
  readonly held?: true;
};

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

/** The letter for the outbox, to be written with its event. A letter that asks has the id of the event that asks. */
export const sendDraft = (
  draft: DraftLetter,
  { id: caseId }: Pick<CaseRow, 'id'>,
  at: Temporal.Instant,
  id: string = newId(at),
): OutboxItem => ({ id, caseId, held: false, ...draft, createdAt: at.toString() });

/**
 * Whoever filed it, by their own name: a parent is written to, not the child. Where somebody acted by power of attorney or
 * as a guardian, it is the one they acted for, who keeps their own channel. Undefined where nobody knows who that is.
 */
export async function whomToTell(
  desk: { readonly registers: Pick<Registers, 'persons'>; readonly outbox: Outbox },
  row: CaseRow,
  [first]: readonly CaseEvent[],
): Promise<Recipient | undefined> {
  const represented = representedIn(first);
  if (represented !== undefined) return { cpr: represented.cpr, name: represented.name };
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

/** The language that the case came in, or that was wished for since, where it is known; else both. */
export function languagesOf(events: readonly CaseEvent[]): readonly Language[] {
  const { language } = wishesNow(events);
  // What came in a language was said by whoever acted, not by the one who is written to.
  const isAgents = representedIn(events[0]) !== undefined && changedWishes(events) === undefined;
  if (isAgents) return ['da', 'en'];
  return language === undefined ? ['da', 'en'] : [language];
}

/** Whether the citizen asked for large print, when the case came in or since, whichever way it came. */
export const wantsLargePrint = (events: readonly CaseEvent[]): boolean =>
  wishesNow(events).largePrint;

/**
 * A caseworker's own words, line by line, as whole sentences. Without English ones an English letter quotes the Danish,
 * and says so: to be told of help with reading is worth more than a translation that nobody answers for.
 */
export function quoted(
  authority: Pick<Authority, 'name'> | undefined,
  words: string,
  { english, as = 'reasons' }: Wording = {},
): Text {
  const da = linesIn(words).map(asSentence);
  const en =
    english === undefined
      ? [inDanish[as](authority?.name.en ?? 'the municipality'), ...da.map(inQuotes)]
      : linesIn(english).map(asSentence);
  return { da: da.join('\n'), en: en.join('\n') };
}

/** What else is known of a caseworker's words: the same in English, and what they are. */
export interface Wording {
  readonly english?: string | undefined;
  readonly as?: 'reasons' | 'question';
}

const inDanish: Readonly<Record<NonNullable<Wording['as']>, (name: string) => string>> = {
  reasons: (name) =>
    `The reasons are in Danish, as ${name} wrote them. If you need help with reading them, ask us.`,
  question: (name) =>
    `The next lines are in Danish, as ${name} wrote them. If you need help with reading them, ask us.`,
};

/** Items of a list stay as they were typed, all alike. */
const asSentence = (line: string): string =>
  bullet.test(line) || /[.!?:;,]$/.test(line) ? line : `${line}.`;
