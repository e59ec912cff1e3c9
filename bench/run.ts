import { full, quick } from './effort.ts';
import { canPin, pinLoad } from './machine/cores.ts';
import { formPageRows } from './rows/form-page.ts';
import { memoryRows } from './rows/memory.ts';
import { profiles } from './rows/profile.ts';
import { slowDiskRows } from './rows/slow-disk.ts';
import { startRows } from './rows/start.ts';
import { submissionRows } from './rows/submission.ts';
import { type Row, tableOf } from './table.ts';

const effort = process.argv.includes('--quick') ? quick : full;
const groups = { formPageRows, submissionRows, slowDiskRows, startRows, memoryRows };
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);

pinLoad();
if (!canPin) console.log('!! Server and load share their cores here: the figures say little.');
if (process.argv.includes('--profile')) {
  console.log(await profiles(effort));
  process.exit();
}
const rows: Row[] = [];
for (const [name, measure] of Object.entries(groups)) {
  if (only !== undefined && !name.startsWith(only)) continue;
  console.error(`Measuring: ${name}`);
  // oxlint-disable-next-line no-await-in-loop -- one at a time, or they would disturb each other
  rows.push(...(await measure(effort)));
}
console.log(tableOf(rows));
process.exit();
