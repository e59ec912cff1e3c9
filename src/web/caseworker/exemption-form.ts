import { ask } from '../../cases/ask-register.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { municipalityId } from '../../domain/authority.ts';
import { type Cpr, parseCpr } from '../../domain/cpr.ts';
import { fullName, type Person } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { Prepared, Sent } from './act-form.ts';
import type { ActErrors } from './read-act.ts';

/** For which number the form showed the name: nobody is decided on whose name was not seen first. */
const seenControl = 'cpr.seen';

/** The form as the citizen's own answers fill it, with the register's name beside the number that stands in it. */
export async function prepareExemption(
  page: Page,
  deps: Deps,
  row: CaseRow,
  events: readonly CaseEvent[],
  sent: Sent | undefined,
): Promise<Prepared> {
  const raw = sent?.verb === 'decide-exemption' ? sent.raw : undefined;
  const [first] = events;
  const answers: Readonly<Record<string, unknown>> =
    first !== undefined && 'answers' in first ? first.answers : {};
  const text = (key: string) => (typeof answers[key] === 'string' ? answers[key] : '');
  const number = raw === undefined ? (row.principal ?? text('cpr')) : typed(raw, 'cpr');
  const cpr = numberOf(number, deps);
  const hint = cpr && (await nameFor(page, cpr, row, deps));
  return {
    values: {
      decided: text('wish') === 'return' ? 'ended' : text('wish') === '' ? '' : 'exempt',
      cpr: number,
      representedBy: text('helper'),
      forwardUnopened: text('forwardUnopened'),
    },
    hints: hint === undefined ? {} : { cpr: hint },
    hidden: cpr === undefined ? [] : [{ name: seenControl, value: cpr }],
  };
}

/** What was sent, with the person's present number in it; the errors say why nobody can be decided on. */
export async function withPersonSeen(raw: Raw, deps: Deps): Promise<Result<Raw, ActErrors>> {
  const person = await personToDecideOn(raw, deps);
  return person.ok ? ok({ ...raw, cpr: person.value }) : failed({ cpr: person.error });
}

/**
 * Whether somebody can be decided on: known to the register, alive, and their name was on the page that the form came
 * from. Gives their present number; the error is a key under `desk:error`. A silent register stops nobody.
 */
async function personToDecideOn(raw: Raw, deps: Deps): Promise<Result<Cpr, string>> {
  const cpr = numberOf(typed(raw, 'cpr'), deps);
  if (cpr === undefined) return failed('writeCpr');
  const person = await personOf(cpr, deps);
  if (person.state === 'none') return failed('notInCpr');
  if (person.state === 'found' && person.value.status === '90') return failed('dead');
  if (typed(raw, seenControl) !== cpr) return failed('seeName');
  return ok(person.state === 'found' ? person.value.cpr : cpr);
}

async function nameFor(page: Page, cpr: Cpr, row: CaseRow, deps: Deps): Promise<string> {
  const { t } = page;
  const person = await personOf(cpr, deps);
  if (person.state === 'unknown') return t('desk:exemption.registerDown');
  if (person.state === 'none') return t('desk:error.notInCpr');
  const said = t('desk:exemption.nameInCpr', { name: fullName(person.value.name) });
  const home = municipalityId(person.value.municipality);
  const other = home === row.authorityId ? undefined : deps.registers.authorities.find(home);
  return other === undefined
    ? said
    : `${said} ${t('desk:exemption.elsewhere', { municipality: page.say(other.name) })}`;
}

const personOf = (cpr: Cpr, { registers }: Deps): Promise<Lookup<Person>> =>
  ask(() => registers.persons.find(cpr));

function numberOf(text: string, { settings }: Deps): Cpr | undefined {
  const parsed = parseCpr(text, { demo: settings.demo });
  return parsed.ok ? parsed.value : undefined;
}

function typed(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
