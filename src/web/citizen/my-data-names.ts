import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';

/** Something, and what it is called. */
export interface LabelledWords {
  readonly label: string;
  readonly value: string;
}

/** What a service is called. */
export function titleOf({ say }: Page, id: string, { services }: Pick<Deps, 'services'>): string {
  const service = services.find((each) => each.id === id);
  return service ? say(service.title) : id;
}

/** What an authority is called. */
export function authorityName(
  { say }: Page,
  id: string,
  { registers }: Pick<Deps, 'registers'>,
): string {
  const authority = registers.authorities.find(id);
  return authority ? say(authority.name) : id;
}
