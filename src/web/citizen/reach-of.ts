import { type Authority, contactOn } from '../../domain/authority.ts';
import { inForce } from '../../domain/dated.ts';
import type { SelfService } from '../../self-services/define.ts';
import type { Page } from '../page.ts';

/** How to reach it about an errand; of one whose numbers belong to single areas, undefined where the errand's is not known. */
export function reachOf(
  authority: Authority,
  on: Temporal.PlainDate,
  { say }: Page,
  service: Pick<SelfService, 'phone'> | undefined,
) {
  const name = say(authority.name);
  const contact = contactOn(authority, on);
  if (contact !== undefined || authority.kind === 'municipality')
    return { name, contact: contact ?? {} };
  const phone = inForce(service?.phone ?? [], on)?.value;
  return phone === undefined ? undefined : { name, contact: { phone } };
}
