import type { Source } from '../domain/dated.ts';
import type { SelfService } from './define.ts';

/** Every source that a service's law, values and citations were read in. */
export function sourcesOf({
  law,
  values,
  cites = [],
}: Pick<SelfService, 'law' | 'values' | 'cites'>): readonly Source[] {
  const bases = law.duty.flatMap(({ value }) => [
    value.basis,
    value.rejection,
    value.circumstances,
    value.extraordinary,
  ]);
  return [
    law.checked,
    ...[...law.duty, ...law.responsible, ...law.appeal].map(({ source }) => source),
    ...cites.map(({ basis }) => basis.source),
    ...values.flatMap((each) => each.values.map(({ source }) => source)),
    ...bases.flatMap((basis) => (basis === undefined ? [] : [basis.source])),
  ];
}
