import { ask } from '../../cases/ask-register.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { type Authority, municipalityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { legalDay } from '../../domain/dates.ts';
import { fullName, isProtected, type Person } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { Prepared, Sent } from './act-form.ts';
import type { ActError, ActErrors } from './act-reader.ts';
import type { Preview } from './letter-preview.ts';
import { marked } from './prepare-letter-acts.ts';
import { maskedNumber, numberMeant, seenControl, seenMark, seenNumber } from './seen-person.ts';

/**
 * The form as the citizen's own answers fill it, with the register's name beside the number that stands in it. The
 * decision is not filled in, nor a number that nobody has proved to be theirs. It carries the mark of the letter that was
 * shown.
 */
export async function prepareExemption(
  page: Page,
  deps: Deps,
  row: CaseRow,
  events: readonly CaseEvent[],
  sent: Sent | undefined,
  preview: Preview | undefined,
): Promise<Prepared> {
  const raw = sent?.verb === 'decide-exemption' ? sent.raw : undefined;
  const text = (key: string) => answerIn(events, key);
  const proven = events[0]?.by.kind === 'citizen' ? row.principal : undefined;
  const { text: number, cpr } =
    raw === undefined ? { text: '', cpr: proven } : numberMeant(raw, deps);
  const hint = cpr && (await nameFor(page, cpr, row, events, deps));
  return {
    values: {
      // It was looked at as it was typed: nobody behind the desk reads it off the screen.
      cpr: cpr === undefined ? number : maskedNumber(cpr),
      representedBy: text('helper'),
      forwardUnopened: text('forwardUnopened'),
      postalAddress: text('postalAddress'),
    },
    hints: hint === undefined ? {} : { cpr: hint },
    hidden: [
      ...(cpr === undefined ? [] : [{ name: seenControl, value: seenMark(cpr, deps) }]),
      ...marked(preview),
    ],
  };
}

/** The number that is meant; undefined where it is none. */
export const numberIn = (raw: Raw, deps: Deps): Cpr | undefined => numberMeant(raw, deps).cpr;

/** What was sent, with the person's present number in it; the errors say why nobody can be decided on. */
export async function withPersonSeen(
  raw: Raw,
  row: CaseRow,
  deps: Deps,
): Promise<Result<Raw, ActErrors>> {
  const person = await personToDecideOn(raw, row, deps);
  return person.ok ? ok({ ...raw, cpr: person.value }) : failed({ cpr: person.error });
}

/**
 * Whether somebody can be decided on: known to the register, alive, registered in the case's own municipality, the very
 * person who logged in where somebody did, and their name was on the page that the form came from. Gives their present
 * number; the error is one of those under `desk:error`. A silent register stops nobody.
 */
async function personToDecideOn(
  raw: Raw,
  row: CaseRow,
  deps: Deps,
): Promise<Result<Cpr, ActError>> {
  const cpr = numberIn(raw, deps);
  if (cpr === undefined) return failed('writeCpr');
  const person = await personOf(cpr, deps);
  if (person.state === 'none') return failed('notInCpr');
  if (person.state === 'found' && person.value.status === '90') return failed('dead');
  const present = person.state === 'found' ? person.value.cpr : cpr;
  if (!(await isWhoLoggedIn(present, row, deps))) return failed('otherPerson');
  const home = person.state === 'found' ? homeElsewhere(person.value, row, deps) : undefined;
  if (home === 'hidden') return failed('elsewhereHidden');
  if (home !== undefined) return failed({ key: 'elsewhereNamed', municipality: home.name });
  if (seenNumber(raw, deps) === cpr) return ok(present);
  const told = differences(cpr, person, row, await deps.cases.events(row.id));
  return failed(told.length > 0 ? 'seeOther' : 'seeName');
}

/** What the register says of the number that is not as the case has it: who sent it may be somebody else. */
function differences(
  cpr: Cpr,
  person: Lookup<Person>,
  { principal, principalName }: CaseRow,
  events: readonly CaseEvent[],
): readonly ('otherNumber' | 'otherName')[] {
  const given = principal ?? answerIn(events, 'cpr');
  const known = person.state === 'found' ? person.value : undefined;
  const isOther = given !== '' && given !== cpr && given !== known?.cpr;
  const name = principalName ?? answerIn(events, 'name');
  const isCalledOther = known && name !== '' && plain(name) !== plain(fullName(known.name));
  return [
    ...(isOther ? ['otherNumber' as const] : []),
    ...(isCalledOther ? ['otherName' as const] : []),
  ];
}

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');

function answerIn([first]: readonly CaseEvent[], key: string): string {
  const value = first !== undefined && 'answers' in first ? first.answers[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Whether it is them, former numbers followed. Where nobody logged in, the papers at the counter say who it is. */
async function isWhoLoggedIn(cpr: Cpr, row: CaseRow, deps: Deps): Promise<boolean> {
  const [first] = await deps.cases.events(row.id);
  if (first?.by.kind !== 'citizen' || first.by.cpr === cpr) return true;
  const who = await personOf(first.by.cpr, deps);
  return who.state === 'found' && who.value.cpr === cpr;
}

/**
 * The municipality that decides, where that is another one (lov om Digital Post § 5, stk. 2); one that is unknown is
 * none. Where somebody protected lives is named nowhere else.
 */
function homeElsewhere(
  person: Person,
  row: CaseRow,
  { registers, clock }: Deps,
): Authority | 'hidden' | undefined {
  const home = municipalityId(person.municipality);
  const other = home === row.authorityId ? undefined : registers.authorities.find(home);
  return other && isProtected(person, legalDay(clock.now())) ? 'hidden' : other;
}

async function nameFor(
  page: Page,
  cpr: Cpr,
  row: CaseRow,
  events: readonly CaseEvent[],
  deps: Deps,
): Promise<string> {
  const { t } = page;
  const person = await personOf(cpr, deps);
  if (person.state === 'unknown') return t('desk:exemption.registerDown');
  if (person.state === 'none') return t('desk:error.notInCpr');
  const stated = row.principalName ?? answerIn(events, 'name');
  const said = [
    t('desk:exemption.nameInCpr', { name: fullName(person.value.name) }),
    ...differences(cpr, person, row, events).map((each) =>
      t(`desk:exemption.${each}`, { name: stated }),
    ),
  ].join(' ');
  const other = homeElsewhere(person.value, row, deps);
  if (other === 'hidden') return `${said} ${t('desk:exemption.elsewhereHidden')}`;
  return other === undefined
    ? said
    : `${said} ${t('desk:exemption.elsewhere', { municipality: page.say(other.name) })}`;
}

const personOf = (cpr: Cpr, { registers }: Deps): Promise<Lookup<Person>> =>
  ask(() => registers.persons.find(cpr));
