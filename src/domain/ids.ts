import { randomBytes } from 'node:crypto';

/** A UUIDv7 made at that instant: sorts by time, 74 random bits. */
export const newId = (at: Temporal.Instant): string =>
  idFrom(at.epochMilliseconds, randomBytes(16));

/** The same of 16 bytes that are random already; they are written over. `at`: milliseconds since 1970 UTC. */
export function idFrom(at: number, bytes: Buffer): string {
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** When an id was made, to the millisecond. */
export const madeAt = (id: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(parseInt(id.slice(0, timeEnds).replace('-', ''), 16));

/** Whether an id was made in an earlier millisecond than another. */
export const isMadeBefore = (id: string, other: string): boolean =>
  id.slice(0, timeEnds) < other.slice(0, timeEnds);

/** The time is the first 12 hexadecimal digits, with a dash between. */
const timeEnds = 13;
