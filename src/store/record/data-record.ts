import type { Schema } from '../schema.ts';
import { caseRecords } from './cases.ts';
import type { RecordOf } from './column.ts';
import { countRecords } from './counts.ts';
import { installationRecords } from './installation.ts';
import { letterRecords } from './letters.ts';
import { peopleRecords } from './people.ts';

/** Every table and column of the database: what for, whom it tells of, and when it goes. Each schema type has its entry. */
export const dataRecord: RecordOf<keyof Schema> = {
  ...caseRecords,
  ...letterRecords,
  ...peopleRecords,
  ...countRecords,
  ...installationRecords,
};
