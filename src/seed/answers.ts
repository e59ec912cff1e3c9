import type { Raw } from '../cases/ports/drafts.ts';
import type { Address, Person } from '../domain/person.ts';
import type { Field, SelfService } from '../self-services/define.ts';
import { rawFrom } from '../self-services/fields.ts';
import type { Chance } from './chance.ts';

/** Whose form it is, where, and on which day it is filled in. */
export interface Filler {
  readonly person: Person;
  /** The key under which the form knows the child that lives with them. */
  readonly childKey?: string;
  readonly municipality: string;
  /** Homes in the municipality. */
  readonly homes: readonly Address[];
  readonly today: Temporal.PlainDate;
  /** Answers in place of the example's. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The day on which the services' examples are true. */
const examplesDay = Temporal.PlainDate.from('2026-11-22');

/** A form filled in as one of the service's own accepted examples, but by this person, here and today. */
export function fillIn(service: SelfService, filler: Filler, chance: Chance): Raw {
  const example: Readonly<Record<string, unknown>> = {
    ...chance.pick(service.examples.accepted),
    ...filler.answers,
  };
  return Object.assign(
    {},
    ...service.steps
      .flatMap(({ fields }) => fields)
      .map((field) => {
        // Elsewhere a number that is asked for is somebody else's.
        const isOthers = field.kind === 'cpr' && service.selfDeclared === undefined;
        const given = example[field.key];
        return rawFrom(field, isOthers ? given : answerTo(field, given, filler, chance));
      }),
  ) as Raw;
}

function answerTo(field: Field, given: unknown, filler: Filler, chance: Chance): unknown {
  if (given === undefined) return undefined;
  const { person, homes, municipality, childKey } = filler;
  switch (field.kind) {
    case 'address':
      return homes.length === 0 ? written(given as Address, municipality) : chance.pick(homes);
    case 'municipality':
      return municipality;
    case 'cpr':
      return person.cpr;
    case 'date':
      return typeof given === 'string' ? movedTo(filler.today, given) : given;
    case 'phone':
      return phone(chance);
    case 'household':
    case 'person':
      return membersFor(given, childKey);
    default:
      return field.known !== undefined && field.key === 'name'
        ? `${person.name.given} ${person.name.family}`
        : given;
  }
}

/** Ticks beside the child where an example ticks somebody else; a form without a child leaves them out. */
function membersFor(given: unknown, childKey: string | undefined): unknown {
  const keys = [given].flat().map((key) => (key === 'self' ? key : childKey));
  const known = [...new Set(keys.filter((key) => key !== undefined))];
  return Array.isArray(given) ? known : known[0];
}

/** As far from today as the example's day is from its own. */
function movedTo(today: Temporal.PlainDate, day: string): string {
  return today.add({ days: examplesDay.until(day).days }).toString();
}

const written = (address: Address, municipality: string): Address => ({
  ...address,
  id: 'unknown',
  municipality,
});

/** Of a series that is given to nobody. */
const phone = (chance: Chance): string =>
  `99 99 ${two(chance.below(100))} ${two(chance.below(100))}`;
const two = (value: number): string => String(value).padStart(2, '0');
