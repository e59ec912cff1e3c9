import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/domain/ids.ts';
import {
  checkCodeFrom,
  newReference,
  parseReference,
  readCheckCode,
  readScanned,
  showReference,
} from '../../src/domain/reference.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTWXYZ';
const references = fc.constant(undefined).map(newReference);

describe('a reference', () => {
  it('is ten signs without look-alikes, shown in two groups', () => {
    const reference = newReference();
    expect(reference).toMatch(/^[0-9A-HJKMNP-TW-Z]{10}$/);
    expect(showReference(reference)).toBe(`${reference.slice(0, 5)}-${reference.slice(5)}`);
  });

  it('is read as people type it', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const typed = ` ${showReference(reference).toLowerCase().replaceAll('0', 'o')} `;
        expect(parseReference(typed)).toBe(reference);
        expect(parseReference(reference.replaceAll('1', 'l'))).toBe(reference);
        expect(parseReference(reference.replaceAll('1', 'I'))).toBe(reference);
      }),
    );
  });

  it('is read out of what a scanner types, its check code after it', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const code = checkCodeFrom(Buffer.alloc(32, reference)).replaceAll(/(.{4})(?=.)/g, '$1-');
        const scanned = `${showReference(reference)} ${code}`;
        for (const typed of [
          scanned,
          scanned.toLowerCase(),
          // As a scanner set to an American keyboard types it on a Danish one.
          scanned.replaceAll('-', '+'),
          scanned.replaceAll(/[- ]/g, ''),
          `${reference.slice(0, 3)} ${reference.slice(3)} ${code.replaceAll('-', ' ')}`,
          showReference(reference).replaceAll('0', 'O'),
        ])
          expect(readScanned(typed)).toBe(reference);
        expect(readScanned(scanned.slice(1))).toBe(undefined);
        expect(readScanned(`${scanned}${scanned}`)).toBe(undefined);
      }),
    );
  });

  it('with one wrong sign is refused', () => {
    fc.assert(
      fc.property(references, fc.nat(9), fc.nat(30), (reference, place, sign) => {
        const wrong = reference.slice(0, place) + signs[sign] + reference.slice(place + 1);
        expect(parseReference(wrong)).toBe(wrong === reference ? reference : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('with two signs swapped is refused', () => {
    fc.assert(
      fc.property(references, fc.nat(9), fc.nat(9), (reference, one, other) => {
        const swapped = reference.split('');
        [swapped[one], swapped[other]] = [reference[other] ?? '', reference[one] ?? ''];
        const typed = swapped.join('');
        expect(parseReference(typed)).toBe(typed === reference ? reference : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'ABC', '00000000000', '<script>1', 'ÆØÅÆØÅÆØÅÆ'])('is not %j', (typed) => {
    expect(parseReference(typed)).toBeUndefined();
  });

  it('differs from one to the next', () => {
    expect(new Set(Array.from({ length: 1000 }, newReference)).size).toBe(1000);
  });
});

describe('an id', () => {
  const at = (iso: string) => Temporal.Instant.from(iso);

  it('is a UUID of version 7', () => {
    expect(newId(at('2026-11-22T10:00:00Z'))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('sorts by its millisecond and carries it', () => {
    const ids = ['2026-11-22T10:00:00.001Z', '2026-11-22T10:00:00.002Z', '2031-01-01T00:00:00Z'];
    const made = ids.map((iso) => newId(at(iso)));
    expect(made.toReversed().toSorted()).toEqual(made);
    const millisecond = Number.parseInt((made[0] ?? '').replace('-', '').slice(0, 12), 16);
    expect(millisecond).toBe(at(ids[0] ?? '').epochMilliseconds);
  });

  it('is never the same twice in one millisecond', () => {
    const now = at('2026-11-22T10:00:00Z');
    expect(new Set(Array.from({ length: 5000 }, () => newId(now))).size).toBe(5000);
  });
});

describe('a check code', () => {
  it('is twelve signs of the digest, the same for the same one', () => {
    const digest = Buffer.alloc(32, 7);
    expect(checkCodeFrom(digest)).toMatch(/^[0-9A-HJKMNP-TW-Z]{12}$/);
    expect(checkCodeFrom(digest)).toBe(checkCodeFrom(Buffer.alloc(32, 7)));
    expect(checkCodeFrom(Buffer.alloc(32, 8))).not.toBe(checkCodeFrom(digest));
  });

  it('is read as people type it', () => {
    expect(readCheckCode(' abc1-2345 o67l ')).toBe('ABC123450671');
  });
});
