import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { DeliveryReceipts, Dispatch, Envelope, Mailbox } from '../cases/ports/dispatch.ts';
import type { Secrets } from '../cases/ports/secrets.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { createFileReceipts } from './file-receipts.ts';
import { readLetters } from './sealed-letters.ts';

/**
 * The demonstration's far side: every letter a sealed file under `dir/<recipient's keyed hash>/`, on disk before
 * `send` answers, once per letter id and way. It delivers at once, and lays its receipt in `<dir>-receipts`. Also reads the
 * letters back for the demo mailbox.
 */
export function createFileDispatch(from: {
  readonly dir: string;
  readonly secrets: Secrets;
}): Dispatch & Mailbox & DeliveryReceipts {
  const { dir, secrets } = from;
  const { lay, read, settle } = createFileReceipts(`${dir}-receipts`);
  const lettersOf = (key: string) => readLetters(path.join(dir, key), secrets);
  let last: Promise<unknown> = Promise.resolve();

  async function write(envelope: Envelope): Promise<void> {
    const folder = path.join(dir, secrets.digest('mailbox', envelope.to.cpr));
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) await Promise.all([path.dirname(made), dir].map(syncFolder));
    const present = await readdir(folder);
    const sending = sendingOf(envelope);
    if (!present.some((name) => name.endsWith(`_${sending}`))) {
      const sealed = secrets.seal('letter', JSON.stringify(envelope));
      await writeDurably(folder, fileName(envelope), sealed);
    }
    // Also for a letter that was here: a kill may have come between the two, and one too many says nothing new.
    const { id: letter, via, at } = envelope;
    await lay({ id: sending, letter, via, outcome: 'delivered', at });
  }

  return {
    read,
    settle,

    /** One at a time, so that two sends of one letter cannot both find it missing. Throws where the disk says no. */
    async send(envelope) {
      const mine = last.then(() => write(envelope));
      last = mine.catch(() => undefined);
      await mine;
    },

    async recipients() {
      const keys = (await foldersIn(dir)).filter((name) => keyShape.test(name));
      const boxes = await Promise.all(
        keys.map(async (key) => ({ key, all: await lettersOf(key) })),
      );
      return boxes
        .flatMap(({ key, all }) =>
          all[0] === undefined ? [] : [{ key, name: all[0].to.name, letters: all.length }],
        )
        .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
    },

    async letters(key) {
      return keyShape.test(key) ? lettersOf(key) : [];
    },
  };
}

/** A keyed hash; anything else, a path above all, is nobody's mailbox. */
const keyShape = /^[\w-]{20,}$/;

/** Time first, so that a listing is in order. */
const fileName = (envelope: Envelope): string =>
  `${envelope.at.replaceAll(':', '').replaceAll(/[^\dTZ.-]/g, '')}_${sendingOf(envelope)}`;

/** What Digital Post gave back goes on paper under the same id. Throws for an id that could lead out of the folder. */
function sendingOf({ id, via }: Envelope): string {
  if (!/^[\w-]+$/.test(id)) throw new Error('A letter id that is no file name');
  return via === 'paper' ? `${id}_paper` : id;
}

async function foldersIn(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(whenMissing);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function whenMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
