import { z } from 'zod';
import type { FilingRequest } from '../../cases/register-filing.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { type Cpr, parseCpr } from '../../domain/cpr.ts';
import { type Language, languages, type Text } from '../../domain/language.ts';
import { parseReference } from '../../domain/reference.ts';
import { type OtherWay, ways } from '../../domain/way.ts';
import type { SelfService } from '../../self-services/define.ts';
import { readField } from '../../self-services/fields.ts';
import { hasUnseen } from '../../self-services/text-answer.ts';
import { readArrivalDay } from './arrival-day.ts';

/** Names of the controls that tell how a filing came; the questions' own keys never begin like this. */
export const control = (name: string): string => `filing.${name}`;

/** The day it came, and the box that says that a day long ago is right. */
export const dayControls = {
  day: control('receivedOn'),
  confirmed: control('dayIsRight'),
} as const;

/** The ways that staff write down. */
export const otherWays: readonly OtherWay[] = ways.filter((way) => way !== 'self-service');

/** What is wrong with a control: a text key under `register:error`. */
export type RegisterErrors = Readonly<Record<string, string>>;

/** How it came, as far as it could be read; the day is today's where none can be read. */
export type Arrival = Pick<
  FilingRequest,
  | 'way'
  | 'receivedOn'
  | 'cpr'
  | 'name'
  | 'exempt'
  | 'circumstance'
  | 'noMitId'
  | 'paperForm'
  | 'helper'
  | 'remarks'
  | 'language'
  | 'largePrint'
>;

/** Reads the upper part of the form. Whoever says that the number is not known is not asked for it. */
export function readArrival(
  raw: Raw,
  service: SelfService,
  { today, demo }: { readonly today: Temporal.PlainDate; readonly demo: boolean },
): { readonly arrival: Arrival; readonly errors: RegisterErrors } {
  const way = z.enum(['in-person', 'phone', 'paper']).safeParse(text(raw, 'way'));
  const came = readArrivalDay(raw, dayControls, service, today);
  const person = readPerson(raw, service, demo);
  const number = text(raw, 'paperForm');
  const paperForm = number === undefined ? undefined : parseReference(number);
  const grounds = [raw[control('ground')] ?? []].flat();
  return {
    arrival: {
      way: way.success ? way.data : 'paper',
      receivedOn: came.day,
      ...(person.cpr === undefined ? {} : { cpr: person.cpr }),
      ...optional('name', text(raw, 'name')),
      ...optional('helper', text(raw, 'helper')),
      ...optional('remarks', text(raw, 'remarks', 'long-text')),
      ...(paperForm === undefined ? {} : { paperForm }),
      exempt: grounds.includes('exempt'),
      circumstance: grounds.includes('circumstance'),
      noMitId: grounds.includes('no-mitid'),
      language: languageOf(raw),
      largePrint: [raw[control('print')] ?? []].flat().includes('large'),
    },
    errors: {
      ...(way.success ? {} : { way: 'way' }),
      ...(came.error === undefined ? {} : { receivedOn: came.error }),
      ...(person.error === undefined ? {} : { cpr: person.error }),
      ...(number !== undefined && paperForm === undefined ? { paperForm: 'paperForm' } : {}),
      ...unseenIn(raw),
    },
  };
}

/** The number above, or the one that a service without login asks for among its own questions. */
function readPerson(raw: Raw, service: SelfService, demo: boolean): { cpr?: Cpr; error?: string } {
  if (text(raw, 'unknown') !== undefined) return {};
  const own = ownCprField(service);
  const typed = text(raw, 'cpr') ?? (own && one(raw[own]));
  if (typed === undefined || typed === '') return { error: 'cpr' };
  const cpr = parseCpr(typed, { demo });
  return cpr.ok ? { cpr: cpr.value } : { error: 'cprForm' };
}

/** The form with the number above as the answer to a question of the service's own for it: nobody types it twice. */
export function withCpr(raw: Raw, service: SelfService, { cpr }: Pick<Arrival, 'cpr'>): Raw {
  const own = ownCprField(service);
  return own === undefined || cpr === undefined ? raw : { ...raw, [own]: cpr };
}

/** Only where nobody logs in; elsewhere a number that is asked for is somebody else's. */
const ownCprField = ({ steps, selfDeclared }: SelfService): string | undefined =>
  selfDeclared && steps.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'cpr')?.key;

/** What staff type stands on the case as it was typed: it may no more turn around there than what citizens type. */
const unseenIn = (raw: Raw): RegisterErrors =>
  Object.fromEntries(
    (['name', 'helper', 'remarks'] as const).flatMap((name) =>
      hasUnseen(text(raw, name, name === 'remarks' ? 'long-text' : 'text') ?? '')
        ? [[name, 'signs']]
        : [],
    ),
  );

const languageOf = (raw: Raw): Language =>
  languages.find((language) => language === text(raw, 'language')) ?? 'da';

const longest = { text: 200, 'long-text': 4000 } as const;

/** Tidied as answers are; what nobody can have written by hand is cut. */
function text(raw: Raw, name: string, kind: 'text' | 'long-text' = 'text'): string | undefined {
  const read = readField({ kind, key: control(name), label: unworded }, raw);
  return typeof read === 'string' ? read.slice(0, longest[kind]) : undefined;
}

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0];

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: string };

/** Reading needs no words; the page has its own. */
const unworded: Text = { da: '', en: '' };
