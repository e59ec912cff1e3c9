import type { Imported, ImportedSet } from '../../cases/ports/imports.ts';
import type { AuthorityRegister } from '../../cases/ports/registers.ts';
import type { Authority, ContactPoint } from '../../domain/authority.ts';
import type { Dated } from '../../domain/dated.ts';
import { underlaid } from '../underlaid.ts';
import type { ImportedAuthority, ImportedContact } from './bodies.ts';

/**
 * The register with the municipalities and the contact points that an operator has imported, each in the place of all
 * that stood there. Other authorities stay. A later import holds for the next question.
 */
export function withImportedAuthorities(
  register: AuthorityRegister,
  imported: Imported,
): AuthorityRegister {
  return underlaid(
    register,
    (all) => withContacts(withMunicipalities(all, imported), imported),
    () => imported.sets(),
  );
}

function withMunicipalities(all: readonly Authority[], imported: Imported): readonly Authority[] {
  const set = imported.current('authorities');
  if (set === undefined) return all;
  const before = new Map(all.map((authority) => [authority.id, authority]));
  const rows = imported.rows('authorities').map(({ body }): Authority => {
    const { regions, ...read } = JSON.parse(body) as ImportedAuthority;
    return {
      // What others than this file say of it, such as how it reckons a letter's days.
      ...(before.get(read.id) ?? { contact: [] }),
      ...read,
      kind: 'municipality',
      regions: regions.map((one) => ({ ...one, source: sourceOf(set) })),
    };
  });
  return [...rows, ...all.filter(({ kind }) => kind !== 'municipality')];
}

function withContacts(all: readonly Authority[], imported: Imported): readonly Authority[] {
  const set = imported.current('contact-points');
  if (set === undefined) return all;
  const rows = imported
    .rows('contact-points')
    .map(({ body }) => JSON.parse(body) as ImportedContact);
  const of = Map.groupBy(rows, ({ authority }) => authority);
  return all.map((authority) =>
    // A file may not name them, so none has anything to say of them.
    authority.kind === 'appeal-body'
      ? authority
      : {
          ...authority,
          contact: (of.get(authority.id) ?? []).map((one) => datedContact(one, set)),
        },
  );
}

function datedContact(
  { authority: _whose, title, checked, ...contact }: ImportedContact,
  set: ImportedSet,
): Dated<ContactPoint> {
  const source = sourceOf(set);
  return {
    ...contact,
    source: { title: title ?? source.title, checked: checked ?? source.checked },
  };
}

const sourceOf = ({ file, at }: ImportedSet) => ({ title: file, checked: at.slice(0, 10) });
