import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Finding, inOrder } from './doctor-finding.ts';

/**
 * Whether this process can use the data folder and what lies in it, and whether anybody else on the machine can read it
 * or one of `secrets`. Of folders that others cannot enter nothing more is asked.
 */
export function filesIn(dataDir: string, secrets: readonly string[]): readonly Finding[] {
  const looked = new Map([dataDir, ...entriesOf(dataDir)].map((file) => [file, troubleOf(file)]));
  const unusable = [...looked].filter(([, trouble]) => trouble !== undefined);
  const others = isOpenToOthers(dataDir) ? [...looked.keys()].filter(isOpenToOthers) : [];
  const open = [...others, ...secrets.filter(isOpenToOthers)];
  const findings = [
    ...unusable.map(([file, trouble]) => unusableFile(file, trouble ?? '')),
    ...open.map(readableByOthers),
  ];
  return findings.length > 0
    ? findings
    : [inOrder('permissions', 'the data can be used, and nobody else can read it')];
}

/** What is in the folder, the folders for letters one level further; what cannot be listed is its own finding. */
function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

/** The system's code where a file or folder cannot be used. A folder that is not there yet is no trouble. */
function troubleOf(file: string): string | undefined {
  try {
    const stat = statSync(file);
    const [mine, need] = stat.isDirectory()
      ? [0o700, constants.R_OK | constants.W_OK | constants.X_OK]
      : [0o600, constants.R_OK | constants.W_OK];
    // Root may do everything; the server, which should not be root, may not.
    if ((stat.mode & mine) !== mine) return 'closed to its owner';
    accessSync(file, need);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return code === 'ENOENT' ? undefined : code;
  }
}

function isOpenToOthers(file: string): boolean {
  try {
    return (statSync(file).mode & 0o007) !== 0;
  } catch {
    return false;
  }
}

const unusableFile = (file: string, why: string): Finding => ({
  check: 'permissions',
  about: file,
  severity: 'red',
  says: `cannot be read and written (${why})`,
  mend: 'Make it belong to the user that the server runs as, with chmod u+rw (folders u+rwx).',
});

const readableByOthers = (file: string): Finding => ({
  check: 'permissions',
  about: file,
  severity: 'amber',
  says: 'anybody on this machine can get at it',
  mend: `chmod o-rwx ${file}`,
});
