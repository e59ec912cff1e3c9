import type {
  AddressRegister,
  HealthInsuranceRegister,
  PracticeRegister,
} from '../cases/ports/registers.ts';

const nobodyKnows = async () => ({ state: 'unknown', why: 'not connected' }) as const;

/** Nobody is asked: what the health insurance holds is unknown, which is a fact and taken in the citizen's favour. */
export const unconnectedHealthInsurance: HealthInsuranceRegister = { of: nobodyKnows };

/** Practices before any were imported: which there are is unknown, never that there are none. */
export const noPractices: PracticeRegister = { search: nobodyKnows, find: nobodyKnows };

/** The same for addresses. */
export const noAddresses: AddressRegister = {
  search: nobodyKnows,
  find: nobodyKnows,
  postcode: nobodyKnows,
};
