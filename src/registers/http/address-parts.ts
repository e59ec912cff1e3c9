import { z } from 'zod';
import type { Address } from '../../domain/person.ts';
import { RegisterFault } from '../register-fault.ts';
import { positionOf } from './utm-position.ts';

/** Ids of DAR, in small letters. Many are older than the rules for UUIDs. */
export const darId = z.guid().transform((id) => id.toLowerCase());

export const isDarId = (id: string): boolean => darId.safeParse(id).success;

/** Text of others, with a blank for each sign that nobody sees: it could turn words around on a page, or break a letter. */
const seen = z
  .string()
  .transform((text) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, ' ').trim());

export const words = seen.pipe(z.string().min(1).max(300));

/** What need not be there; an empty text says no more than none. */
export const maybeWords = seen
  .pipe(z.string().max(300))
  .nullish()
  .transform((text) => text ?? '');

export const postcodeDigits = z.string().regex(/^\d{4}$/);

/** Whether it holds: `current`, or not (any more, or yet). By number or word of DAR's list of life cycles. */
export const lifeCycle = z.string().transform((given, context): 'current' | 'not-current' => {
  const word = given.trim().toLowerCase();
  if (word === '3' || word === 'gældende') return 'current';
  if (/^(?:[1245]|intern forberedelse|foreløbig|nedlagt|henlagt)$/.test(word)) return 'not-current';
  context.addIssue({ code: 'custom', message: 'no status' });
  return z.NEVER;
});

/** A dwelling as both far sides know it. */
interface AddressParts extends Omit<Address, 'at'> {
  /** Metres of EPSG:25832. */
  readonly point?: { readonly x: number; readonly y: number } | null | undefined;
}

/** The dwelling as it is written everywhere here: floor and door in small letters, without a stop. */
export function addressFrom({ point, ...parts }: AddressParts): Address {
  const at = point ? positionOf(point.x, point.y) : undefined;
  return {
    ...parts,
    floor: plain(parts.floor),
    door: plain(parts.door),
    ...(at && { at }),
  };
}

/** The only one that holds, none, or a fault: two that hold at once, or somebody else's, cannot be right. */
export function soleCurrent<T extends { readonly id_lokalId: string; readonly status: string }>(
  rows: readonly T[],
  asked: string,
): T | undefined {
  if (rows.some((row) => row.id_lokalId !== asked)) throw new RegisterFault('odd');
  const [first, second] = rows.filter(({ status }) => status === 'current');
  if (second !== undefined) throw new RegisterFault('odd');
  return first;
}

/** `1.` and `1`, `TV` and `tv` are the same. */
export const plain = (text: string): string => text.toLowerCase().replace(/\.$/, '').trim();
