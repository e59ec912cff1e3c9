import { describe, expect, it } from 'vitest';
import { lawVersion } from '../../src/eligibility/law-version.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { rules } from '../../src/eligibility/rules.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { confirmed, day } from './samples.ts';

const on = day('2026-11-22');

/** A law of its own that counts how often it is written out to be hashed. */
function counted() {
  let times = 0;
  const checked = {
    ...addressChangeLaw.checked,
    toJSON: () => {
      times += 1;
      return '';
    },
  };
  const law: ServiceLaw = { ...addressChangeLaw, duty: [...addressChangeLaw.duty], checked };
  return { law, times: () => times };
}

describe('a law is hashed once', () => {
  it('also when each request lays its confirmations over it', () => {
    const { law, times } = counted();
    const versions = [law, confirmed(law), { ...law }].map((each) => lawVersion(each, on, rules));
    expect(new Set(versions).size).toBe(1);
    expect(times()).toBe(1);
  });

  it('for each table of rules and each change of its own, in whatever order they are asked', () => {
    const { law, times } = counted();
    const table = [...rules];
    const older = { ...law, ownFilingAge: 18 };
    const wider = { ...law, abroadToo: true };
    const ask = () => [
      lawVersion(law, on, rules),
      lawVersion(law, on, table),
      lawVersion(older, on, rules),
      lawVersion(wider, on, rules),
    ];
    const first = ask();
    expect(times()).toBe(4);
    expect(ask()).toEqual(first);
    expect(times()).toBe(4);
    expect(new Set(first).size).toBe(3);
  });
});
