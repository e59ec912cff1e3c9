import { writeFileSync } from 'node:fs';
import { selfServices } from '../self-services/registry.ts';
import { recordOf } from './record.ts';
import type { Told } from './told.ts';

/** Writes the record of processing to a file, or says it. Throws where the disk says no. */
export function writeRecord(to: string | undefined): Told {
  const record = recordOf(selfServices);
  if (to === undefined) return { lines: [record] };
  writeFileSync(to, record);
  return { lines: [`Record         ${to}`] };
}
