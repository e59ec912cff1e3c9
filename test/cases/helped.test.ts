import { describe, expect, it } from 'vitest';
import { registerFiling } from '../../src/cases/register-filing.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { anna } from '../self-services/address-change/move.ts';
import { counter, registerOf } from './counter.ts';
import { staffFor } from './filing.ts';

/** Letters of a paper that somebody may have helped with. */
async function lettersOf(id: string, helper?: string) {
  const { core, store, clock } = counter(registerOf([anna]));
  const service = selfServices.find((each) => each.id === id);
  if (service === undefined) throw new Error(id);
  const done = await registerFiling(
    {
      service,
      staff: staffFor(service),
      role: 'caseworker',
      way: 'paper',
      receivedOn: Temporal.PlainDate.from('2026-11-20'),
      cpr: anna.cpr,
      raw: {},
      exempt: true,
      circumstance: false,
      noMitId: false,
      ...(helper !== undefined && { helper }),
      language: 'da',
      nonce: 'n',
      missing: [],
      allTheSame: true,
    },
    core,
  );
  if (done.kind !== 'registered') throw new Error(done.kind);
  return store.outbox.take(9, clock.now());
}

describe.each(selfServices.map(({ id }) => id))('a filing of %s at the desk', (id) => {
  it('tells whom it is for, once, that somebody helped and who', async () => {
    const letters = await lettersOf(id, 'Mette Nabo');
    const [told, ...more] = letters.filter(({ notice }) => notice === 'filed-for-you');
    expect(more).toEqual([]);
    expect(told?.to.cpr).toBe(anna.cpr);
    expect(told?.held).toBe(false);
    expect(JSON.stringify(told?.letter.facts)).toContain('Mette Nabo');
    expect(letters.map(({ notice }) => notice)).toContain('receipt');
  });

  it('has no such letter where nobody helped', async () => {
    expect((await lettersOf(id)).map(({ notice }) => notice)).toEqual(['receipt']);
  });
});
