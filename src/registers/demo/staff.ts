import { z } from 'zod';
import { type DemoStaff, staffRoles } from '../../cases/ports/identity.ts';
import { municipalityId } from '../../domain/authority.ts';
import { authorities } from './authorities.ts';
import { jsonFile } from './data-files.ts';

/** The invented employees, for the demo login and the demo page. Throws for a municipality that does not exist. */
export const demoStaff = (): readonly DemoStaff[] =>
  jsonFile('staff.json', staffSchema).staff.map((one) => {
    const authority = authorities().get(municipalityId(one.municipality));
    if (authority === undefined) throw new Error(`No municipality ${one.municipality}`);
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
      municipality: z.string(),
    }),
  ),
});
