import type { Registers } from '../src/cases/ports/registers.ts';
import type { Cpr } from '../src/domain/cpr.ts';
import type { Person } from '../src/domain/person.ts';

/** The n-th invented citizen's number: 60 added to the day, so that it can belong to nobody. */
export const cprOf = (index: number): Cpr => {
  const day = 61 + (index % 28);
  const month = 1 + (Math.floor(index / 28) % 12);
  const year = 60 + (Math.floor(index / 336) % 36);
  const serial = String(Math.floor(index / 12_096) % 4000).padStart(4, '0');
  return `${two(day)}${two(month)}${two(year)}${serial}` as Cpr;
};

/** As many citizens as there are numbers, each living alone in København, in memory as the demo sample is. */
export const everybodyKnown = (registers: Registers): Registers => ({
  ...registers,
  persons: {
    find: async (cpr) => ({ state: 'found', value: personOf(cpr) }),
    household: async (cpr) => ({ state: 'found', value: [personOf(cpr)] }),
    residentsAt: async () => ({ state: 'found', value: [] }),
    wardsOf: async () => ({ state: 'none' }),
  },
  digitalPost: { registration: async () => 'registered' },
});

const two = (value: number): string => String(value).padStart(2, '0');

const personOf = (cpr: Cpr): Person => ({
  cpr,
  name: { given: 'Åse', middle: '', family: 'Prøvesen' },
  birthDate: `19${cpr.slice(4, 6)}-${cpr.slice(2, 4)}-${String(Number(cpr.slice(0, 2)) - 60).padStart(2, '0')}`,
  status: '01',
  municipality: '0101',
  custody: [],
});
