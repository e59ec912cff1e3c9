import { inForce, type NamedValues } from '../domain/dated.ts';
import { type LawAge, standingOf } from '../domain/law-age.ts';
import type { Text } from '../domain/language.ts';
import type { SelfService } from '../self-services/define.ts';

/** A value of a service's law that somebody should look up. */
export interface ToLookUp {
  readonly service: string;
  readonly id: string;
  readonly what: Text;
  /** Last day that a value is known for; absent where none is known up to today or none has ended. */
  readonly knownUntil?: string;
  /** When a source was last read; absent where the value is unknown today. */
  readonly checked?: string;
  /** How long ago that is; absent where the value is unknown today. */
  readonly age?: Exclude<LawAge, 'green'>;
}

/** Values without an entry for the day, and those whose source nobody has read for a year. */
export function lawToLookUp(
  services: readonly Pick<SelfService, 'id' | 'values'>[],
  on: Temporal.PlainDate,
): { readonly unknown: readonly ToLookUp[]; readonly stale: readonly ToLookUp[] } {
  const all = services.flatMap(({ id, values }) => values.map((each) => ({ service: id, each })));
  return {
    unknown: all.flatMap(({ service, each }) =>
      inForce(each.values, on) === undefined ? [unknownOf(service, each, on)] : [],
    ),
    stale: all.flatMap(({ service, each }) => {
      const checked = inForce(each.values, on)?.source.checked;
      const age = checked === undefined ? 'green' : standingOf(checked, on);
      return checked === undefined || age === 'green'
        ? []
        : [{ service, id: each.id, what: each.what, checked, age }];
    }),
  };
}

function unknownOf(service: string, named: NamedValues, on: Temporal.PlainDate): ToLookUp {
  const ended = named.values
    .flatMap(({ until }) => (until === undefined ? [] : [until]))
    .filter((until) => until < on.toString())
    .toSorted();
  const knownUntil = ended.at(-1);
  return {
    service,
    id: named.id,
    what: named.what,
    ...(knownUntil === undefined ? {} : { knownUntil }),
  };
}
