import { describe, expect, it } from 'vitest';
import { readAddress, search } from '../../src/cases/read-address.ts';
import type { Raw } from '../../src/cases/ports/drafts.ts';
import type { Field } from '../../src/self-services/define.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';
import { withFaults } from '../support/faulty-registers.ts';

const field: Field = { key: 'address', kind: 'address', label: { da: 'Adresse', en: 'Address' } };
const down = withFaults({ addresses: demoAddresses } as never, { addresses: 'down' }).addresses;
const read = (raw: Raw, register = demoAddresses, resolved?: never) =>
  readAddress(field, raw, resolved, register);

async function found(query: string) {
  const { hits } = await search(query, demoAddresses);
  const [hit] = hits;
  if (hit === undefined) throw new Error(query);
  const reading = await read({ 'address.query': query, 'address.id': hit.id });
  if (reading.address === undefined) throw new Error(query);
  return { id: hit.id, address: reading.address };
}

const plain = {
  'address.street': 'Eliasgade',
  'address.number': '10',
  'address.postcode': '5000',
  'address.town': 'Odense C',
};

describe('an address', () => {
  it('that was chosen is the register’s own', async () => {
    const { id, address } = await found('eliasgade 10 st');
    expect(address).toMatchObject({ id, municipality: '0101', street: 'Eliasgade', floor: 'st' });
  });

  it('that was only searched for asks to choose, even where there is one hit', async () => {
    const reading = await read({ 'address.query': 'eliasgade 10 st' });
    expect(reading.address).toBeUndefined();
    expect(reading.hits.length).toBeGreaterThan(0);
    expect(reading.error).toBeDefined();
  });

  it('that was searched for anew after choosing asks again', async () => {
    const { id } = await found('eliasgade 10 st');
    const reading = await read({
      'address.query': 'nørregade 44',
      'address.asked': 'eliasgade 10 st',
      'address.id': id,
    });
    expect(reading.address).toBeUndefined();
    expect(reading.hits.map(({ text }) => text).join()).toContain('Nørregade 44');
  });

  it.each(['no-such-id', '__proto__', '00000000-0000-0000-0000-000000000000', '<img>'])(
    'with an id that the register does not have is none: %s',
    async (id) => {
      const reading = await read({ 'address.id': id });
      expect(reading.address).toBeUndefined();
      expect(reading.error).toBeDefined();
    },
  );

  it('that a crafted form calls registered stays unknown', async () => {
    const reading = await read({
      ...plain,
      'address.text': 'somewhere',
      'address.municipality': '0101',
    });
    expect(reading.address?.id).toBe('unknown');
    expect(reading.address?.text).toBe('Eliasgade 10, 5000 Odense C');
  });
});

describe('an address written in plain fields', () => {
  it('is unknown, and gets its municipality from the postcode', async () => {
    const { address, error } = await read(plain);
    expect(error).toBeUndefined();
    expect(address).toMatchObject({ id: 'unknown', municipality: '0461' });
  });

  it.each(['address.street', 'address.number', 'address.postcode', 'address.town'])(
    'needs its %s',
    async (name) => {
      expect((await read({ ...plain, [name]: '' })).error).toBeDefined();
    },
  );

  it.each(['230', '23000', 'abcd', '0000', '9999'])(
    'needs a postcode that exists: %s',
    async (code) => {
      const reading = await read({ ...plain, 'address.postcode': code });
      expect(reading.address).toBeUndefined();
      expect(reading.error).toBeDefined();
    },
  );

  it('asks for the municipality where the postcode lies in several, and takes only one of those', async () => {
    const shared = { ...plain, 'address.postcode': '2791', 'address.town': 'Dragør' };
    const asked = await read(shared);
    expect(asked.municipalities).toEqual(['0155', '0185']);
    expect(asked.error).toBeDefined();
    expect((await read({ ...shared, 'address.municipality': '0101' })).error).toBeDefined();
    const { address } = await read({ ...shared, 'address.municipality': '0185' });
    expect(address?.municipality).toBe('0185');
  });
});

describe('while the register is down', () => {
  it('a search says so, and plain fields work with a municipality', async () => {
    expect((await read({ 'address.query': 'eliasgade' }, down)).error).toBeDefined();
    expect((await read(plain, down)).municipalities).toEqual([]);
    const { address } = await read({ ...plain, 'address.municipality': '0101' }, down);
    expect(address).toMatchObject({ id: 'unknown', municipality: '0101' });
  });

  it('an address chosen before is kept; another id is not believed', async () => {
    const { id, address } = await found('eliasgade 10 st');
    const kept = await readAddress(field, { 'address.id': id }, address, down);
    expect(kept.address).toEqual(address);
    const other = await readAddress(field, { 'address.id': 'other' }, address, down);
    expect(other.address).toBeUndefined();
  });
});
