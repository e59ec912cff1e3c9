import { type Effort, full, quick } from './effort.ts';
import { canPin, pinLoad } from './machine/cores.ts';
import { seededFolder } from './machine/seeded.ts';
import { deskRows } from './rows/desk.ts';
import { formPageRows } from './rows/form-page.ts';
import { guessRows } from './rows/guesses.ts';
import { memoryRows } from './rows/memory.ts';
import { profiles } from './rows/profile.ts';
import { slowDiskRows } from './rows/slow-disk.ts';
import { startRows } from './rows/start.ts';
import { submissionRows } from './rows/submission.ts';
import { twoProcessRows } from './rows/two-processes.ts';
import { type Row, tableOf } from './table.ts';

const effort = process.argv.includes('--quick') ? quick : full;
const isAsked = (word: string) => process.argv.includes(`--${word}`);
const only = isAsked('desk')
  ? 'desk'
  : process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
/** Cases at each desk; a million takes some minutes to make the first time. */
const atDesks = [
  10_000,
  isAsked('quick') ? 100_000 : 1_000_000,
  ...(isAsked('large') ? [10_000_000] : []),
];
// Before the load is pinned to its core: making cases needs all of them.
const folders = only === undefined || only === 'desk' ? await seededFolders(atDesks) : [];
const groups = {
  formPageRows,
  submissionRows,
  slowDiskRows,
  startRows,
  memoryRows,
  guessRows,
  deskRows: (given: Effort) => deskRows(given, folders),
  // Last, for it takes the load off its core.
  twoProcessRows,
};

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

async function seededFolders(
  sizes: readonly number[],
): Promise<readonly (readonly [number, string])[]> {
  const made: (readonly [number, string])[] = [];
  for (const cases of sizes) {
    // oxlint-disable-next-line no-await-in-loop -- each takes all cores
    const folder = await seededFolder(cases);
    if (folder !== undefined) made.push([cases, folder]);
  }
  return made;
}
