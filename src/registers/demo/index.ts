import type { Exceptions } from '../../cases/ports/exceptions.ts';
import type { ExemptionRegister, Registers } from '../../cases/ports/registers.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { demoAddresses } from './addresses.ts';
import { demoAuthorities } from './authorities.ts';
import { demoDigitalPost } from './digital-post.ts';
import { demoHealthInsurance } from './health-insurance.ts';
import { demoPersons } from './persons.ts';
import { demoPractices } from './practices.ts';

export { demoCitizens, demoExemptions } from './citizens.ts';
export { demoStaff } from './staff.ts';

/** The registers of the demonstration, over the embedded sample. Decisions on exemptions and exceptions are the store's. */
export const createDemoRegisters = (from: {
  readonly exemptions: ExemptionRegister;
  readonly exceptions: Exceptions;
  readonly served: readonly AuthorityId[];
}): Registers => ({
  persons: demoPersons,
  digitalPost: demoDigitalPost,
  exemptions: from.exemptions,
  exceptions: from.exceptions,
  addresses: demoAddresses,
  practices: demoPractices,
  healthInsurance: demoHealthInsurance,
  authorities: demoAuthorities(from.served),
});
