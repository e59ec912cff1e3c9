import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Deletes the demonstration's sealed letters whose ids nobody knows any more, and mailboxes that are empty then; returns
 * how many letters. A folder that is not there has none. Throws where the disk says no.
 */
export async function forgetLetters(
  dir: string,
  isKnown: (id: string) => boolean,
): Promise<number> {
  let forgotten = 0;
  for (const box of await entriesIn(dir)) {
    const folder = path.join(dir, box);
    // oxlint-disable-next-line no-await-in-loop -- one mailbox after the other: there may be many
    const letters = await entriesIn(folder);
    const gone = letters.filter((name) => !name.startsWith('.') && !isKnown(letterIn(name)));
    // oxlint-disable-next-line no-await-in-loop -- as above
    await Promise.all(gone.map((name) => rm(path.join(folder, name), { force: true })));
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (gone.length > 0 && gone.length === letters.length)
      await rmdir(folder).catch(() => undefined);
    forgotten += gone.length;
  }
  return forgotten;
}

/** Of `<time>_<id>` or `<time>_<id>_paper`. */
const letterIn = (name: string): string => name.slice(name.indexOf('_') + 1).replace(/_paper$/, '');

async function entriesIn(dir: string): Promise<readonly string[]> {
  return readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}
