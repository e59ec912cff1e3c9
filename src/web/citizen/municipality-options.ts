import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';

/** All municipalities by name, for a drop-down; the value is the four-digit code. */
export function municipalityOptions(
  deps: Deps,
  page: Page,
): readonly { readonly value: string; readonly label: string }[] {
  return deps.registers.authorities
    .all()
    .flatMap((authority) =>
      authority.municipality === undefined
        ? []
        : [{ value: authority.municipality, label: page.say(authority.name) }],
    )
    .toSorted((a, b) => danish.compare(a.label, b.label));
}

const danish = new Intl.Collator('da');
