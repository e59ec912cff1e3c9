import { describe, expect, it } from 'vitest';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { Notice, SelfService } from '../../src/self-services/define.ts';
import { anna, bo, person } from '../self-services/address-change/move.ts';
import { known, sent, silent } from './sending.ts';

describe('the letters of a case', () => {
  const stranger = person('Sonja', '1970-01-01');
  const to = (who: typeof anna, given: Partial<Notice> = {}): Notice => ({
    kind: 'receipt',
    to: who,
    letter: {
      title: { da: 'Brev', en: 'Letter' },
      paragraphs: [{ da: 'Ord', en: 'Words' }],
      facts: [],
    },
    held: false,
    ...given,
  });
  const writing = (...notices: Notice[]): SelfService => ({
    ...addressChange,
    notices: () => notices,
  });

  it('come in the language of the form to the applicant, in both to others', async () => {
    const { letters, row } = await sent(known, writing(to(anna), to(stranger)));
    const [own, other] = [anna, stranger].map((one) =>
      letters.find((letter) => letter.to.cpr === one.cpr),
    );
    expect(own).toMatchObject({
      caseId: row.id,
      notice: 'receipt',
      to: { cpr: anna.cpr, name: 'Anna Prøve' },
      languages: ['en'],
      from: 'Dragør Municipality',
      createdAt: '2026-11-22T10:00:00Z',
    });
    expect(other).toMatchObject({
      to: { name: 'Sonja Prøve' },
      languages: ['da', 'en'],
      from: 'Dragør Kommune',
    });
  });

  it('name no municipality where nobody may be found by it', async () => {
    const { letters } = await sent(known, writing(to(stranger, { closed: true })));
    expect(letters.map(({ from }) => from)).toEqual(['Kommunen']);
    const open = await sent(known, writing(to(stranger, { closed: false })));
    expect(open.letters.map(({ from }) => from)).toEqual(['Dragør Kommune']);
  });

  it.each([
    ['all is known', known, ['waiting', 'held', 'waiting']],
    [
      'a register is silent',
      { ...known, household: async () => silent },
      ['waiting', 'held', 'held'],
    ],
  ])(
    'to others wait for a caseworker where the service or a gap asks for it: %s',
    async (_, persons, expected) => {
      const service = writing(
        to(anna),
        to(bo, { kind: 'hearing', held: true }),
        to(stranger, { kind: 'moved-along' }),
      );
      const { states } = await sent(persons, service);
      const by = Object.fromEntries(states.map(({ notice, state }) => [notice, state]));
      expect(['receipt', 'hearing', 'moved-along'].map((notice) => by[notice])).toEqual(expected);
    },
  );

  it('carry the reference as people read it', async () => {
    const seen: string[] = [];
    const service: SelfService = {
      ...addressChange,
      notices: ({ reference }) => {
        seen.push(reference);
        return [];
      },
    };
    const { row } = await sent(known, service);
    expect(seen.at(-1)).toBe(`${row.reference.slice(0, 5)}-${row.reference.slice(5)}`);
  });
});
