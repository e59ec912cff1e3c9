import { type LawAge, standingOf, worstOf } from '../domain/law-age.ts';
import type { Confirmation } from '../eligibility/law.ts';
import { confirmables, confirmedStanding, type Subject } from '../self-services/confirmable.ts';
import type { SelfService } from '../self-services/define.ts';
import { sourcesOf } from '../self-services/law-sources.ts';
import { lawToLookUp } from './law-watch.ts';

/** The law as an operator should know of it: one line for each thing that somebody has to look at. */
export interface LawReport {
  readonly lines: readonly LawLine[];
  /** The worst age of a source or of a word on it; what nobody has confirmed only denies nothing, so it is no fault. */
  readonly age: LawAge;
}

/** What has to be looked up, read again or confirmed on that day. `words` holds the confirmations of each service. */
export function lawReport(
  services: readonly SelfService[],
  others: Parameters<typeof lawToLookUp>[0],
  words: ReadonlyMap<string, readonly Confirmation[]>,
  on: Temporal.PlainDate,
): LawReport {
  const { unknown, stale } = lawToLookUp([...services, ...others], on);
  const texts = services.flatMap((service) => textLines(service, on));
  const confirmed = services.flatMap((service) => wordLines(service, words.get(service.id), on));
  const lines = [
    ...unknown.map(
      ({ service, id, what, knownUntil }): LawLine => ({
        age: 'green',
        line: `Not known ${service}: ${what.en} (${id})${knownUntil ? `, known until ${knownUntil}` : ''}`,
      }),
    ),
    ...stale.map(
      ({ service, id, what, checked, age = 'amber' }): LawLine => ({
        age,
        line: `${mark(age)}${service}: ${what.en} (${id}), last read ${checked}`,
      }),
    ),
    ...texts,
    ...confirmed,
  ];
  return { lines, age: worstOf(lines.map(({ age }) => age)) };
}

/** One thing to look at, and how old it is by now. */
export interface LawLine {
  readonly line: string;
  readonly age: LawAge;
}

function textLines(service: SelfService, on: Temporal.PlainDate): readonly LawLine[] {
  const oldest = sourcesOf(service)
    .map(({ checked }) => checked)
    .toSorted()[0];
  const age = oldest === undefined ? 'green' : standingOf(oldest, on);
  if (age === 'green') return [];
  return [{ age, line: `${mark(age)}${service.id}: its law, oldest source last read ${oldest}` }];
}

function wordLines(
  service: SelfService,
  words: readonly Confirmation[] = [],
  on: Temporal.PlainDate,
): readonly LawLine[] {
  return confirmables(service, on).flatMap((part): readonly LawLine[] => {
    const { standing, last } = confirmedStanding(part, words, on);
    const what = `${service.id}: ${names[part.subject]}`;
    const limit = part.unknown === 'limit' ? [limitLine(service)] : [];
    if (standing === 'green') return limit;
    if (last === undefined) return [...limit, { age: 'green', line: `Not confirmed ${what}` }];
    const said = `${what}, last confirmed ${last.on} by ${last.by}`;
    if (standing === 'amber' || standing === 'red')
      return [...limit, { age: standing, line: `${mark(standing)}${said}` }];
    return [...limit, { age: 'green', line: `Changed since ${said}` }];
  });
}

/** However fresh the word on it is: what nobody knows opens nothing. */
const limitLine = ({ id }: SelfService): LawLine => ({
  age: 'green',
  line: `Not known ${id}: how long one can complain; nothing is rejected or refused, and no fee demanded`,
});

const names: Record<Subject, string> = {
  'legal-basis': 'legal basis',
  amounts: 'amounts, days and ages',
  'complaint-guidance': 'complaint guidance',
};

/** In words, as a terminal may show no colour: amber after 12 months, red after 18. */
const mark = (age: LawAge): string =>
  age === 'red' ? 'RED over 18 months: ' : 'Amber over 12 months: ';
