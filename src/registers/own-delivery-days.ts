import type { AuthorityRegister } from '../cases/ports/registers.ts';
import type { Authority, AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import { usualDeliveryDays } from '../domain/delivery-days.ts';
import { underlaid } from './underlaid.ts';

/** How many days an authority reckons with, from a day on; without one: as long as anything is known. */
interface Own {
  readonly authorityId: AuthorityId;
  readonly days: number;
  readonly from?: IsoDate;
}

/** The register with the days that this installation's authorities have set themselves, read on that day. */
export function withDeliveryDays(
  register: AuthorityRegister,
  own: readonly Own[],
  readOn: IsoDate,
): AuthorityRegister {
  const source = { title: 'DELIVERY_DAYS', checked: readOn };
  const always = usualDeliveryDays.values[0]?.from ?? readOn;
  const rows = Map.groupBy(own, ({ authorityId }) => authorityId);
  const withOwn = (authority: Authority): Authority => {
    const set = rows.get(authority.id);
    if (set === undefined) return authority;
    const values = set.map(({ days: value, from = always }) => ({ from, value, source }));
    return { ...authority, deliveryDays: values };
  };
  return underlaid(register, (all) => all.map(withOwn));
}
