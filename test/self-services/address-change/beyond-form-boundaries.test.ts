import { describe, expect, it } from 'vitest';
import { departed, referWhen } from '../../../src/self-services/address-change/beyond-form.ts';
import type { BeyondForm } from '../../../src/self-services/define.ts';

const cases: Readonly<Record<string, BeyondForm | undefined>> = {
  abroad: referWhen({ destination: 'abroad' }),
  'no-fixed-address': referWhen({ destination: 'no-fixed-address' }),
  departed,
};

describe.each(Object.entries(cases))('what the form cannot carry: %s', (_, beyond) => {
  it('says why, asks for the municipality and tells what to bring, in both languages', () => {
    const texts = [beyond?.why, beyond?.municipality, ...(beyond?.bring ?? [])];
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      expect(text?.da.length).toBeGreaterThan(10);
      expect(text?.en.length).toBeGreaterThan(10);
    }
  });
});

it('a day to keep is told to those who leave and to those who come back', () => {
  const told = Object.entries(cases).map(([name, beyond]) => [name, beyond?.lastDay]);
  expect(Object.fromEntries(told)).toEqual({
    abroad: { da: expect.stringContaining('før'), en: expect.stringContaining('before') },
    'no-fixed-address': undefined,
    departed: { da: expect.stringContaining('senest'), en: expect.stringContaining('by when') },
  });
});

it('every other move is the form’s', () => {
  for (const answers of [{}, { destination: 'denmark' }, { destination: '' }])
    expect(referWhen(answers)).toBeUndefined();
});
