import { legalDay } from '../domain/dates.ts';
import { daysKept } from '../domain/retention.ts';
import type { Deps } from './deps.ts';

/**
 * Until when a draft is kept that becomes a person's; an instant. As long as nobody has opened the errand again, nobody
 * knows its authority: the shortest of all terms is kept.
 */
export function leastDraftLife({
  services,
  registers: { authorities },
  clock,
}: Pick<Deps, 'services' | 'registers' | 'clock'>): string {
  const today = legalDay(clock.now());
  const served = authorities.all().filter(({ id }) => authorities.serves(id));
  const days = Math.min(
    ...services.flatMap((service) =>
      [undefined, ...served].map((authority) => daysKept('draft', service, authority, today)),
    ),
  );
  return clock
    .now()
    .add({ hours: 24 * days })
    .toString();
}
