import { readFileSync } from 'node:fs';

/** What a process did to a file of its folder, as the shim wrote it down; in the order in which it was done. */
export type DiskCall =
  | { readonly kind: 'write'; readonly name: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly at: number }
  | { readonly kind: 'sync'; readonly name: string };

/** Reads the shim's log. A place of -1 is the end of the file. */
export function readCalls(log: string): readonly DiskCall[] {
  const text = readFileSync(log);
  const calls: DiskCall[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf(10, at);
    const [what, name = '', place, length] = text.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (what === 's') calls.push({ kind: 'sync', name });
    else if (what === 't') calls.push({ kind: 'truncate', name, at: Number(place) });
    else {
      const bytes = text.subarray(at, at + Number(length));
      at += bytes.length;
      calls.push({ kind: 'write', name, at: Number(place), bytes });
    }
  }
  return calls;
}

/** What a disk does with a write that nobody has waited for: keeps it, loses it, or keeps some of its sectors. */
export type Fate = 'kept' | 'lost' | 'torn';

const sector = 512;

/**
 * The file as it is found after the power went away just after `calls`: what was synced is there, of the rest each
 * write has its own fate, in whatever order.
 */
export function fileAfterPowerLoss(
  calls: readonly DiskCall[],
  name: string,
  fateOf: () => Fate,
): Buffer {
  const own = calls.filter((call) => call.name === name);
  const synced = own.findLastIndex((call) => call.kind === 'sync');
  let file = Buffer.alloc(0);
  let size = 0;
  const put = (at: number, bytes: Buffer) => {
    if (at + bytes.length > file.length) {
      file = Buffer.concat([file, Buffer.alloc(2 * (at + bytes.length) - file.length)]);
    }
    bytes.copy(file, at);
    size = Math.max(size, at + bytes.length);
  };
  for (const [index, call] of own.entries()) {
    const fate = index <= synced ? 'kept' : fateOf();
    if (call.kind === 'sync' || fate === 'lost') continue;
    if (call.kind === 'truncate') {
      file.fill(0, call.at, Math.max(size, call.at));
      size = call.at;
    } else if (fate === 'kept') put(call.at, call.bytes);
    else {
      for (let from = 0; from < call.bytes.length; from += sector) {
        if (fateOf() === 'kept') put(call.at + from, call.bytes.subarray(from, from + sector));
      }
    }
  }
  return file.subarray(0, size);
}
