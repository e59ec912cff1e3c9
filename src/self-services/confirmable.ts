import { inForce, type IsoDate, type Source } from '../domain/dated.ts';
import { type LawAge, standingOf } from '../domain/law-age.ts';
import type { Text } from '../domain/language.ts';
import { isInForce, type LegalBasis } from '../domain/legal-basis.ts';
import { cite } from '../eligibility/cite.ts';
import type { Confirmation } from '../eligibility/law.ts';
import type { SelfService } from './define.ts';
import { shownValue, valueUnknown } from './shown-value.ts';

type Confirmed = Pick<SelfService, 'id' | 'law' | 'values' | 'cites'>;
export type Subject = Confirmation['subject'];
export const subjects = ['legal-basis', 'amounts', 'complaint-guidance'] as const;

/** One line of what an administrator looks at again before giving their word. */
export interface ConfirmablePart {
  readonly what: Text;
  readonly value: Text;
  readonly source: Source;
  readonly from: IsoDate;
  /** Nobody has read it in the act itself. */
  readonly inferred?: true;
}

/** A part of a service's law that somebody with a name has to answer for, as it is on a day. */
export interface Confirmable {
  readonly service: string;
  readonly subject: Subject;
  readonly parts: readonly ConfirmablePart[];
  /** The newest day from which a part of it holds: a word from before that is about other law. */
  readonly since: IsoDate;
  /** The oldest day on which one of its sources was read. */
  readonly checked: IsoDate;
  /** What nobody knows of it: whoever confirms it, nothing can rest on that. `limit`: how long one can complain. */
  readonly unknown?: 'limit' | 'value';
}

/** `unconfirmed`: nobody ever; `outdated`: the law has changed since. Neither counts. */
export type ConfirmedStanding = LawAge | 'unconfirmed' | 'outdated';

/** What of this service's law has to be confirmed; a subject without any part is left out. */
export const confirmables = (service: Confirmed, on: Temporal.PlainDate): readonly Confirmable[] =>
  subjects.flatMap((subject) => {
    const parts = partsOf[subject](service, on);
    if (parts.length === 0) return [];
    const since =
      parts
        .map(({ from }) => from)
        .toSorted()
        .at(-1) ?? '';
    const checked = parts.map(({ source }) => source.checked).toSorted()[0] ?? '';
    const unknown = unknownOf(service, subject, parts, on);
    return [{ service: service.id, subject, parts, since, checked, ...(unknown && { unknown }) }];
  });

function unknownOf(
  { law }: Confirmed,
  subject: Subject,
  parts: readonly ConfirmablePart[],
  on: Temporal.PlainDate,
): Confirmable['unknown'] {
  if (parts.some(({ value }) => value === valueUnknown)) return 'value';
  const appeal = subject === 'complaint-guidance' ? inForce(law.appeal, on)?.value : undefined;
  const isKnown = appeal?.weeks !== undefined || appeal?.noLimit === true;
  return appeal === undefined || isKnown ? undefined : 'limit';
}

/** How the newest word on it stands on a day, and that word. */
export function confirmedStanding(
  { service, subject, since }: Confirmable,
  words: readonly Confirmation[],
  on: Temporal.PlainDate,
): { readonly standing: ConfirmedStanding; readonly last?: Confirmation } {
  const last = words
    .filter((word) => word.service === service && word.subject === subject)
    .filter((word) => word.on <= on.toString())
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1);
  if (last === undefined) return { standing: 'unconfirmed' };
  return { standing: last.on < since ? 'outdated' : standingOf(last.on, on), last };
}

const partsOf: Record<
  Subject,
  (service: Confirmed, on: Temporal.PlainDate) => readonly ConfirmablePart[]
> = {
  'legal-basis': ({ law, cites = [] }, on) => {
    const duty = inForce(law.duty, on);
    if (duty === undefined) return [];
    const { mandatory, basis, rejection, circumstances, extraordinary } = duty.value;
    return [
      {
        ...paragraph(mandatory ? digital : voluntary, basis),
        from: laterOf(duty.from, basis.from),
      },
      ...[rejection].flatMap(cited(rejectionOf)),
      ...[circumstances].flatMap(cited(circumstancesOf)),
      ...[extraordinary].flatMap(cited(extraordinaryOf)),
      ...cites
        .filter(({ basis: each }) => isInForce(each, on))
        .map(({ what, basis: each }) => paragraph(what, each)),
    ];
  },
  amounts: ({ values }, on) =>
    values.flatMap(({ what, unit, values: all }) => {
      const entry = inForce(all, on);
      if (entry !== undefined)
        return [
          { what, value: shownValue(entry.value, unit), source: entry.source, from: entry.from },
        ];
      const before = all.at(-1);
      return before === undefined
        ? []
        : [{ what, value: valueUnknown, source: before.source, from: before.from }];
    }),
  'complaint-guidance': ({ law }, on) => {
    const appeal = inForce(law.appeal, on);
    if (appeal === undefined) return [];
    const { source, from, value } = appeal;
    const { body, sentTo, weeks, noLimit, basis } = value;
    return [
      { what: { da: 'Klageinstans', en: 'Complaints body' }, value: body, source, from },
      {
        what: { da: 'Klagen sendes til', en: 'Complaints are sent to' },
        value: sentTo,
        source,
        from,
      },
      {
        what: { da: 'Frist for at klage', en: 'Time limit' },
        value: limit(weeks, noLimit),
        source,
        from,
      },
      ...[basis].flatMap(cited({ da: 'Klage', en: 'Complaint' })),
    ];
  },
};

const digital: Text = { da: 'Det skal ske digitalt', en: 'It must be done digitally' };
const voluntary: Text = { da: 'Det digitale er frivilligt', en: 'The digital way is voluntary' };
const rejectionOf: Text = { da: 'Afvisning uden grund', en: 'Rejection without a ground' };
const circumstancesOf: Text = { da: 'Særlige forhold', en: 'Special circumstances' };
const extraordinaryOf: Text = { da: 'Helt ekstraordinære tilfælde', en: 'Extraordinary cases' };

const cited =
  (what: Text) =>
  (basis: LegalBasis | undefined): readonly ConfirmablePart[] =>
    basis === undefined ? [] : [paragraph(what, basis)];

const paragraph = (what: Text, basis: LegalBasis): ConfirmablePart => ({
  what,
  value: cite(basis),
  source: basis.source,
  from: basis.from,
  ...(basis.certainty === 'inferred' && { inferred: true }),
});

const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

const limit = (weeks: number | undefined, noLimit: true | undefined): Text => {
  if (weeks !== undefined) return { da: `${weeks} uger`, en: `${weeks} weeks` };
  return noLimit === true
    ? { da: 'Ingen frist', en: 'No time limit' }
    : { da: 'Ikke kendt', en: 'Not known' };
};
