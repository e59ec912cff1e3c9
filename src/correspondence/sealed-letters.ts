import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Envelope } from '../cases/ports/dispatch.ts';
import type { Secrets } from '../cases/ports/secrets.ts';

/** The letters of a folder, newest first. What was not sealed here, or was cut short, is left out. */
export async function readLetters(folder: string, secrets: Secrets): Promise<readonly Envelope[]> {
  const names = await readdir(folder).catch(() => []);
  const whole = names
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .toReversed();
  const letters = await Promise.all(
    whole.map((name) => readLetter(path.join(folder, name), secrets)),
  );
  return letters.filter((letter) => letter !== undefined);
}

async function readLetter(file: string, secrets: Secrets): Promise<Envelope | undefined> {
  const opened = secrets.open('letter', await readFile(file, 'utf8'));
  return opened === undefined ? undefined : (JSON.parse(opened) as Envelope);
}
