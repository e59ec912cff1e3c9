import { z } from 'zod';
import { type DemoStaff, staffRoles } from '../../cases/ports/identity.ts';
import { municipalityId } from '../../domain/authority.ts';
import { authorities } from './authorities.ts';
import { jsonFile } from './data-files.ts';

/** The invented employees, for the demo login and the demo page. Throws for an authority that does not exist. */
export const demoStaff = (): readonly DemoStaff[] =>
  jsonFile('staff.json', staffSchema).staff.map((one) => {
    const id = one.authority ?? municipalityId(one.municipality ?? '');
    const authority = authorities().get(id);
    if (authority === undefined) throw new Error(`No authority ${id}`);
    return {
      id: one.id,
      name: one.name,
      roles: one.roles,
      authorityId: authority.id,
      authorityName: authority.name,
    };
  });

const staffSchema = z.object({
  staff: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      roles: z.array(z.enum(staffRoles)),
      municipality: z.string().optional(),
      /** Where they work in no municipality. */
      authority: z.string().optional(),
    }),
  ),
});
