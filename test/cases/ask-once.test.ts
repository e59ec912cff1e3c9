import { describe, expect, it } from 'vitest';
import { askOnce } from '../../src/cases/ask-once.ts';
import type { Registers } from '../../src/cases/ports/registers.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';

/** The sample's addresses, with a note of every question; `silent` never answers. */
function listened(silent = false) {
  const asked: string[] = [];
  const addresses = new Proxy(demoAddresses, {
    get:
      (target, name: 'find') =>
      (...words: Parameters<(typeof target)['find']>) => {
        asked.push([name, ...words].join(' '));
        return silent ? new Promise(() => undefined) : target[name](...words);
      },
  });
  const rest = { persons: {}, practices: {}, healthInsurance: {}, authorities: {} };
  const registers = { ...(rest as unknown as Registers), addresses };
  const unknown = async () => 'unknown' as const;
  const nobody = {
    registration: unknown,
    decided: unknown,
    letterAddress: async () => ({ state: 'none' }) as const,
    of: async () => ({ state: 'none' }) as const,
    complaint: async () => ({ state: 'none' }) as const,
  };
  return {
    asked,
    registers: askOnce({
      ...registers,
      digitalPost: nobody,
      exemptions: nobody,
      exceptions: nobody,
    }),
  };
}

describe('the registers within one request', () => {
  it('are asked the same only once, and every different thing', async () => {
    const { asked, registers } = listened();
    const { addresses } = registers;
    const answers = await Promise.all([addresses.postcode('5000'), addresses.postcode('5000')]);
    expect(answers[0]).toEqual(answers[1]);
    await addresses.postcode('8000');
    await addresses.find('5000');
    expect(asked).toEqual(['postcode 5000', 'postcode 8000', 'find 5000']);
  });

  it('cost one wait where one is silent: it is not asked again', async () => {
    const { asked, registers } = listened(true);
    const begun = performance.now();
    await expect(registers.addresses.postcode('5000')).rejects.toThrow();
    const waited = performance.now() - begun;
    await expect(registers.addresses.postcode('5000')).rejects.toThrow();
    await expect(registers.addresses.find('x')).rejects.toThrow();
    expect(asked).toEqual(['postcode 5000']);
    expect(performance.now() - begun - waited).toBeLessThan(waited / 2);
    expect(await registers.digitalPost.registration('' as never)).toBe('unknown');
  });

  it('are asked anew by the next request', async () => {
    const first = listened(true);
    await expect(first.registers.addresses.find('x')).rejects.toThrow();
    const second = listened();
    expect(await second.registers.addresses.find('x')).toEqual({ state: 'none' });
  });
});
