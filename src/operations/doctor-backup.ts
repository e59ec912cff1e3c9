import { readFileSync, writeFileSync } from 'node:fs';
import { type Finding, inOrder } from './doctor-finding.ts';

const noteOf = (database: string) => `${database}.backed-up`;

/** Notes beside the database when it was last backed up. A backup that was made is none the worse where that fails. */
export function noteBackup(database: string, at: Temporal.Instant): void {
  try {
    writeFileSync(noteOf(database), `${at.toString()}\n`, { mode: 0o600 });
  } catch {
    // Whoever looks is told that none is known.
  }
}

/** How old the newest backup is, as far as it was made by `cli -- backup`; another way of backing up is not known here. */
export function backupOf(database: string, now: Temporal.Instant, demo: boolean): Finding {
  const at = lastNoted(database);
  if (at === undefined) {
    const says = 'none is known of';
    return demo
      ? inOrder('backup', says)
      : { check: 'backup', severity: 'amber', says, mend: `Make one: ${command}` };
  }
  const hours = at.until(now).total('hours');
  const says = `last made ${at.toString({ smallestUnit: 'minute' })}`;
  if (hours <= 48 || demo) return inOrder('backup', says);
  const severity = hours > 14 * 24 ? 'red' : 'amber';
  return { check: 'backup', severity, says, mend: `Make one each day: ${command}` };
}

const command = 'npm run cli -- backup --to FILE';

function lastNoted(database: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(readFileSync(noteOf(database), 'utf8').trim());
  } catch {
    return undefined;
  }
}
