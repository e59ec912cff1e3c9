import { describe, expect, it } from 'vitest';
import type { DwellingsAsked } from '../../src/cases/ports/imports.ts';
import { searchImported } from '../../src/registers/imported/address-search.ts';
import { streetIndex } from '../../src/registers/imported/street-index.ts';

const houses = 100;
const streets = Array.from({ length: 400 }, (_, n) => `storgade${String(n).padStart(3, '0')}`);

/** Many streets that begin alike, a hundred houses in each. */
function town() {
  let read = 0;
  const dwellings = ({ street, number, after, limit }: DwellingsAsked) => {
    const rows = Array.from({ length: houses }, (_, n) => houseOf(street, n + 1))
      .filter((row) => row.place > after && (number === '' || row.number === number))
      .slice(0, limit);
    read += rows.length;
    return rows;
  };
  return { dwellings, read: () => read };
}

function houseOf(street: string, n: number) {
  const id = `${street} ${n}`;
  const number = String(n);
  const where = { street, number, floor: '', door: '', extraTown: '' };
  const address = { id, ...where, postcode: '5000', town: 'Odense C', municipality: '0461' };
  const place = `5000 ${number.padStart(4, '0')} ${id}`;
  return { id, number, place, body: JSON.stringify({ ...address, text: id }) };
}

describe('a search that fits too much', () => {
  it('is given up before it holds up everybody else', () => {
    const given = town();
    expect(searchImported('sto zzzzz', 12, streetIndex(streets), given)).toEqual([]);
    expect(given.read()).toBeLessThanOrEqual(10_200);
  });

  it('has looked far enough for whoever names street, number and town', () => {
    const given = town();
    const hits = searchImported('storgade399 77 odense', 12, streetIndex(streets), given);
    expect(hits.map(({ id }) => id)).toEqual(['storgade399 77']);
    expect(searchImported('storgade 100 odense', 400, streetIndex(streets), given)).toHaveLength(
      400,
    );
  });
});
