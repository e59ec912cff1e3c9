import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { Keyring } from './keys.ts';
import { UnusableBackup } from './refusals.ts';
import { seal, unseal, type Place } from './seal.ts';

/*
 * A file under a key of its own, which is wrapped by the newest master key: a line that says what it is, a header, then
 * pieces of at most a megabyte, each sealed in its place. The last one is marked, so that a file that was cut is known.
 */
const firstLine = Buffer.from('SKRANKEN BACKUP 1\n');
const pieceBytes = 1 << 20;
const sealBytes = 28;

interface Header {
  readonly id: string;
  readonly master: number;
  /** Base64. */
  readonly wrapped: string;
}

const keyPlace = (id: string): Place => ['backup', id, 'key'];
const piecePlace = (header: Buffer, index: number, last: boolean): Place => [
  'backup',
  createHash('sha256').update(header).digest('hex'),
  `${index}${last ? ' last' : ''}`,
];

/** Writes note and file sealed to `to`, which must not exist, and waits for the disk. */
export function sealFile(
  from: string,
  to: string,
  about: { readonly id: string; readonly note: string; readonly keyring: Keyring },
): void {
  const { key, master, wrapped } = about.keyring.create(keyPlace(about.id));
  const header = Buffer.from(
    JSON.stringify({ id: about.id, master, wrapped: wrapped.toString('base64') } satisfies Header),
  );
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx', 0o600)];
  try {
    const put = (bytes: Buffer) => {
      writeAll(target, Buffer.concat([lengthOf(bytes), bytes]));
    };
    writeAll(target, firstLine);
    put(header);
    put(seal(key, about.note, piecePlace(header, 0, false)));
    const size = fstatSync(source).size;
    for (let index = 1, at = 0; at < size; index += 1) {
      const piece = readExactly(source, Math.min(pieceBytes, size - at));
      at += piece.length;
      put(seal(key, piece, piecePlace(header, index, at >= size)));
    }
    fsyncSync(target);
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/**
 * Writes what `sealFile` sealed to `to` and waits for the disk; returns the note. Throws UnusableBackup where the file
 * is none of ours, was cut or altered, or needs another key.
 */
export function unsealFile(from: string, to: string, keyring: Keyring): string {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx', 0o600)];
  try {
    if (!readExactly(source, firstLine.length).equals(firstLine)) {
      throw new UnusableBackup(`${from} is no backup of this program.`);
    }
    const header = readPiece(source);
    const key = keyIn(header, from, keyring);
    const open = (index: number, last: boolean) =>
      unseal(key, readPiece(source), piecePlace(header, index, last));
    const note = open(0, false).toString('utf8');
    const end = fstatSync(source).size;
    let at = firstLine.length + 8 + header.length + Buffer.byteLength(note) + sealBytes;
    for (let index = 1; at < end; index += 1) {
      const last = at + 4 + pieceBytes + sealBytes >= end;
      const piece = open(index, last);
      at += 4 + sealBytes + piece.length;
      writeAll(target, piece);
      if (last && at !== end) throw new Error('bytes after the last piece');
    }
    fsyncSync(target);
    return note;
  } catch (error) {
    if (error instanceof UnusableBackup) throw error;
    throw new UnusableBackup(`The backup ${from} was cut or altered. Use another one.`, {
      cause: error,
    });
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

function keyIn(header: Buffer, from: string, keyring: Keyring): Buffer {
  const { id, master, wrapped } = JSON.parse(header.toString('utf8')) as Header;
  try {
    return keyring.unwrap({ master, wrapped: Buffer.from(wrapped, 'base64') }, keyPlace(id));
  } catch (error) {
    throw new UnusableBackup(
      `The backup ${from} needs master key no. ${master} as it was then; SKRANKEN_MASTER_KEYS does not have it.`,
      { cause: error },
    );
  }
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}

function readPiece(file: number): Buffer {
  const length = readExactly(file, 4).readUInt32BE();
  if (length > pieceBytes + sealBytes) throw new Error('a piece that is too long');
  return readExactly(file, length);
}

function readExactly(file: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const read = readSync(file, bytes, at, length - at, null);
    if (read === 0) throw new Error('the file ends too early');
    at += read;
  }
  return bytes;
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
