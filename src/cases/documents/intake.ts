import type { Clock } from '../../domain/dates.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { Arriving, Attachments, KeptDocument } from '../ports/attachments.ts';
import type { UploadFault } from './file-fault.ts';
import { keptName } from './file-name.ts';
import { lookInto } from './look-into.ts';

/** How much an installation takes. */
export interface UploadLimits {
  readonly fileBytes: number;
  /** Of one errand, or of what is added to one case at a time. */
  readonly errandBytes: number;
  readonly errandFiles: number;
  /** Of one person within a day and night. */
  readonly personBytes: number;
}

/** A file as somebody sends it; the name is whatever the browser says. */
export interface Upload extends Omit<Arriving, 'mostBytes'> {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** Files that this attachment takes. */
  readonly most: number;
}

/** Where files come in, whoever sends them. */
export interface Intake {
  readonly limits: UploadLimits;
  /** Takes one file, looks into it and lays it into its basket; of what is refused nothing is kept. Throws StoreUnavailable. */
  take(upload: Upload): Promise<Result<KeptDocument, UploadFault>>;
}

/** Files on their way at a time: in all, and of one person. */
const underWay = { all: 24, each: 3 } as const;

/**
 * Bytes are sealed as they come, so that an upload under way holds one piece of them in memory. They are looked into one
 * file at a time, and only then is a whole one in memory.
 */
export function createIntake(attachments: Attachments, limits: UploadLimits, clock: Clock): Intake {
  const holders = new Map<string, number>();
  let all = 0;
  let lane: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lane.then(work);
    lane = turn.catch(() => undefined);
    return turn;
  };

  async function take(upload: Upload): Promise<Result<KeptDocument, UploadFault>> {
    const { basket, attachment, holder, bytes } = upload;
    const since = clock.now().subtract({ hours: 24 });
    const sent = await attachments.sentSince(holder, since);
    if (sent >= limits.personBytes) return failed('too-much-today');
    const arriving = {
      basket,
      holder,
      ...(attachment !== undefined && { attachment }),
      mostBytes: limits.fileBytes,
    };
    const arrived = await attachments.receive(arriving, bytes);
    if (!arrived.ok) return arrived;
    return inTurn(() => lookAndKeep(upload, arriving, arrived.value));
  }

  async function lookAndKeep(
    { name, most, basket }: Upload,
    arriving: Arriving,
    arrived: { readonly id: string; readonly bytes: number; readonly sha256: string },
  ): Promise<Result<KeptDocument, UploadFault>> {
    const drop = () => attachments.remove(basket, arrived.id);
    try {
      const whole = await attachments.bytesOf(arrived.id);
      const looked = await lookInto(whole);
      if (!looked.ok) {
        await drop();
        return looked;
      }
      const { type, end, notes } = looked.value;
      const cut = end < whole.length ? await again(arriving, whole.subarray(0, end)) : undefined;
      if (cut !== undefined) await drop();
      return await attachments.keep(
        cut ?? arrived,
        { name: keptName(name, type), type, ...(notes.length > 0 && { notes }) },
        { most, files: limits.errandFiles, bytes: limits.errandBytes },
      );
    } catch (error) {
      await drop().catch(() => undefined);
      throw error;
    }
  }

  /** What lay behind its end is left out. */
  async function again(arriving: Arriving, bytes: Buffer) {
    const kept = await attachments.receive(arriving, once(bytes));
    if (!kept.ok) throw new Error('A part is larger than the whole');
    return kept.value;
  }

  return {
    limits,
    async take(upload) {
      const own = holders.get(upload.holder) ?? 0;
      if (all >= underWay.all || own >= underWay.each) return failed('busy');
      all += 1;
      holders.set(upload.holder, own + 1);
      try {
        return await take(upload);
      } finally {
        all -= 1;
        const left = (holders.get(upload.holder) ?? 1) - 1;
        if (left > 0) holders.set(upload.holder, left);
        else holders.delete(upload.holder);
      }
    },
  };
}

/** What is there already, as if it came. */
async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
