import type { Mandate } from '../../cases/ports/identity.ts';

/** The powers of attorney of an invented person as a login tells them: base64 XML, OIO Basic Privilege Profile. */
export function privilegeListOf(mandates: readonly Mandate[]): string {
  const groups = mandates.map(
    ({ principal, powers }) =>
      `<PrivilegeGroup Scope="urn:dk:gov:saml:cprNumberIdentifier:${principal}">${powers
        .map((power) => `<Privilege>${power}</Privilege>`)
        .join('')}</PrivilegeGroup>`,
  );
  const list = `<?xml version="1.0" encoding="UTF-8"?><bpp:PrivilegeList xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile">${groups.join('')}</bpp:PrivilegeList>`;
  return Buffer.from(list, 'utf8').toString('base64');
}
