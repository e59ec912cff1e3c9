import { describe, expect, it } from 'vitest';
import type { Registers } from '../../src/cases/ports/registers.ts';
import type { CprStatus } from '../../src/domain/person.ts';
import { withFaults } from '../support/faulty-registers.ts';
import { astrid, bo, open } from './working-outbox.ts';

/** The registers with everybody of that status; who is registered for Digital Post stays so. */
const everybody =
  (status: CprStatus) =>
  (real: Registers): Registers => ({
    ...real,
    persons: {
      ...real.persons,
      find: async (cpr) => {
        const answer = await real.persons.find(cpr);
        return answer.state === 'found'
          ? { ...answer, value: { ...answer.value, status } }
          : answer;
      },
    },
  });

describe('a letter to somebody', () => {
  it.each([
    ['who is dead', '90', 'recipient-dead'],
    ['who has disappeared', '70', 'recipient-inactive'],
    ['under a number that was changed', '60', 'recipient-inactive'],
    ['under a number that was deleted', '50', 'recipient-inactive'],
    ['under a number that was annulled', '30', 'recipient-inactive'],
  ] as const)(
    '%s goes neither into a mailbox nor on paper, but to the desk',
    async (_, status, why) => {
      const { postTo, worker, received, states, noted, store, caseId, row } = open({
        registers: everybody(status),
      });
      await postTo(astrid, bo);
      await worker.runOnce();
      expect(await received()).toEqual([]);
      expect(await states()).toEqual(['dead', 'dead']);
      expect(await noted()).toEqual(['dispatch-failed', 'dispatch-failed']);
      expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why }, { why }]);
      expect(await row()).toMatchObject({ failedLetters: 2 });
    },
  );

  it.each(['01', '03', '05', '07', '20', '80'] as const)(
    'who is registered for Digital Post gets it with status %s',
    async (status) => {
      const { postTo, worker, received } = open({ registers: everybody(status) });
      await postTo(astrid);
      await worker.runOnce();
      expect(await received()).toMatchObject([{ via: 'digital-post' }]);
    },
  );

  it.each(['down', 'garbage', 'slow'] as const)(
    'does not wait for a person register that is %s where Digital Post takes it',
    async (fault) => {
      const { postTo, worker, received } = open({
        registers: (real) => withFaults(real, { persons: fault }),
      });
      await postTo(astrid);
      await worker.runOnce();
      expect(await received()).toMatchObject([{ via: 'digital-post' }]);
    },
  );

  it('who is dead does not go to the other address of an exemption either', async () => {
    const { postTo, worker, received, store } = open({ registers: everybody('90') });
    await store.exemptions.grant({
      authorityId: 'municipality-0101',
      cpr: (await postTo(astrid))[0]!.to.cpr,
      from: '2026-11-01',
      by: 'staff',
      why: 'seen',
      postalAddress: 'c/o Bo\nEksempelvej 4\n2791 Dragør',
    });
    await worker.runOnce();
    expect(await received()).toEqual([]);
  });
});
