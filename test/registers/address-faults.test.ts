import { describe, expect, it } from 'vitest';
import { ask, registerDeadline } from '../../src/cases/ask-register.ts';
import type { AddressRegister } from '../../src/cases/ports/registers.ts';
import { sampleAddresses } from '../../src/registers/demo/sample-addresses.ts';
import { type Fault, withFaults } from '../support/faulty-registers.ts';
import { addressFailures } from '../support/registers/address-faults.ts';
import type { FailureMode } from '../support/registers/failure-modes.ts';
import { addressesOverHttp } from './open-addresses.ts';
import { wholeSet } from './open-registers.ts';

const http = addressesOverHttp();
const [first, second, third] = [...sampleAddresses().values()];
const home = first ?? expect.fail('no sample');
const next = second ?? expect.fail('no sample');
const after = third ?? expect.fail('no sample');
const secret =
  /-of-a-test|token=|apikey|Borgm|Christiansensg|(?<![\da-f-])2450(?![\da-f-])|Prøve|0a3f509d|localhost/;

/** Asked as a page asks. */
const asked = async (addresses: AddressRegister) => {
  const began = performance.now();
  const [hits, address, town] = await Promise.all([
    ask(() => addresses.search(home.text, 5)),
    ask(() => addresses.find(home.id)),
    // Of which the carried table knows nothing.
    ask(() => addresses.postcode('9999')),
  ]);
  return { hits, address, town, milliseconds: performance.now() - began };
};

const nothingKnown = {
  hits: { state: 'unknown' },
  address: { state: 'unknown' },
  town: { state: 'unknown' },
};
const allWell = {
  hits: { state: 'found', value: [{ id: home.id, text: home.text }] },
  address: { state: 'found', value: home },
  town: { state: 'none' },
};

describe('addresses over HTTP that fail', () => {
  it.each(addressFailures)(
    '%s: nothing is known, in time; nothing is told; then all is well again',
    async (mode) => {
      await http.stub.fail(mode);
      const { milliseconds, ...answers } = await asked(http.addresses);
      expect(answers).toMatchObject(nothingKnown);
      expect(milliseconds).toBeLessThan(registerDeadline + 100);
      expect(http.calls.seen.map(({ register }) => register).toSorted()).toEqual([
        'address-copies',
        'addresses',
        'dar',
        'dar',
      ]);
      expect(http.calls.seen.map(({ outcome }) => outcome)).not.toContain('answered');
      expect(http.calls.lines.join()).not.toMatch(secret);
      expect(JSON.stringify(answers)).not.toMatch(secret);
      await http.stub.heal();
      http.calls.clock.advance({ minutes: 2 });
      // After a rest one call alone finds out that it is back.
      await http.addresses.find(next.id);
      expect(await asked(http.addresses)).toMatchObject(allWell);
    },
  );
});

describe('addresses over HTTP that stumble', () => {
  it.each<FailureMode>([
    'cut before the answer',
    'cut in the answer',
    'server error',
    'bad gateway',
  ])('%s once: the second try answers', async (mode) => {
    await http.stub.fail(mode, 'adressevaelger', 1);
    expect(await http.addresses.search(after.text, 5)).toMatchObject({ state: 'found' });
    await http.stub.fail(mode, 'dar', 1);
    expect(await http.addresses.find(after.id)).toMatchObject({ state: 'found' });
    // On a busy machine the copy may have been fetched meanwhile.
    const calls = http.calls.seen.filter(({ register }) => register !== 'address-copies');
    expect(calls.map(({ tries }) => tries)).toEqual([2, 2]);
  });

  it('are left alone when they go on: the search takes neither DAR nor its own copies with it', async () => {
    await http.stub.fail('bad gateway', 'adressevaelger');
    await Promise.all([1, 2, 3, 4, 5].map(() => http.addresses.search(home.text, 5)));
    const heard = http.stub.heard.length;
    const answer = await http.addresses.search(home.text, 5);
    expect(answer).toEqual({ state: 'unknown', why: 'resting' });
    expect(http.stub.heard).toHaveLength(heard);
    expect(await http.addresses.find(home.id)).toMatchObject({ state: 'found' });
  });
});

describe('addresses in memory that fail', () => {
  it.each<Fault>(['down', 'slow', 'garbage'])('%s: nothing is known either', async (fault) => {
    const { addresses } = withFaults(wholeSet(), { addresses: fault });
    const { milliseconds, ...answers } = await asked(addresses);
    expect(answers).toMatchObject(nothingKnown);
    expect(milliseconds).toBeLessThan(registerDeadline + 100);
  });
});
